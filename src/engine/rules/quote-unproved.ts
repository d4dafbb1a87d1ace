import type { Day } from '../day.ts'
import { isBy } from '../judge/usable.ts'
import type { Citation, Claim, Dispatch } from '../types.ts'
import { counted } from '../words/count.ts'
import { defineRule } from './rule.ts'
import { standingClaims } from './shared/every-record.ts'

export const quoteUnproved = defineRule({
  id: 'quote-unproved',
  severity: 'note',
  scope: 'garden',
  why: 'Words of the source that stand on record let anyone see what a claim is built on; without them, it is taken on trust.',
  asks:
    'Each citation that says `directness: direct` quotes the words it stands on, and the source of each quote keeps the ' +
    'passage that holds it. Citations that were dropped need neither. A record gets one note.',
  bad: `# claims/economy/prices-fall.yaml
statement: Prices may fall.
kind: finding
evidence:
  - { source: price-study, stance: supports, directness: direct }
history:
  - { date: 2026-05-30, by: remy, badge: unconfirmed, why: One study says so. }
# sources/price-study.yaml
title: What bread costs
kind: report
url: https://example.org/prices
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
  check({ garden, asOf }, report) {
    for (const record of standingClaims(garden)) {
      const lacking = record.citations.flatMap((citation) => lackOf(citation, record, asOf) ?? [])
      const [first] = lacking
      if (first === undefined) continue
      const others = lacking.length - 1
      report({
        place: record.locate(first.pointer, 'value'),
        message:
          first.message + (others === 0 ? '' : ` Words are wanted of ${counted(others, 'other citation')}, too.`),
        fix:
          'Add the passage to the source (`passages`), and the words that the record stands on to the citation (`quote`): ' +
          `\`ripen quote ${first.source}\` asks for both.`,
      })
    }
  },
})

interface Lack {
  readonly source: string
  readonly pointer: string
  readonly message: string
}

/** What a citation lacks so that its words can be checked. What is wrong with those that it has is told elsewhere. */
function lackOf(citation: Citation, by: Claim | Dispatch, asOf: Day): Lack | undefined {
  const { index, sourceId, source, dropped, directness, proved } = citation
  if (!source?.whole || isBy(dropped, asOf) || proved) return undefined
  const { quote } = by.record.evidence?.[index] ?? {}
  if (quote === undefined) {
    if (directness !== 'direct') return undefined
    const message = `\`${sourceId}\` is cited as direct without its words.`
    return { source: sourceId, pointer: `/evidence/${index}/source`, message }
  }
  if ((source.record.passages ?? []).length > 0) return undefined
  const message = `\`${sourceId}\` is quoted, and has no passage that could hold the words.`
  return { source: sourceId, pointer: `/evidence/${index}/quote`, message }
}
