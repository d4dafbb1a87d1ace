import { comparedQuote } from '../quotes/compared.ts'
import { findQuote, type QuoteFinding } from '../quotes/find-quote.ts'
import { type NearestDifference, nearestDifference } from '../quotes/nearest-difference.ts'
import { proofOf, ready } from '../quotes/proof.ts'
import type { CitationRecord, PassageRecord } from '../records.ts'
import type { Span } from '../span.ts'
import type { Claim, Dispatch, Garden } from '../types.ts'
import { didYouMean } from '../words/did-you-mean.ts'
import { listedNames } from '../words/list.ts'
import { defineRule, type Report } from './rule.ts'

export const quoteNotFound = defineRule({
  id: 'quote-not-found',
  severity: 'error',
  scope: 'garden',
  why: 'Readers take what stands in quotation marks for the words of the source: one word off, and it says something else.',
  asks:
    'The quote of a citation stands in a passage of its source: the same words in the same order, with `…` where some are ' +
    'left out and nothing added. It holds at least 12 characters, or all of its passage. Where the citation names a ' +
    '`passage`, that one holds it.',
  bad: `# claims/economy/prices-fall.yaml
statement: Prices fall.
kind: finding
evidence:
  - { source: price-study, stance: supports, directness: direct, quote: prices will fall in each of the years }
history:
  - { date: 2026-05-30, by: remy, badge: unconfirmed, why: One study says so. }
# sources/price-study.yaml
title: What bread costs
kind: report
url: https://example.org/prices
passages:
  - { id: years, text: We find that prices may fall in each of the years to come., seen: { date: 2026-05-30, by: editor } }
history:
  - { date: 2026-05-30, by: editor, grade: C, why: A forecast without a method. }
`,
  good: `# claims/economy/prices-fall.yaml
statement: Prices may fall.
kind: finding
evidence:
  - { source: price-study, stance: supports, directness: direct, quote: prices may fall in each of the years }
history:
  - { date: 2026-05-30, by: remy, badge: unconfirmed, why: One study says so. }
# sources/price-study.yaml
title: What bread costs
kind: report
url: https://example.org/prices
passages:
  - { id: years, text: We find that prices may fall in each of the years to come., seen: { date: 2026-05-30, by: editor } }
history:
  - { date: 2026-05-30, by: editor, grade: C, why: A forecast without a method. }
`,
  check({ garden }, report) {
    for (const record of [...garden.claims.values(), ...garden.dispatches.values()]) checkRecord(record, garden, report)
  },
})

function checkRecord({ record, locate, citations }: Claim | Dispatch, garden: Garden, report: Report): void {
  for (const [index, citation] of (record.evidence ?? []).entries()) {
    const source = garden.sources.get(citation.source)
    // Passages that could not be understood may hold it.
    if (citation.quote === undefined || !source?.whole) continue
    const passages = source.record.passages ?? []
    const meant = passages.filter(({ id }) => citation.passage === undefined || id === citation.passage)
    if (citation.passage !== undefined && meant.length === 0) {
      report({
        place: locate(`/evidence/${index}/passage`, 'value'),
        ...unknownPassage(citation.passage, citation.source, passages),
      })
    } else if (meant.length > 0 && !citations[index]?.proved) {
      const elsewhere = proofOf({ quote: citation.quote }, passages)?.passage.id
      if (citation.passage !== undefined && elsewhere !== undefined) {
        const message = `The passage \`${citation.passage}\` does not hold the quote, and \`${elsewhere}\` does.`
        const fix = `Name \`${elsewhere}\`, if the words are those that you mean.`
        report({ place: locate(`/evidence/${index}/passage`, 'value'), message, fix })
        continue
      }
      const { at, ...words } = breach(citation, citation.quote, meant)
      report({ place: locate(`/evidence/${index}/quote`, 'value', at), ...words })
    }
  }
}

interface Words {
  readonly message: string
  readonly fix: string
}

function unknownPassage(named: string, source: string, passages: readonly PassageRecord[]): Words {
  const ids = passages.map(({ id }) => id)
  const meant = didYouMean(named, ids)
  return {
    message: `\`${source}\` has no passage \`${named}\`.`,
    fix:
      meant === undefined
        ? `Name a passage there is (${listedNames(ids) || 'none so far'}), or add this one to the source.`
        : `Did you mean \`${meant}\`?`,
  }
}

/** What keeps a quote from being found in the passages that it may mean, and where in the quote. */
function breach({ source }: CitationRecord, quote: string, passages: readonly PassageRecord[]): Words & { at?: Span } {
  const sought = comparedQuote(quote)
  const all = passages.map(ready)
  const nearest = nearestDifference(sought, all)
  const passage = passages[nearest?.passage ?? 0]
  if (!passage) throw new Error('There is no passage.')
  const finding = findQuote(sought, ready(passage))
  const where = `The passage \`${passage.id}\` of \`${source}\``
  return finding.is === 'nowhere' && nearest ? differing(nearest, where) : otherBreach(finding, quote, passage, where)
}

function differing({ at, quoteHas, passageHas, difference }: NearestDifference, where: string): Words & { at: Span } {
  const has = passageHas === null ? 'ends there' : `has \`${passageHas}\``
  const words = difference.map(({ is, text }) => {
    if (is === 'passage') return ` [-${shortened(text.trim())}-]`
    return is === 'quote' ? ` {+${shortened(text.trim())}+}` : shortened(text)
  })
  return {
    at,
    message: `${where} ${has}, the quote \`${quoteHas}\`.`,
    fix: `Quote it as it stands there: [-what it has-], {+what the quote has+}:\n  ${words.join('').trim()}`,
  }
}

/** Words that are the same over lines and lines, and those that all differ, are told by how they begin and end. */
function shortened(words: string): string {
  return words.length > 80 ? `${words.slice(0, 40).toWellFormed()} … ${words.slice(-40).toWellFormed()}` : words
}

function otherBreach(
  finding: QuoteFinding,
  quote: string,
  passage: PassageRecord,
  where: string,
): Words & { at?: Span } {
  switch (finding.is) {
    case 'too-short':
      return {
        message: `The quote holds ${finding.characters} characters, and it takes ${finding.needed} to prove something.`,
        fix: 'Quote more of the sentence.',
      }
    case 'added-in-brackets':
      return {
        at: finding.at,
        message: `\`${wordsAt(quote, finding.at)}\` was added to the quote: ${lower(where)} does not have it.`,
        fix: 'Quote the words of the source alone, and put `…` where you leave some out.',
      }
    case 'out-of-order':
      return {
        at: finding.at,
        message: `${where} has \`${wordsAt(quote, finding.at)}\` before what is quoted ahead of it.`,
        fix: 'Quote the words in the order in which they stand there.',
      }
    case 'across-a-cut':
      return {
        at: finding.at,
        message: `${where} leaves words out within \`${wordsAt(quote, finding.at)}\`.`,
        fix: 'Put `…` where the passage has `[…]`.',
      }
    case 'within-a-word':
      return {
        at: finding.at,
        message: `The quote cuts a word or a number: ${lower(where)} has \`${wordsAt(passage.text, finding.whole)}\`.`,
        fix: 'Quote all of it.',
      }
    default:
      return {
        message: `${where} has nothing of the quote.`,
        fix: 'Quote words of the passage, or add the one that has these.',
      }
  }
}

function wordsAt(text: string, { start, end }: Span): string {
  return text.slice(start, end).replaceAll(/\s+/g, ' ')
}

function lower(where: string): string {
  return where.charAt(0).toLowerCase() + where.slice(1)
}
