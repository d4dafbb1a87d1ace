import type { Step } from './alignment.ts'
import type { Word } from './words.ts'

/**
 * Part of a difference: what both have, as the passage has it; what the passage alone has; what the quote alone has; and
 * `…` for what the quote says it leaves out. White space is one space, and stands before the words it parts from others.
 */
export interface DifferencePiece {
  readonly is: 'both' | 'passage' | 'quote' | 'left-out'
  readonly text: string
}

/** One of two texts that are held against each other. */
export interface Side {
  readonly original: string
  readonly words: readonly Word[]
}

/** The steps as pieces, in order; of a change, what the passage has comes before what the quote has. */
export function differencePieces(steps: readonly Step[], quote: Side, passage: Side): DifferencePiece[] {
  const pieces: DifferencePiece[] = []
  let texts = { both: '', passage: '', quote: '', 'left-out': '' }
  const flush = (): void => {
    for (const is of ['both', 'passage', 'quote', 'left-out'] as const) {
      if (texts[is] !== '') pieces.push({ is, text: texts[is] })
    }
    texts = { both: '', passage: '', quote: '', 'left-out': '' }
  }
  let before: Step['is'] | undefined
  for (const step of steps) {
    const isChange = step.is === 'other' || step.is === 'missing' || step.is === 'added'
    const wasChange = before === 'other' || before === 'missing' || before === 'added'
    if (isChange !== wasChange || (!isChange && step.is !== before)) flush()
    before = step.is
    if (step.is === 'left-out') texts['left-out'] = ' …'
    if (step.is === 'same') texts.both += written(passage, step.passage)
    if (step.is === 'other' || step.is === 'missing') texts.passage += written(passage, step.passage)
    if (step.is === 'other' || step.is === 'added') texts.quote += written(quote, step.quote)
  }
  flush()
  const isFirst = (is: DifferencePiece['is'], index: number): boolean =>
    index === 0 || (index === 1 && is === 'quote' && pieces[0]?.is === 'passage')
  return pieces.map(({ is, text }, index) => ({ is, text: isFirst(is, index) ? text.trimStart() : text }))
}

function written({ original, words }: Side, index: number): string {
  const word = words[index]
  if (!word) return ''
  return `${word.spaced ? ' ' : ''}${onOneLine(original.slice(word.span.start, word.span.end))}`
}

/** Part of a text as it stands there, with its white space as single spaces. */
export function onOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ')
}
