import { backdated } from './backdated.ts'
import { badgeNotEarned } from './badge-not-earned.ts'
import { citationRemoved } from './citation-removed.ts'
import { derivesCycle } from './derives-cycle.ts'
import { doublyNamed } from './doubly-named.ts'
import { duplicateKey } from './duplicate-key.ts'
import { duplicateSource } from './duplicate-source.ts'
import { editorAndBadge } from './editor-and-badge.ts'
import { figureWords } from './figure-words.ts'
import { figuresDisagree } from './figures-disagree.ts'
import { frontMatter } from './front-matter.ts'
import { futureDate } from './future-date.ts'
import { gradeTooHigh } from './grade-too-high.ts'
import { historyOrder } from './history-order.ts'
import { historyRewritten } from './history-rewritten.ts'
import type { RuleId } from './ids.ts'
import { image } from './image.ts'
import { impossibleFigure } from './impossible-figure.ts'
import { linkScheme } from './link-scheme.ts'
import { listedTwice } from './listed-twice.ts'
import { nobodyAnswers } from './nobody-answers.ts'
import { orphans } from './orphans.ts'
import { orphansRaised } from './orphans-raised.ts'
import { outweighed } from './outweighed.ts'
import { pageWithoutClaims } from './page-without-claims.ts'
import { passageChanged } from './passage-changed.ts'
import { passageTooLong } from './passage-too-long.ts'
import { perhapsRelated } from './perhaps-related.ts'
import { policyAndBadge } from './policy-and-badge.ts'
import { policyLadder } from './policy-ladder.ts'
import { quoteNotFound } from './quote-not-found.ts'
import { quoteUnproved } from './quote-unproved.ts'
import { raiseNeedsEditor } from './raise-needs-editor.ts'
import { rawHtml } from './raw-html.ts'
import { rawMaterial } from './raw-material.ts'
import { realDate } from './real-date.ts'
import { recordRemoved } from './record-removed.ts'
import { reservedSlug } from './reserved-slug.ts'
import { restsCycle } from './rests-cycle.ts'
import { ripeForPromotion } from './ripe-for-promotion.ts'
import type { Rule } from './rule.ts'
import { saysNotInRows } from './says-not-in-rows.ts'
import { schema } from './schema.ts'
import { seriesColumn } from './series-column.ts'
import { seriesRow } from './series-row.ts'
import { silentEdit } from './silent-edit.ts'
import { siteChanged } from './site-changed.ts'
import { siteContrast } from './site-contrast.ts'
import { siteFiles } from './site-files.ts'
import { siteWords } from './site-words.ts'
import { snapshotSum } from './snapshot-sum.ts'
import { sourceRetracted } from './source-retracted.ts'
import { sourceSwapped } from './source-swapped.ts'
import { statesBelow } from './states-below.ts'
import { strayFile } from './stray-file.ts'
import { tendDue } from './tend-due.ts'
import { uncitedClaim } from './uncited-claim.ts'
import { unknownBadge } from './unknown-badge.ts'
import { unknownClaim } from './unknown-claim.ts'
import { unknownGrade } from './unknown-grade.ts'
import { unknownPage } from './unknown-page.ts'
import { unknownSeries } from './unknown-series.ts'
import { unknownSource } from './unknown-source.ts'
import { unknownUnit } from './unknown-unit.ts'
import { unknownVoice } from './unknown-voice.ts'
import { unseenCharactersRule } from './unseen-characters.ts'
import { unverifiedWords } from './unverified-words.ts'
import { wantedPage } from './wanted-page.ts'
import { wordsMissing } from './words-missing.ts'
import { wordsProved } from './words-proved.ts'
import { yamlSubset } from './yaml-subset.ts'
import { yamlSyntax } from './yaml-syntax.ts'

/** Every rule by its id: an id without a rule, or a rule under another's id, does not compile. */
export const rules: { readonly [Id in RuleId]: Rule & { readonly id: Id } } = {
  'yaml-syntax': yamlSyntax,
  'yaml-subset': yamlSubset,
  'duplicate-key': duplicateKey,
  'front-matter': frontMatter,
  'raw-html': rawHtml,
  'link-scheme': linkScheme,
  'stray-file': strayFile,
  image,
  schema,
  'real-date': realDate,
  'future-date': futureDate,
  'history-order': historyOrder,
  'unknown-source': unknownSource,
  'unknown-claim': unknownClaim,
  'unknown-series': unknownSeries,
  'unknown-page': unknownPage,
  'unknown-voice': unknownVoice,
  'unknown-badge': unknownBadge,
  'unknown-grade': unknownGrade,
  'badge-not-earned': badgeNotEarned,
  'grade-too-high': gradeTooHigh,
  'raise-needs-editor': raiseNeedsEditor,
  'derives-cycle': derivesCycle,
  'rests-cycle': restsCycle,
  'snapshot-sum': snapshotSum,
  'passage-too-long': passageTooLong,
  'series-column': seriesColumn,
  'series-row': seriesRow,
  'says-not-in-rows': saysNotInRows,
  'quote-not-found': quoteNotFound,
  'unverified-words': unverifiedWords,
  'words-proved': wordsProved,
  'figure-words': figureWords,
  'unknown-unit': unknownUnit,
  orphans,
  'impossible-figure': impossibleFigure,
  'unseen-characters': unseenCharactersRule,
  'doubly-named': doublyNamed,
  'reserved-slug': reservedSlug,
  'duplicate-source': duplicateSource,
  'policy-ladder': policyLadder,
  'source-retracted': sourceRetracted,
  'uncited-claim': uncitedClaim,
  'listed-twice': listedTwice,
  'page-without-claims': pageWithoutClaims,
  outweighed,
  'figures-disagree': figuresDisagree,
  'ripe-for-promotion': ripeForPromotion,
  'wanted-page': wantedPage,
  'raw-material': rawMaterial,
  'tend-due': tendDue,
  'quote-unproved': quoteUnproved,
  'states-below': statesBelow,
  'perhaps-related': perhapsRelated,
  'nobody-answers': nobodyAnswers,
  'history-rewritten': historyRewritten,
  'record-removed': recordRemoved,
  'citation-removed': citationRemoved,
  'passage-changed': passageChanged,
  'silent-edit': silentEdit,
  'orphans-raised': orphansRaised,
  backdated,
  'policy-and-badge': policyAndBadge,
  'editor-and-badge': editorAndBadge,
  'source-swapped': sourceSwapped,
  'site-words': siteWords,
  'words-missing': wordsMissing,
  'site-contrast': siteContrast,
  'site-files': siteFiles,
  'site-changed': siteChanged,
}
