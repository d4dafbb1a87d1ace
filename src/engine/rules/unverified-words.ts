import { findWords } from '../markdown/visible-text.ts'
import type { Valid } from '../valid.ts'
import { defineRule } from './rule.ts'

export const unverifiedWords = defineRule({
  id: 'unverified-words',
  severity: 'error',
  scope: 'record',
  why: 'Words that nobody has confirmed are marked where they stand; words that stand nowhere would go unmarked.',
  asks: 'Each item of `unverified` stands, word for word, in the statement or the detail as readers see it.',
  bad: `# claims/economy/deal.yaml
statement: The deal is worth $6.8 billion.
kind: finding
unverified: [$7 billion]
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: Nobody has confirmed it. }
`,
  good: `# claims/economy/deal.yaml
statement: The deal is worth $6.8 billion.
kind: finding
unverified: [$6.8 billion]
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: Nobody has confirmed it. }
`,
  checkRecord(valid, report) {
    if (!isClaim(valid)) return
    const { record, locate, prose } = valid
    const texts = record.detail === undefined ? ['/statement'] : ['/statement', '/detail']
    for (const [index, words] of (record.unverified ?? []).entries()) {
      if (texts.some((pointer) => findWords(prose(pointer).tree, words).length > 0)) continue
      report({
        place: locate(`/unverified/${index}`),
        message: `\`${words}\` stands neither in the statement nor in the detail.`,
        fix: 'Copy the words as they stand there, without marks such as `*`, or remove them here.',
      })
    }
  },
})

function isClaim(valid: Valid): valid is Valid<'claim'> {
  return valid.kind === 'claim'
}
