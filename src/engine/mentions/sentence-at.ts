import type { Span } from '../span.ts'

/** In UTF-16 units on either side of what is looked for: more is no sentence to look at. */
const mostAround = 240

/**
 * Finds the sentences of a Markdown text, as its editors have it, by what stands in them; the text is parted once for all.
 * A reference that is a sentence by itself comes with the one that leads to it. What is very long is cut.
 *
 * @param language  BCP 47, by whose rules sentences are parted
 */
export function sentencesOf(text: string, language: string): (at: Span) => string {
  // A line that ends ends no sentence.
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text.replaceAll(/[\n\r]/g, ' '))
  const starts = [...new Set([...blockStarts(text), ...Array.from(segments, ({ index }) => index), text.length])]
  starts.sort((one, other) => one - other)
  const startAt = (index: number): number => starts[index] ?? 0
  return (found) => {
    const next = firstAfter(starts, found.start)
    let end = next
    while (startAt(end) < found.end) end += 1
    const sentence = { start: startAt(next - 1), end: startAt(end) }
    const isAlone = text.slice(sentence.start, sentence.end).trim().length <= found.end - found.start
    const before = startAt(next - 2)
    const isLedTo = isAlone && next > 1 && !/\n[ \t]*\n/.test(text.slice(before, sentence.start))
    return cut(text, isLedTo ? { ...sentence, start: before } : sentence, found)
  }
}

/** Behind an empty line, and before what marks a heading, a quote, an item of a list or a row of a table. */
const blockStart = /\n(?:[ \t]*\n\s*|(?=[ \t]*(?:[-*+>#|]|\d+[.)])))/g

/** Where the blocks of a text begin: no sentence runs on from one into the next. */
function blockStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(blockStart), ({ 0: gap, index }) => index + gap.length)]
}

/** The index of the first of some rising numbers that is above another. */
function firstAfter(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? limit) > limit) high = middle
    else low = middle + 1
  }
  return low
}

function cut(text: string, whole: Span, found: Span): string {
  const start = Math.max(whole.start, found.start - mostAround)
  const end = Math.min(whole.end, found.end + mostAround)
  const shown = text.slice(start, end).toWellFormed().replaceAll(/\s+/gu, ' ').trim()
  return `${start > whole.start ? '… ' : ''}${shown}${end < whole.end ? ' …' : ''}`
}
