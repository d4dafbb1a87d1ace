import type { YAMLParseError } from 'yaml'
import { limits } from '../limits.ts'
import type { LayoutSlip } from './layout-slips.ts'
import { type Clue, recognisers } from './slip-recognisers.ts'
import type { YamlFault } from './yaml-fault.ts'
import { layoutSlips } from './yaml-layout.ts'

/** What an editor most likely did where the parser stumbled. */
export interface Slip extends YamlFault {
  /** Whether what the parser says further down only follows from it. */
  readonly misleads: boolean
}

/** The commonest slips in a text. */
export interface Slips {
  /** What the parser may have made something of, all the same. */
  readonly always: readonly Slip[]
  /** The slip behind an error; undefined when it is none that is known. */
  behind(error: YAMLParseError): Slip | undefined
}

/** Recognises slips in a text and in what the parser says of it. */
export function readSlips(text: string, errors: readonly YAMLParseError[]): Slips {
  if (text.length > limits.yaml.slips) return { always: [], behind: () => undefined }
  const layout = layoutSlips(text)
  const ends = new Map<number, number>()
  for (const { pos } of errors) ends.set(pos[0], Math.max(pos[1], ends.get(pos[0]) ?? 0))
  return {
    always: layout.filter(({ always }) => always).map(asFault),
    behind({ code, pos: [start, end] }) {
      const slipped = layout.find((slip) => isNear(slip, start, ends.get(start) ?? end, text))
      if (slipped) return asFault(slipped)
      const clue = { ...clueAt(text, start), code, end }
      for (const recognise of recognisers) {
        const found = recognise(clue)
        if (found) return { rule: 'yaml-syntax', span: { start, end }, misleads: false, ...found }
      }
      return undefined
    },
  }
}

function asFault({ span, message, fix, misleads }: LayoutSlip): Slip {
  return { rule: 'yaml-syntax', span, message, fix, misleads }
}

/** The parser stumbles over the line itself, the one below, or the text above, which the line seems to go on with. */
function isNear({ shows }: LayoutSlip, start: number, end: number, text: string): boolean {
  const from = text.lastIndexOf('\n', text.lastIndexOf('\n', start - 1) - 1) + 1
  const next = text.indexOf('\n', Math.max(start, end - 1))
  const after = next < 0 ? -1 : text.indexOf('\n', next + 1)
  return shows >= from && (after < 0 || shows < after)
}

const opening = /^[ \t]*(?:-[ \t]+)?(?:[\w$-]+[ \t]*:[ \t]+)?/

function clueAt(text: string, at: number): Omit<Clue, 'code' | 'end'> {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', at)
  const line = text.slice(start, end < 0 ? text.length : end).trimEnd()
  const above = text.slice(text.lastIndexOf('\n', start - 2) + 1, Math.max(start - 1, 0)).trimEnd()
  const [label = ''] = opening.exec(line) ?? []
  return { text, at, line: { start, text: line, label: label.trimStart(), value: line.slice(label.length) }, above }
}
