import type { Account } from '../../engine/index.ts'
import type { Paint, Style } from '../report.ts'
import { visibleLine } from '../visible.ts'
import type { Item, Line, Section, Span } from './page.ts'
import { diffPage } from './sections.ts'

/** Lines are broken so that none is longer than this, unless a single word is. */
const width = 100

/** What a change does, for somebody at a terminal. Text from content shows as text. */
export function diffText(account: Account, paint: Paint): string {
  const { top, sections, foot } = diffPage(account)
  const broken = (line: Line, indent: string, hanging: string): string => brokenLine(line, indent, hanging, paint)
  const itemText = ({ line, under }: Item): string => {
    const below: Line[] = [...linksIn(line).map((to): Line => [{ code: to }]), ...under]
    return [broken(line, '', '    '), ...below.map((each) => broken(each, '    ', '      '))].join('')
  }
  const sectionText = ({ title, items, count }: Section): string => {
    const between = items.some(({ under }) => under.length > 0) ? '\n' : ''
    const more = count > items.length ? `${between}And ${count - items.length} more.\n` : ''
    return `${paint('underline', `${title} (${count})`)}\n\n${items.map(itemText).join(between)}${more}`
  }
  const head = top.map((line) => broken(line, '', '  ')).join('')
  return [head, ...sections.map(sectionText), broken(foot, '', '')].join('\n')
}

/** The addresses that a line leads to: a terminal shows them on a line of their own. */
function linksIn(line: Line): string[] {
  return line.flatMap((span) => (typeof span === 'object' && 'to' in span && span.to !== undefined ? [span.to] : []))
}

/** Part of a line that is not broken, in one style. */
interface Chunk {
  readonly text: string
  readonly style: Style | undefined
}

/** A line over as many lines as it takes, the later ones indented so that its beginning can be seen. */
function brokenLine(line: Line, indent: string, hanging: string, paint: Paint): string {
  const lines: Chunk[][] = [[]]
  let column = indent.length
  for (const word of wordsOf(line.flatMap(chunksOf))) {
    const length = word.reduce((sum, { text }) => sum + text.length, 0)
    const isFirst = lines.at(-1)?.length === 0
    if (!isFirst && column + 1 + length > width) {
      lines.push([...word])
      column = hanging.length + length
      continue
    }
    lines.at(-1)?.push(...(isFirst ? [] : [{ text: ' ', style: undefined }]), ...word)
    column += length + (isFirst ? 0 : 1)
  }
  const painted = (chunks: readonly Chunk[]): string =>
    chunks.map(({ text, style }) => (style ? paint(style, text) : text)).join('')
  return lines.map((chunks, at) => `${at === 0 ? indent : hanging}${painted(chunks)}\n`).join('')
}

/** What stands between two spaces, whatever styles it is in. */
function wordsOf(chunks: readonly Chunk[]): Chunk[][] {
  const words: Chunk[][] = [[]]
  for (const { text, style } of chunks) {
    for (const [at, part] of text.split(' ').entries()) {
      if (at > 0) words.push([])
      // A word that begins a line must be no command, and any word may come to do so.
      if (part !== '') words.at(-1)?.push({ text: visibleLine(part), style })
    }
  }
  return words.filter(({ length }) => length > 0)
}

function chunksOf(span: Span): Chunk[] {
  if (typeof span === 'string') return [{ text: span, style: undefined }]
  if ('bold' in span) return [{ text: span.bold, style: 'bold' }]
  if ('code' in span) return [{ text: span.code, style: 'blue' }]
  if ('words' in span) return [{ text: span.words, style: undefined }]
  return 'taken' in span ? [{ text: `[-${span.taken}-]`, style: 'red' }] : [{ text: `{+${span.put}+}`, style: 'green' }]
}
