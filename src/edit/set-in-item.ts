import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml'
import { insertLines } from './append-item.ts'
import { CannotEdit } from './cannot-edit.ts'
import { insertAt, openRegion, type Region } from './region.ts'
import { blockSnippet, flowSnippet, indented } from './snippet.ts'

/**
 * A record with a word or more under a key of an item of one of its lists: in the place of what stood there, else put
 * last in the item. Every other byte stays.
 *
 * @throws CannotEdit when there is no such item, or something else than words stands there
 */
export function setInItem(
  path: string,
  text: string,
  where: { readonly list: string; readonly index: number; readonly key: string },
  words: string,
): string {
  const region = openRegion(path, text)
  const list = region.document.get(where.list, true)
  const item = isSeq(list) ? list.items[where.index] : undefined
  if (!isMap(item) || item.items.length === 0) {
    throw new CannotEdit(`${path} has no item ${where.index + 1} in \`${where.list}\`.`, 'Write it by hand first.')
  }
  return item.has(where.key) ? replaced(path, region, item, where.key, words) : added(region, item, where.key, words)
}

function replaced(path: string, region: Region, item: YAMLMap, key: string, words: string): string {
  const value = item.get(key, true)
  const isBlock = isScalar(value) && (value.type === 'BLOCK_FOLDED' || value.type === 'BLOCK_LITERAL')
  if (!isScalar(value) || !value.range) {
    throw new CannotEdit(`${path} has a \`${key}\` that is no plain word.`, 'Change it by hand.')
  }
  const [start, end] = value.range
  const { before, written, after, newline } = region
  const put = item.flow ? inFlow(words) : flowSnippet(words)
  return `${before}${written.slice(0, start)}${put}${isBlock ? newline : ''}${written.slice(end)}${after}`
}

function added(region: Region, item: YAMLMap, key: string, words: string): string {
  const first = item.items[0]?.key
  const last = item.items.at(-1)
  const end = endOf(last?.value) ?? endOf(last?.key) ?? 0
  if (item.flow) return insertAt(region, end, `, ${key}: ${inFlow(words)}`)
  const start = isScalar(first) ? (first.range?.[0] ?? 0) : 0
  const indent = start - (region.yaml.lastIndexOf('\n', start - 1) + 1)
  return insertLines(region, end, indented(blockSnippet({ [key]: words }), indent))
}

/** What may stand without quotes on a line of its own may not within braces. */
function inFlow(words: string): string {
  return flowSnippet([words]).slice(1, -1).trim()
}

function endOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[1] : undefined
}
