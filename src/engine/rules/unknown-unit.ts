import { readUnit } from '../figures/unit.ts'
import { defineRule } from './rule.ts'

export const unknownUnit = defineRule({
  id: 'unknown-unit',
  severity: 'error',
  scope: 'record',
  why: 'A number whose unit nobody knows can be held against no other.',
  asks:
    'The `unit` and the `per` of a figure, and the `unit` of a column of a series, are written as Ripen knows them: `$`, `%`, `billion $`, `$ per million tokens`, ' +
    '`fold` for a factor of change, `% more` and `% less` for changes in percent, `times` for ratios, `kWh`, `hours`, ' +
    '`people`.',
  bad: `# claims/economy/rents-rose.yaml
statement: A card rents for $2.35 an hour.
kind: finding
figures:
  - { id: rent, words: $2.35 an hour, measure: rent of a card, value: 2.35, unit: $, per: huor }
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: Somebody says so. }
`,
  good: `# claims/economy/rents-rose.yaml
statement: A card rents for $2.35 an hour.
kind: finding
figures:
  - { id: rent, words: $2.35 an hour, measure: rent of a card, value: 2.35, unit: $, per: hour }
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: Somebody says so. }
`,
  checkRecord({ record, locate }, report) {
    for (const [index, { unit }] of ('rows' in record ? record.columns : []).entries()) {
      const read = readUnit(unit)
      if (!('unknown' in read)) continue
      report({
        place: locate(`/columns/${index}/unit`, 'value'),
        message: `There is no unit \`${read.unknown}\`.`,
        fix: read.meant === undefined ? 'Use one that the rule lists.' : `Did you mean \`${read.meant}\`?`,
      })
    }
    if (!('figures' in record)) return
    for (const [index, { unit, per }] of (record.figures ?? []).entries()) {
      const [alone, whole] = [readUnit(unit), readUnit(unit, per)]
      const fault = 'unknown' in alone ? alone : whole
      if (!('unknown' in fault)) continue
      report({
        place: locate(`/figures/${index}/${fault === alone ? 'unit' : 'per'}`, 'value'),
        message: `There is no unit \`${fault.unknown}\`.`,
        fix:
          fault.meant === undefined
            ? 'Use one that the rule lists, with `per` for what it is for. Leave it out where something is counted that has none.'
            : `Did you mean \`${fault.meant}\`?`,
      })
    }
  },
})
