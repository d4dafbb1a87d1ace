import { expect } from 'vitest'
import type { Diagnostic, RuleId } from '../../src/engine/index.ts'
import { asOf, diagnose, files, marked, type Texts } from './garden.ts'

/**
 * Checks that on the way from one garden to another a rule reports at every mark (`‸`) in the second and nowhere else,
 * and that no other rule over changes finds an error.
 *
 * @returns what the rule reported, in file order
 */
export function reportsChange(rule: RuleId, before: Texts, after: Texts): readonly Diagnostic[] {
  const read = Object.entries(after).map(([path, text]) => ({ path, ...marked(text) }))
  const bare = Object.fromEntries(read.map(({ path, text }) => [path, text]))
  const diagnostics = diagnose(files(bare), { asOf, base: files(before) }).filter((each) => each.severity === 'error')
  const expected = read.flatMap(({ path, points }) =>
    points.map(({ line, column }) => `${rule} ${path}:${line}:${column}`),
  )
  const found = diagnostics.map(
    ({ rule: id, place }) => `${id} ${place.path}:${place.start.line}:${place.start.column}`,
  )
  expect(found.sort()).toEqual(expected.sort())
  return diagnostics
}
