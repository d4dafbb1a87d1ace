import { listedNames } from '../words/list.ts'
import { defineRule } from './rule.ts'

const parts = ['verified', 'suspicious', 'hallucinated', 'deadLink'] as const

export const snapshotSum = defineRule({
  id: 'snapshot-sum',
  severity: 'error',
  scope: 'garden',
  why: 'A snapshot is the only account of what was looked through; one that does not add up accounts for nothing.',
  asks:
    'In a snapshot, `verified`, `suspicious`, `hallucinated` and `deadLink` together make `linked`, and no more than ' +
    '`linked` where one of them is not known. `highRelevance` is a part of `verified`.',
  bad: `# sources/field-thread.yaml
title: A long thread on fields
kind: thread
url: https://forum.example/fields
snapshot: { linked: 40, verified: 30, suspicious: 5, hallucinated: 1, deadLink: 2, highRelevance: 12 }
history:
  - { date: 2026-05-30, by: editor, grade: B, why: Most of its links hold. }
`,
  good: `# sources/field-thread.yaml
title: A long thread on fields
kind: thread
url: https://forum.example/fields
snapshot: { linked: 38, verified: 30, suspicious: 5, hallucinated: 1, deadLink: 2, highRelevance: 12 }
history:
  - { date: 2026-05-30, by: editor, grade: B, why: Most of its links hold. }
`,
  check({ garden: { sources } }, report) {
    for (const { record, locate } of sources.values()) {
      const { snapshot = {} } = record
      const { linked, verified, highRelevance } = snapshot
      const given = parts.filter((part) => snapshot[part] !== undefined)
      const sum = given.reduce((total, part) => total + (snapshot[part] ?? 0), 0)
      const isComplete = given.length === parts.length
      if (linked !== undefined && (isComplete ? sum !== linked : sum > linked)) {
        const whole = isComplete ? `but \`${linked}\` are` : `more than the \`${linked}\` that are`
        report({
          place: locate('/snapshot/linked', 'value'),
          message: `${sumOf(given, sum)}, ${whole} linked.`,
          fix: 'Count again, or leave out the numbers that nobody counted.',
        })
      }
      const most = verified ?? linked
      if (highRelevance !== undefined && most !== undefined && highRelevance > most) {
        report({
          place: locate('/snapshot/highRelevance', 'value'),
          message:
            `\`${highRelevance}\` are of high relevance, ` +
            `more than the \`${most}\` that are ${verified === undefined ? 'linked' : 'verified'}.`,
          fix: 'Count again, or leave out the numbers that nobody counted.',
        })
      }
    }
  },
})

/** E.g. "`verified` and `suspicious` make 12". */
function sumOf(given: readonly string[], sum: number): string {
  return `${listedNames(given)} ${given.length < 2 ? 'is' : 'make'} \`${sum}\``
}
