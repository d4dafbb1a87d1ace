import type { Value } from './touched-record.ts'

/** What names an item of a list, the first of these that it has. */
const names = ['id', 'page', 'claim', 'group', 'question', 'source', 'name'] as const

/** Longer names of items are cut: a question may be a whole sentence. */
const longestName = 60

/**
 * The values of a record, each under its keys from the top: `freshness.dueAfterDays`, `badges.caveat.label`. An item of a
 * list goes by its name, else by its number; a list of texts is one value, and so is a decision: who, when, why.
 *
 * @param leftOut  keys at the top that are told in another way
 */
export function rowsOf(record: object, leftOut: ReadonlySet<string>): Map<string, Value> {
  const rows = new Map<string, Value>()
  for (const [key, value] of Object.entries(record)) if (!leftOut.has(key)) addRows(rows, key, value)
  return rows
}

function addRows(rows: Map<string, Value>, key: string, value: unknown): void {
  if (value === undefined || value === null) return
  if (Array.isArray(value)) addItems(rows, key, value)
  else if (typeof value === 'object') addFields(rows, key, value)
  else rows.set(key, String(value))
}

function addFields(rows: Map<string, Value>, key: string, value: object): void {
  const { said, others } = decisionIn(value)
  if (said !== undefined) rows.set(key, said)
  for (const [below, each] of Object.entries(others)) addRows(rows, `${key}.${below}`, each)
}

function addItems(rows: Map<string, Value>, key: string, items: readonly unknown[]): void {
  const texts = items.flatMap((item) => textOf(item) ?? [])
  if (texts.length === items.length) {
    rows.set(key, texts)
    return
  }
  const seen = new Map<string, number>()
  for (const [index, item] of items.entries()) {
    const name = nameOf(item) ?? String(index + 1)
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    addRows(rows, `${key}.${count === 1 ? name : `${name} (${count})`}`, item)
  }
}

/** An item that is no more than a text: an author may be a name, or a name with an ORCID. */
function textOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return String(item)
  const { name, orcid, ...others } = fieldsOf(item)
  if (typeof name !== 'string' || Object.keys(others).length > 0) return undefined
  return typeof orcid === 'string' ? `${name} (ORCID ${orcid})` : name
}

/** A line of `gradeLimits` goes by its conditions: all that it says but `best`. */
function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined
  const fields = fieldsOf(item)
  const { best, ...conditions } = fields
  if (typeof best === 'string') {
    const said = Object.entries(conditions).map(
      ([key, value]) => `${key} ${Array.isArray(value) ? value.join(', ') : value}`,
    )
    return cut(said.join('; '))
  }
  const { date, by } = fields
  if (typeof date === 'string') return typeof by === 'string' ? `${date} ${by}` : date
  return names.flatMap((name) => (typeof fields[name] === 'string' ? cut(fields[name]) : []))[0]
}

function cut(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName).toWellFormed()}…` : name
}

/** Who decided something, when and why, in words; and what else stands beside it. */
function decisionIn(value: object): { said: string | undefined; others: Readonly<Record<string, unknown>> } {
  const fields = fieldsOf(value)
  const { date, by, why, ...others } = fields
  if (typeof date !== 'string' || typeof why !== 'string') return { said: undefined, others: fields }
  return { said: `${[date, by].filter(Boolean).join(' ')}: ${why}`, others }
}

function fieldsOf(value: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value))
}
