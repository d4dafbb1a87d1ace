import { removedRecords } from '../change/kept-records.ts'
import { startOf } from '../diagnostic.ts'
import type { LastingKind } from '../kinds.ts'
import { defineRule } from './rule.ts'

export const recordRemoved = defineRule({
  id: 'record-removed',
  severity: 'error',
  scope: 'change',
  why: 'Readers have seen it and others may have cited it: what vanishes cannot be followed or answered.',
  asks:
    'Claims, sources, dispatches and series are never deleted. A claim is withdrawn, a source is retracted or put aside; what is ' +
    'moved or renamed says under `was` which id it had. ' +
    'This is judged against a base revision.',
  bad: 'git rm content/claims/compute-economy/total-cost.yaml\n',
  good: `withdrawn: { date: 2026-11-23, by: editor, why: It said two things., see: [compute-economy/staff-cost] }
`,
  check({ base, garden }, report) {
    for (const { kind, id, path } of removedRecords(base, garden)) {
      report({
        place: startOf(path),
        message: `The ${kind} \`${id}\` was here and is gone.`,
        fix: `Put \`${path}\` back. ${instead[kind]} To move it, name its old id in the new record: \`was: [${id}]\`.`,
      })
    }
  },
})

const instead: Record<LastingKind, string> = {
  claim: 'To take it out of use, add `withdrawn: { date, by, why, see }`.',
  source: 'To take it out of use, add `retracted: { date, why }` or `aside: { date, by, why }`.',
  dispatch: 'To take back what it says, publish another that says so.',
  series: 'To take back what it shows, mend its rows and say so in its history.',
}
