import { sourcesOf, weigh } from '../judge/evidence.ts'
import { largestIndependentSet } from '../judge/independent.ts'
import { counted } from '../words/count.ts'
import { defineRule } from './rule.ts'
import { standingClaims } from './shared/every-record.ts'
import { isReadInFull } from './shared/read-in-full.ts'

export const outweighed = defineRule({
  id: 'outweighed',
  severity: 'warning',
  scope: 'garden',
  why: 'When more sources say no than yes, the claim itself may be the wrong way round.',
  asks: 'No more independent sources count against a claim or a dispatch than stand directly for it.',
  bad: `# sources/field-study.yaml
title: Yields of a thousand fields
kind: paper
doi: 10.1000/182
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It counts every field. }
# claims/economy/fields-yield-more.yaml
statement: Fields yield more.
kind: finding
evidence:
  - { source: field-study, stance: contradicts, directness: direct }
history:
  - { date: 2026-05-30, by: editor, badge: unsourced, why: The only study says otherwise. }
`,
  good: `# sources/field-study.yaml
title: Yields of a thousand fields
kind: paper
doi: 10.1000/182
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It counts every field. }
# claims/economy/fields-yield-no-more.yaml
statement: Fields yield no more than they did.
kind: finding
evidence:
  - { source: field-study, stance: supports, directness: direct }
history:
  - { date: 2026-05-30, by: editor, badge: caveat, why: One study says so directly. }
`,
  check({ garden, judged }, report) {
    if (!judged) return
    const { policy, asOf } = judged
    for (const claim of standingClaims(garden)) {
      const verdicts = claim.kind === 'claim' ? judged.verdicts : judged.dispatchVerdicts
      if (verdicts.get(claim.id)?.contradictions.length === 0) continue
      const evidence = weigh(claim, policy, asOf)
      if (!isReadInFull(claim, { garden, asOf })) continue
      const against = largestIndependentSet(sourcesOf(evidence.counting)).length
      const direct = evidence.supporting.filter(({ directness }) => directness === 'direct')
      const directlyFor = largestIndependentSet(sourcesOf(direct)).length
      if (against <= directlyFor) continue
      const pro = directlyFor === 0 ? 'none stands' : `only ${sources(directlyFor, 'stands', 'stand')}`
      report({
        place: claim.locate('/evidence', 'key'),
        message: `${sources(against, 'counts', 'count')} against this, but ${pro} directly for it.`,
        fix: 'Reword the claim as the evidence has it, answer the contradictions, withdraw it, or find more for it.',
      })
    }
  },
})

/** E.g. "2 independent sources count". */
function sources(count: number, one: string, many: string): string {
  return counted(count, `independent source ${one}`, `independent sources ${many}`)
}
