import { startOf } from '../diagnostic.ts'
import { pointsOf } from '../series/points.ts'
import { defineRule } from './rule.ts'

export const rawMaterial = defineRule({
  id: 'raw-material',
  severity: 'note',
  scope: 'garden',
  why: 'Somebody took the trouble to find this source, and no reader has anything of it yet.',
  asks: 'Every source is cited by a claim or a dispatch, drawn in a chart, or set `aside` with a reason.',
  bad: `# sources/field-study.yaml
title: Yields of a thousand fields
kind: paper
doi: 10.1000/182
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It counts every field. }
`,
  good: `# sources/field-study.yaml
title: Yields of a thousand fields
kind: paper
doi: 10.1000/182
aside: { date: 2026-06-05, by: editor, why: It counts fields in another century. }
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It counts every field. }
`,
  check({ garden: { claims, dispatches, series, sources } }, report) {
    const citing = [...claims.values(), ...dispatches.values()]
    const used = new Set([
      ...citing.flatMap(({ citations }) => citations.map(({ sourceId }) => sourceId)),
      ...[...series.values()].flatMap(({ record }) => pointsOf(record).flatMap(({ source }) => source ?? [])),
    ])
    for (const { id, path, record } of sources.values()) {
      if (used.has(id) || record.aside) continue
      report({
        place: startOf(path),
        message: `\`${id}\` is waiting: no claim and no dispatch cites it.`,
        fix: 'Cite it in the `evidence` of a claim, or put it `aside` with day, name and reason.',
      })
    }
  },
})
