import { parseDocument } from 'yaml'
import { type Day, isDay, type RuleId, ruleIds } from '../../engine/index.ts'
import { UsageError } from '../../garden/usage-error.ts'
import type { Case, Edit, Put } from './case.ts'

type Labels = Readonly<Record<string, unknown>>

const ofFile = ['kind', 'asOf', 'change', 'file', 'find', 'expect', 'besides', 'cases']
const ofEdit = ['file', 'find', 'fault', 'twin']
const ofCase = [...ofEdit, 'name', 'expect', 'besides', 'edits']

/**
 * The cases that a file of YAML holds. `file`, `find`, `expect` and `besides` beside `cases` hold for each that does not say its own.
 *
 * @param name  of the file, for messages
 * @param day   on which they are judged where they do not say
 * @throws UsageError when it holds something else
 */
export function readCases(name: string, text: string, day: Day): Case[] {
  const document = parseDocument(text)
  const [error] = document.errors
  if (error) throw wrong(name, error.message.split('\n')[0] ?? '')
  const shared = labels(document.toJS(), ofFile, name)
  const asOf = shared['asOf'] ?? day
  if (typeof asOf !== 'string' || !isDay(asOf)) throw wrong(name, '`asOf` takes a day that exists, like 2026-05-30.')
  const kind = words(shared, 'kind', name)
  return listOf(shared, 'cases', name).map((each, index) => {
    const where = `${name}, case ${index + 1}`
    const own = labels(each, ofCase, where)
    const [rule = '', at] = words({ ...shared, ...own }, 'expect', where).split(' at ')
    const { file = shared['file'], find = shared['find'] } = own
    const first = hasEdit(own) ? [editOf({ ...own, file, find }, where)] : []
    const others = listOf(own, 'edits', where).map((edit) => editOf({ file, ...labels(edit, ofEdit, where) }, where))
    const edits = [...first, ...others]
    if (!edits.some(({ fault }) => fault !== undefined) || !edits.some(({ twin }) => twin !== undefined)) {
      throw wrong(where, 'It takes a `fault` and its `twin`.')
    }
    return {
      name: words(own, 'name', where),
      kind,
      asOf,
      isChange: shared['change'] === true,
      edits,
      rule: ruleOf(rule, where),
      at,
      besides: listOf({ ...shared, ...own }, 'besides', where).map((other) => ruleOf(other, where)),
    }
  })
}

function hasEdit(own: Labels): boolean {
  return own['fault'] !== undefined || own['twin'] !== undefined
}

function editOf(edit: Labels, where: string): Edit {
  const find = edit['find'] == null ? undefined : words(edit, 'find', where)
  return {
    file: words(edit, 'file', where),
    find,
    fault: putOf(edit, 'fault', where),
    twin: putOf(edit, 'twin', where),
  }
}

function putOf(edit: Labels, side: string, where: string): Put {
  const put = edit[side]
  return put === undefined || put === null ? put : words(edit, side, where)
}

function labels(value: unknown, known: readonly string[], where: string): Labels {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(where, 'It takes labels.')
  const unknown = Object.keys(value).find((label) => !known.includes(label))
  if (unknown !== undefined) throw wrong(where, `There is no label \`${unknown}\`: it takes ${known.join(', ')}.`)
  return Object.fromEntries(Object.entries(value))
}

function words(from: Labels, label: string, where: string): string {
  const value = from[label]
  if (typeof value === 'string') return value
  throw wrong(where, `\`${label}\` takes words, in quotes where YAML reads something else.`)
}

function listOf(from: Labels, label: string, where: string): unknown[] {
  const value = from[label] ?? []
  if (Array.isArray(value)) return value
  throw wrong(where, `\`${label}\` takes a list.`)
}

function ruleOf(name: unknown, where: string): RuleId {
  const rule = ruleIds.find((id) => id === name)
  if (rule !== undefined) return rule
  throw wrong(where, `There is no rule \`${String(name)}\`.`)
}

function wrong(where: string, message: string): UsageError {
  return new UsageError(`${where}: ${message}`, 'docs/prove.md says how a case is written.')
}
