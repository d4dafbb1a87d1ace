export { normaliseAddress, normaliseArxiv, normaliseDoi, normaliseIsbn } from './address.ts'
export type * from './change/account/account.ts'
export { accountOf } from './change/account/account-of.ts'
export type * from './change/account/record-ref.ts'
export type * from './change/account/standing-change.ts'
export type * from './change/account/touched-record.ts'
export { formerIds } from './change/moves.ts'
export { type Checked, type CheckedChange, checkChange, checkGarden, gardenChecker } from './check.ts'
export { type Day, daysAfter, daysBetween, isDay, onDay, type Today, todayAt } from './day.ts'
export { compareText, type Diagnostic, type Place, type Point, type Severity } from './diagnostic.ts'
export { type ClaimFigure, figuresByMeasure, figuresOf } from './figures/claim-figures.ts'
export { comparisonWords } from './figures/comparison-words.ts'
export { comparisonsOf } from './figures/comparisons.ts'
export { countOrphans, type OrphansOfPage, orphansIn } from './figures/orphans.ts'
export { type Quarrel, quarrelsIn } from './figures/quarrels.ts'
export { type Ends, onOneBasis } from './figures/told.ts'
export type * from './input-file.ts'
export { badgeAsks, testsOf } from './judge/badge-tests.ts'
export { type Explained, explained } from './judge/explained.ts'
export { largestIndependentSet, relatedGroups } from './judge/independent.ts'
export { judge, judgeGarden } from './judge/judge.ts'
export { type Kin, kinAmong } from './judge/kin.ts'
export { badgeRank, ceilingRank, gradeRank } from './judge/policy.ts'
export type { Reason } from './judge/reason.ts'
export { comparable, type Relation, relationBetween } from './judge/relation.ts'
export { standing } from './judge/standing.ts'
export { contradictionsOf, type StepEvidence, stepEvidence, type Weighed } from './judge/step-evidence.ts'
export { gradeOf, isUsable, stakeIn } from './judge/usable.ts'
export {
  type CollectionName,
  collectionNames,
  type FolderKind,
  folderKinds,
  isFolderKind,
  kinds,
  type LastingKind,
  pathOf,
  recordKinds,
} from './kinds.ts'
export { limits } from './limits.ts'
export { heldIn, typeIn } from './look/bytes.ts'
export { type Colour, type ColourName, shades, usualColours } from './look/colours.ts'
export { siteFolder, socialSize } from './look/folder.ts'
export { type Look, usualLook } from './look/look.ts'
export { type SlotName, slotNames } from './look/slots.ts'
export { contactHref } from './markdown/link-target.ts'
export type { Prose } from './markdown/prose.ts'
export { findWords } from './markdown/visible-text.ts'
export { isMedia, mediaPath } from './media/folder.ts'
export type { Memory, Recalled, Remembered } from './memory.ts'
export { type Overtaken, overtakenTexts } from './mentions/fallen.ts'
export { plainPages, subjectPages } from './page-kinds.ts'
export { type ListedClaim, listedClaims } from './page-list.ts'
export { splitFrontMatter } from './parse/front-matter.ts'
export { kindOf } from './parse/kind-of.ts'
export { lineEndOf, withoutLoneReturns } from './parse/line-ends.ts'
export type { Outline } from './parse/outline.ts'
export { readYaml } from './parse/yaml.ts'
export { proofOf } from './quotes/proof.ts'
export { runsOf } from './quotes/runs.ts'
export { readToRemember } from './read-records.ts'
export type * from './records.ts'
export { type RuleId, ruleIds } from './rules/ids.ts'
export { rules } from './rules/index.ts'
export type { Rule } from './rules/rule.ts'
export { columnOf, unitOf } from './series/columns.ts'
export { type Point as SeriesPoint, pointsOf } from './series/points.ts'
export { type Addresses, addressesOf } from './site/addresses.ts'
export {
  claimsByFolder,
  furtherPaths,
  type ListName,
  type Part,
  type Parts,
  partsOf,
  partsOfWaiting,
  type VoicePart,
} from './site/parts.ts'
export {
  addressesPerSitemap,
  feedIdOf,
  filesFor,
  paths,
  type RecordsPerPart,
  recordsPerFile,
  recordsPerPart,
  type SiteFeedId,
  siteFeedIds,
} from './site/paths.ts'
export type { Run } from './site/runs.ts'
export { type SectionName, sectionNames, sections } from './site/sections.ts'
export type { Span } from './span.ts'
export type * from './types.ts'
export type * from './valid.ts'
export type * from './verdict.ts'
export { counted } from './words/count.ts'
export { didYouMean, slipsBetween } from './words/did-you-mean.ts'
export { freeName } from './words/free-name.ts'
export { idMeant } from './words/id-meant.ts'
export { listed } from './words/list.ts'
export { nextSentence } from './words/next-sentence.ts'
export { reasonWords } from './words/reason-words.ts'
export { relationWords } from './words/relation-words.ts'
export { slugOf } from './words/slug.ts'
export { sourceName } from './words/source-name.ts'
export { stageMeaning, stages } from './words/stage-meaning.ts'
export { stepWords } from './words/step-words.ts'
