import type { Fault } from './diagnostic.ts'
import { proseFaults } from './markdown/prose-faults.ts'
import { rules } from './rules/index.ts'
import type { Rule } from './rules/rule.ts'
import type { Valid } from './valid.ts'

const everyRule: readonly Rule[] = Object.values(rules)
const rulesOfRecords = everyRule.filter((rule) => rule.scope === 'record' || rule.scope === 'garden')

/** What is wrong with a record whatever the rest of the garden holds: with its Markdown, and what rules say of it alone. */
export function recordFaults(record: Valid): Fault[] {
  const faults = proseFaults(record)
  for (const { id, checkRecord } of rulesOfRecords) {
    checkRecord?.(record, (finding) => faults.push({ ...finding, rule: id }))
  }
  return faults
}
