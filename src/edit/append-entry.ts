import { isMap, isSeq, type YAMLSeq } from 'yaml'
import { CannotEdit } from './cannot-edit.ts'
import { insertAt, openRegion, type Region } from './region.ts'
import { blockSnippet, flowSnippet, indented, type Value } from './snippet.ts'

/**
 * A record with an entry put last in its `history`, in the style of the entry before it. Every other byte stays.
 *
 * @throws CannotEdit when the record has no history to add to
 */
export function appendEntry(path: string, text: string, entry: Value): string {
  const region = openRegion(path, text)
  const history = region.document.get('history', true)
  const last = isSeq(history) ? history.items.at(-1) : undefined
  if (!isSeq(history) || !isMap(last) || !history.range || !last.range) {
    throw new CannotEdit(
      `${path} has no history to add an entry to.`,
      'Give it one by hand: `history:` and its first entry.',
    )
  }
  if (history.flow) return insertAt(region, last.range[1], `, ${flowSnippet(entry)}`)
  const item = last.flow ? `- ${flowSnippet(entry)}` : `- ${indented(blockSnippet(entry), 2).trimStart()}`
  return insertLine(region, history, last.range[1], item)
}

function insertLine(region: Region, history: YAMLSeq, end: number, item: string): string {
  const { yaml } = region
  const start = history.range?.[0] ?? 0
  const indent = start - (yaml.lastIndexOf('\n', start - 1) + 1)
  const lineEnd = endOfContent(yaml, end)
  const needsBreak = !yaml.slice(0, lineEnd).endsWith('\n')
  return insertAt(region, lineEnd, `${needsBreak ? '\n' : ''}${indented(item, indent)}\n`)
}

/** The start of the line after the one on which a node ends; a comment behind the node stays with it. */
function endOfContent(yaml: string, end: number): number {
  if (yaml[end - 1] === '\n') return end
  const newline = yaml.indexOf('\n', end)
  return newline < 0 ? yaml.length : newline + 1
}
