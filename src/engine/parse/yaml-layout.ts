import { type LaidLine, laidLines } from './layout-lines.ts'
import {
  type LayoutSlip,
  misindented,
  oddlyIndented,
  outdented,
  tabbed,
  unindented,
  withoutBlank,
  withoutColon,
  withoutDash,
} from './layout-slips.ts'

/** A list or a group of labels that the lines so far have begun. */
interface Block {
  readonly column: number
  readonly kind: 'labels' | 'items'
  readonly first: LaidLine
  /** Whether its first line is its only one so far. */
  isAlone: boolean
  /** Whether its last label has no value yet, so that one may follow on lines of its own. */
  open: boolean
}

/** A value that takes several lines, which is not taken apart. */
interface Value {
  /** The column of the label or the dash that it belongs to. */
  readonly owner: number
  /** A text below `>` or `|`, or what it stands in. */
  readonly is: 'text' | 'quotes' | 'brackets'
  /** How far the first line of such a text is indented, once there is one. */
  indent: number | undefined
}

/** More are not told one by one, and are looked through for each error. */
const mostSlips = 100

const blockHeader = /^[|>][-+\d]*(?:[ \t]+#.*)?$/
/** A label or an item behind blanks that are none in YAML. */
const oddBlank = /^[ \t]*[\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000]\s*(?:-\s|[\w-]+:(?:\s|$))/

/** Walks the lines of a text as an editor sees them, once, and finds those that are not laid out as they should be. */
export function layoutSlips(text: string): LayoutSlip[] {
  const slips: LayoutSlip[] = []
  const blocks: Block[] = []
  let within: Value | undefined
  for (const line of laidLines(text)) {
    if (slips.length >= mostSlips) break
    if (line.text.trim() === '' || (!within && line.text.trimStart().startsWith('#'))) continue
    if (within && goesOn(within, line)) {
      if (line.indent < (within.indent ?? 0)) slips.push(outdented(line))
      else within.indent ??= within.is === 'text' ? line.indent : undefined
      continue
    }
    slips.push(...slipsOf(line, within, blocks))
    within = isPlain(line) ? undefined : severalLines(line, blocks)
  }
  return slips
}

function slipsOf(line: LaidLine, above: Value | undefined, blocks: Block[]): LayoutSlip[] {
  if (above?.is === 'text' && above.indent === undefined && isPlain(line)) return [unindented(line)]
  if (/^ *\t/.test(line.text)) return [tabbed(line)]
  if (oddBlank.test(line.text)) return [oddlyIndented(line)]
  return place(line, blocks)
}

/** Whether a line is neither an item nor begins with a label. */
function isPlain({ dash, label }: LaidLine): boolean {
  return dash === undefined && label === undefined
}

/** Whether a line belongs to the value above it. No item stands within brackets. */
function goesOn({ owner, is, indent = 0 }: Value, line: LaidLine): boolean {
  if (is === 'brackets' && line.dash !== undefined) return false
  return line.indent > owner && (isPlain(line) || line.indent >= indent)
}

/** The value that a line begins and does not end, if there is one. */
function severalLines({ value }: LaidLine, blocks: readonly Block[]): Value | undefined {
  const is = blockHeader.test(value) ? 'text' : unclosed(value)
  return is && { owner: blocks.at(-1)?.column ?? 0, is, indent: undefined }
}

function unclosed(value: string): 'quotes' | 'brackets' | undefined {
  const [first = ''] = value
  if (first === '"' || first === "'") return value.slice(1).includes(first) ? undefined : 'quotes'
  if (first !== '[' && first !== '{') return undefined
  return (value.match(/[[{]/g)?.length ?? 0) > (value.match(/[\]}]/g)?.length ?? 0) ? 'brackets' : undefined
}

/** Puts a line into the blocks that are open, and says so if it fits into none. */
function place(line: LaidLine, blocks: Block[]): LayoutSlip[] {
  const { indent, dash } = line
  const left: Block[] = []
  while ((blocks.at(-1)?.column ?? -1) > indent) left.unshift(...blocks.splice(-1))
  if (dash === undefined && line.label === undefined) return placeText(line, blocks)
  const kind = dash === undefined ? 'labels' : 'items'
  if (kind === 'labels' && blocks.at(-1)?.kind === 'items' && blocks.at(-2)?.column === indent) blocks.pop()
  const wanted = columnFor(line, kind, blocks, left)
  const [outermost] = left
  if (blocks.length === 0 && outermost) {
    enter(line, indent, blocks)
    return [{ ...misindented(outermost.first, indent), shows: line.start }]
  }
  if (wanted?.isAlone && wanted.column % 2 === 1 && indent % 2 === 0) {
    enter(line, indent, blocks)
    return [{ ...misindented(wanted.first, indent), shows: line.start }]
  }
  if (wanted) blocks.push(...left.filter(({ column }) => column <= wanted.column))
  while (wanted && blocks.length > 0 && blocks.at(-1) !== wanted) blocks.pop()
  enter(line, wanted?.column ?? indent, blocks)
  if (wanted) return [misindented(line, wanted.column)]
  if (line.isGlued) return [withoutBlank(line)]
  return line.bare === undefined ? [] : [withoutColon(line, line.bare)]
}

/** The block that a line was most likely meant for, if it stands in none: the nearest, of two as near the inner one. */
function columnFor(line: LaidLine, kind: Block['kind'], open: readonly Block[], left: readonly Block[]) {
  const top = open.at(-1)
  const fits = !top || (top.column === line.indent ? top.kind === kind || top.open : top.open)
  if (fits) return undefined
  const apart = ({ column }: Block): number => Math.abs(column - line.indent)
  return [...open, ...left]
    .filter((block) => block.kind === kind && block.column !== line.indent)
    .toSorted((a, b) => apart(a) - apart(b) || b.column - a.column)[0]
}

function enter(line: LaidLine, column: number, blocks: Block[]): void {
  const kind = line.dash === undefined ? 'labels' : 'items'
  const isOpen = line.value === '' || line.value.startsWith('#') || line.value === line.bare
  const top = blocks.at(-1)
  if (top?.column === column && top.kind === kind) top.isAlone = false
  else {
    if (top) top.open = false
    blocks.push({ column, kind, first: line, isAlone: true, open: false })
  }
  const own = blocks.at(-1)
  if (line.dash !== undefined && (line.label ?? line.bare) !== undefined) {
    blocks.push({ column: column + line.dash, kind: 'labels', first: line, isAlone: true, open: isOpen })
  } else if (own) own.open = isOpen
}

/** A line of text that stands where a label or an item should. */
function placeText(line: LaidLine, blocks: Block[]): LayoutSlip[] {
  const top = blocks.at(-1)
  if (top && top.column === line.indent && !top.open && top.kind === 'items') return [withoutDash(line)]
  const isBeside = top?.column === line.indent && !top.open
  const isFirst = top ? top.open && line.bare === line.value : true
  if (line.bare === undefined || !(isBeside || isFirst)) return []
  enter(line, line.indent, blocks)
  return [withoutColon(line, line.bare)]
}
