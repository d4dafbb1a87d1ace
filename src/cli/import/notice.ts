import type { Span } from '../../engine/index.ts'
import { Lines } from '../../engine/parse/lines.ts'
import type { Fault, Input } from '../../references/read-references.ts'
import { visibleLine } from '../../report/visible.ts'

/** An input with its name as the caller wrote it. */
export interface NamedInput extends Input {
  readonly name: string
  readonly lines: Lines
}

export function named(name: string, input: Input): NamedInput {
  return { ...input, name, lines: new Lines(name, input.text) }
}

/** Something to tell of a place in an input; with `fix`, a fault. */
export interface Notice {
  readonly input: NamedInput
  readonly span: Span
  readonly message: string
  readonly fix?: string
}

export function faultsIn(input: NamedInput): Notice[] {
  return input.faults.map((fault: Fault) => ({ input, ...fault }))
}

/** A place in an input: `refs.bib:12:3`. */
export function placeIn({ name, lines }: NamedInput, { start }: Span): string {
  const { line, column } = lines.point(start)
  return visibleLine(`${name}:${line}:${column}`)
}

/** Notices in the order of the inputs and of what stands in them. */
export function noticesText(notices: readonly Notice[], inputs: readonly NamedInput[]): string {
  const inOrder = notices.toSorted(
    (a, b) => inputs.indexOf(a.input) - inputs.indexOf(b.input) || a.span.start - b.span.start,
  )
  return inOrder
    .map(({ input, span, message, fix }) => {
      const told = `${placeIn(input, span)}  ${fix === undefined ? 'note' : 'error'}\n  ${visibleLine(message)}\n`
      return fix === undefined ? told : `${told}  fix  ${visibleLine(fix)}\n`
    })
    .join('')
}
