import { inWords, limits } from '../limits.ts'
import type { YamlFault } from './yaml-fault.ts'

const bounds = limits.yaml
const lineEnd = /\r\n?|\n/g

/** What makes a YAML text too large to be parsed; undefined when nothing does. Takes one pass over it. */
export function boundsFault(text: string): YamlFault | undefined {
  if (text.length > bounds.length) {
    return fault(
      0,
      `The record is ${inWords(text.length)} characters long; at most ${inWords(bounds.length)} can be read.`,
      'Split it into several records.',
    )
  }
  let line = 1
  let empty = 0
  let start = 0
  for (const { 0: ending, index } of text.matchAll(lineEnd)) {
    empty = text.slice(start, index).trim() === '' ? empty + 1 : 0
    if (empty > bounds.emptyLines) {
      return fault(start, `More than ${bounds.emptyLines} empty lines stand in a row here.`, 'Take them out.')
    }
    start = index + ending.length
    line += 1
    if (line > bounds.lines) return tooMany(start, 'lines', bounds.lines)
  }
  return undefined
}

/** Of lines, labels or items; told where the first one too many stands. */
export function tooMany(at: number, what: 'lines' | 'labels' | 'items', most: number): YamlFault {
  return fault(
    at,
    `The record holds more than ${inWords(most)} ${what}, too many to be read.`,
    'Split it into several records.',
  )
}

function fault(at: number, message: string, fix: string): YamlFault {
  return { rule: 'yaml-subset', span: { start: at, end: at }, message, fix }
}
