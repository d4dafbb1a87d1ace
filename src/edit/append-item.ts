import { isMap, isSeq, type YAMLSeq } from 'yaml'
import { addKey } from './add-key.ts'
import { CannotEdit } from './cannot-edit.ts'
import { insertAt, openRegion, type Region } from './region.ts'
import { blockSnippet, flowSnippet, indented, type Value } from './snippet.ts'

/**
 * A record with an item put last in one of its lists, in the style of the item before it; with the list itself where it
 * has none. Every other byte stays.
 *
 * @throws CannotEdit when what stands there is no list of such items
 */
export function appendItem(
  path: string,
  text: string,
  key: string,
  item: { readonly [key: string]: Value | undefined },
): string {
  const region = openRegion(path, text)
  if (!region.document.has(key)) return addKey(path, text, key, [item])
  const list = region.document.get(key, true)
  if (!isSeq(list) || !list.range) throw noList(path, key)
  if (list.items.length === 0 && list.flow) return insertAt(region, list.range[0] + 1, flowSnippet(item))
  const last = list.items.at(-1)
  if (!isMap(last) || !last.range) throw noList(path, key)
  if (list.flow) return insertAt(region, last.range[1], `, ${flowSnippet(item)}`)
  const line = last.flow ? `- ${flowSnippet(item)}` : `- ${indented(blockSnippet(item), 2).trimStart()}`
  return insertLine(region, list, last.range[1], line)
}

function noList(path: string, key: string): CannotEdit {
  return new CannotEdit(
    `${path} has no list \`${key}\` to add to.`,
    `Give it one by hand: \`${key}:\` and its first item.`,
  )
}

function insertLine(region: Region, list: YAMLSeq, end: number, item: string): string {
  const { yaml } = region
  const start = list.range?.[0] ?? 0
  const indent = start - (yaml.lastIndexOf('\n', start - 1) + 1)
  return insertLines(region, end, indented(item, indent))
}

/** Puts lines below the one on which a node ends; a comment behind the node stays with it. */
export function insertLines(region: Region, end: number, lines: string): string {
  const at = endOfLine(region.yaml, end)
  const needsBreak = !region.yaml.slice(0, at).endsWith('\n')
  return insertAt(region, at, `${needsBreak ? '\n' : ''}${lines}\n`)
}

/** The start of the line after the one on which a node ends. */
function endOfLine(yaml: string, end: number): number {
  if (yaml[end - 1] === '\n') return end
  const newline = yaml.indexOf('\n', end)
  return newline < 0 ? yaml.length : newline + 1
}
