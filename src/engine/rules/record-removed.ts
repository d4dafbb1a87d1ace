import { removedRecords } from '../change/kept-records.ts'
import { startOf } from '../diagnostic.ts'
import { defineRule } from './rule.ts'

export const recordRemoved = defineRule({
  id: 'record-removed',
  severity: 'error',
  scope: 'change',
  why: 'Readers have seen it and others may have cited it: what vanishes cannot be followed or answered.',
  asks:
    'Claims, sources and dispatches are never deleted. A claim is withdrawn, a source is retracted or put aside. ' +
    'This is judged against a base revision.',
  bad: 'git rm content/claims/compute-economy/total-cost.yaml\n',
  good: `withdrawn: { date: 2026-11-23, by: editor, why: It said two things., see: [compute-economy/staff-cost] }
`,
  check({ base, garden }, report) {
    for (const { kind, id, path } of removedRecords(base, garden)) {
      report({
        place: startOf(path),
        message: `The ${kind} \`${id}\` was here and is gone.`,
        fix: `Put \`${path}\` back. ${instead[kind] ?? ''}`.trim(),
      })
    }
  },
})

const instead: Partial<Record<string, string>> = {
  claim:
    'To take it out of use, add `withdrawn: { date, by, why, see }`; to move it, name its old id in the new record: `was`.',
  source: 'To take it out of use, add `retracted: { date, why }` or `aside: { date, by, why }`.',
  dispatch: 'To take back what it says, publish another that says so.',
}
