import type { Prose } from './prose.ts'

/** A line of letters, digits and signs that mean nothing in Markdown, wherever they stand. */
const signless = /^(?! )[\p{L}\p{N}\p{M} .,;:?!'"()/%$€£¥§°+=^{}×÷−–—…‘’“”„«»-]+(?<! )$/u

/** What begins a list. */
const likeItem = /^(?:[-+]|\d+[.)])/

/** What is made a link without a mark. */
const likeAddress = /\/\/|www\./i

/**
 * Reads a text that holds no sign of Markdown, as most do: a paragraph of one line. It is what the parser would make of
 * it, in a fraction of the time.
 *
 * @returns undefined where it takes the parser to say what the text is
 */
export function plainProse(text: string): Prose | undefined {
  if (!signless.test(text) || likeItem.test(text) || likeAddress.test(text)) return undefined
  return {
    tree: {
      type: 'root',
      children: [
        {
          type: 'paragraph',
          children: [{ type: 'text', value: text, position: wholeOf(text) }],
          position: wholeOf(text),
        },
      ],
      position: wholeOf(text),
    },
    faults: [],
    notes: { places: [], faults: [] },
    references: [],
    links: [],
    text: text.replace(/ +/g, ' '),
  }
}

function wholeOf({ length }: string) {
  return { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: length + 1, offset: length } }
}
