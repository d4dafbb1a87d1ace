import { type Account, counted } from '../../engine/index.ts'
import { code, inert } from '../inert.ts'
import { bytesOf, type List, largest, listsWithin } from '../within.ts'
import type { Item, Line, Section, Span } from './page.ts'
import { diffPage } from './sections.ts'

/** Lists longer than this are folded. */
const foldFrom = 12

/** Room for what a workflow puts around all of it. */
const around = 1024

/** How long a record may be told, in bytes: the longest that leaves room for all that is shown, else the shortest. */
const lengths = [8_000, 3_000, 1_200, 400]

/**
 * What a change does, as Markdown for a pull request, as long as a comment may be. Text from content shows as text.
 */
export function diffMarkdown(account: Account): string {
  const { top, sections, foot } = diffPage(account)
  const head = top.map((line) => `- ${written(line)}\n`).join('')
  const end = `${written(foot)}\n`
  const room = largest.body - around - bytesOf(head) - bytesOf(end) - sections.length - 1
  const tries = lengths.map((length) => sections.map((section) => listOf(section, length)))
  const lists = tries.find((each) => sizeOf(each) <= room) ?? tries.at(-1) ?? []
  return [head, ...listsWithin(lists, room), end].join('\n')
}

function sizeOf(lists: readonly List[]): number {
  return lists.reduce((sum, { before, records, after }) => sum + bytesOf(before + records.join('') + after) + 40, 0)
}

function listOf({ title, items, count }: Section, length: number): List {
  const records = items.map((item) => itemText(item, length))
  const head = `${title} (${count})`
  return items.length < foldFrom
    ? { before: `### ${head}\n\n`, records, after: '', count }
    : { before: `<details>\n<summary>${head}</summary>\n\n`, records, after: '\n</details>\n', count }
}

/** A record with as many of its lines as there is room for. */
function itemText({ line, under }: Item, length: number): string {
  const lines = [`- ${written(line)}\n`, ...under.map((each) => `  - ${written(each)}\n`)]
  let taken = 0
  const cutAt = lines.findIndex((each, at) => {
    taken += bytesOf(each)
    return at > 0 && taken > length
  })
  if (cutAt < 0) return lines.join('')
  return `${lines.slice(0, cutAt).join('')}  - And ${counted(lines.length - cutAt, 'more line', 'more lines')}.\n`
}

function written(line: Line): string {
  return line.map(spanText).join('')
}

/** Tags stand for marks: no text from content can forge them, and they hold wherever a word begins or ends. */
function spanText(span: Span): string {
  if (typeof span === 'string') return span
  if ('bold' in span) return `**${span.bold}**`
  if ('words' in span) return inert(span.words)
  if ('taken' in span) return `<del>${span.isCode ? code(span.taken) : inert(span.taken)}</del>`
  if ('put' in span) return `<ins>${span.isCode ? code(span.put) : inert(span.put)}</ins>`
  return span.to === undefined ? code(span.code) : `[${code(span.code)}](<${span.to}>)`
}
