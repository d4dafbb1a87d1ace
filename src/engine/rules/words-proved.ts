import type { Day } from '../day.ts'
import { isUsable } from '../judge/usable.ts'
import { standsAt } from '../quotes/find-quote.ts'
import { ready } from '../quotes/proof.ts'
import type { Claim } from '../types.ts'
import { defineRule } from './rule.ts'
import { standingClaims } from './shared/every-record.ts'

/** Words without a digit are common to many texts unless there are several: so many characters, as of a quote. */
const fewestCharacters = 12

export const wordsProved = defineRule({
  id: 'words-proved',
  severity: 'warning',
  scope: 'garden',
  why: 'Readers are told that nobody has confirmed these words, and the evidence of the claim has them on record.',
  asks:
    'What stands in `unverified` stands in no passage of a usable source that the claim cites. Words are compared as those ' +
    'of quotes are; a figure counts, whatever its length, and other words from 12 characters on.',
  bad: `# claims/economy/deal.yaml
statement: The deal is worth $6.8 billion.
kind: finding
unverified: [$6.8 billion]
evidence:
  - { source: filing, stance: supports, directness: direct, quote: the deal is worth $6.8 billion }
history:
  - { date: 2026-05-30, by: remy, badge: unconfirmed, why: One filing says so. }
# sources/filing.yaml
title: Notice of a deal
kind: filing
url: https://example.org/notice
passages:
  - { id: worth, text: Both say that the deal is worth $6.8 billion., seen: { date: 2026-05-30, by: editor } }
history:
  - { date: 2026-05-30, by: editor, grade: C, why: Both parties sign it. }
`,
  good: `# claims/economy/deal.yaml
statement: The deal is worth $6.8 billion.
kind: finding
evidence:
  - { source: filing, stance: supports, directness: direct, quote: the deal is worth $6.8 billion }
history:
  - { date: 2026-05-30, by: remy, badge: unconfirmed, why: One filing says so. }
# sources/filing.yaml
title: Notice of a deal
kind: filing
url: https://example.org/notice
passages:
  - { id: worth, text: Both say that the deal is worth $6.8 billion., seen: { date: 2026-05-30, by: editor } }
history:
  - { date: 2026-05-30, by: editor, grade: C, why: Both parties sign it. }
`,
  check({ garden, asOf }, report) {
    for (const claim of standingClaims(garden)) {
      if (claim.kind !== 'claim') continue
      for (const [index, words] of (claim.record.unverified ?? []).entries()) {
        const held = isTelling(words) ? holderOf(words, claim, asOf) : undefined
        if (!held) continue
        report({
          place: claim.locate(`/unverified/${index}`, 'value'),
          message: `\`${words}\` is marked as unverified, and the passage \`${held.passage}\` of \`${held.source}\` has it.`,
          fix: 'If that passage confirms the words, take them out of `unverified` and quote it; if not, mark more of the sentence.',
        })
      }
    }
  },
})

/** Whether words are not likely to stand anywhere by chance: a figure of more than one character, or several words. */
function isTelling(words: string): boolean {
  const { length } = [...words.trim()]
  return length >= fewestCharacters || (length > 1 && /\p{Nd}/u.test(words))
}

/** The first passage in the evidence of a claim that has some words. */
function holderOf(words: string, { citations }: Claim, asOf: Day): { source: string; passage: string } | undefined {
  for (const { source } of citations.filter((each) => isUsable(each, asOf))) {
    const passage = source.record.passages?.find((each) => standsAt(words, ready(each)))
    if (passage) return { source: source.id, passage: passage.id }
  }
  return undefined
}
