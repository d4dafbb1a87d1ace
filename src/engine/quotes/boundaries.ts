import { unspaced } from '../words/tokens.ts'

/** Signs before a word that are not of it, and signs after one: quotes, brackets, stops, marks of emphasis. */
const opening = /[\p{Ps}\p{Pi}\p{Pf}"'¿¡*_`]/u
const closing = /[\p{Pe}\p{Pi}\p{Pf}\p{Terminal_Punctuation}"'…*_`]/u

/** What parts words without white space: a long dash, hyphens for one, dots, the punctuation of Chinese and Japanese. */
const parting = /[\u2014\u2015\u2e3a\u2e3b]+|-{2,}|…+|\.{3,}|[\u3001-\u3003\u3008-\u3011\u3014-\u301b！（），：；？]/gu

/**
 * Where white space, or a bracket, does not part what belongs to one number. Each pattern matches between what it looks
 * back at and ahead to, a few characters either way.
 */
const withinNumbers: readonly RegExp[] = [
  // A sign: `− 5`, `≈ 5`, `- $ 5`; a long dash before a number is none.
  /(?<=(?:^|[ ("'[])(?!\|)[\p{Sm}~-]) (?=(?:\p{Sc} ?)?[.,]?\p{N})/gu,
  // A currency: `€ 5`, `5 €`, but not `2024 $5`.
  /(?<=\p{Sc}) (?=[\p{Sm}-]?[.,]?\p{N})/gu,
  /(?<=\p{N}) (?=\p{Sc}(?!\p{N}))/gu,
  // `50 %`, `5 °C`.
  /(?<=\p{N}) (?=[%‰‱°])/gu,
  // What is worked out of two, or lies between: `5 × 10`, `5 ± 2`, `3 / 4`, `5 – 10`.
  /(?<=\p{N}[%‰°]?) (?!\|)[\p{Sm}~/\p{Dash}] (?=\p{N})/gu,
  // Thousands: `1 200 000`.
  /(?<=(?<![\p{Nd}.,])\p{Nd}{1,3}) (?=\p{Nd}{3}(?!\p{N}))/gu,
  // Fractions: `3 ½`, `3 1/2`.
  /(?<=\p{N}) (?=[¼-¾⅐-⅞]|\p{Nd}{1,4}[/⁄]\p{Nd})/gu,
  // Less than nothing, as accounts write it: `(1,200)`, `(5 %)`.
  /(?<=\()(?=(?:\p{Sc} ?)?[\p{Nd}.,]{1,30}(?: ?[%‰])?\))/gu,
  /(?<=\((?:\p{Sc} ?)?[\p{Nd}.,]{1,30}(?: ?[%‰])?)(?=\))/gu,
]

/**
 * Where what is quoted of a passage may begin and end (docs/judgement.md, "Where a span may begin and end"): beside white
 * space and the punctuation around words, never within a word or a number, of which its sign, currency and unit are part.
 * Linear in the length.
 *
 * @param passage  as it is compared, with its dashes and quotes as they were written
 * @returns        1 at each offset where it may, else 0; one more than the passage is long
 */
export function boundariesOf(passage: string): Uint8Array {
  const boundaries = new Uint8Array(passage.length + 1)
  boundaries[0] = 1
  for (const { 0: chunk, index } of passage.matchAll(/[^ ]+/gu)) {
    let start = index
    for (const { 0: parted, index: at } of chunk.matchAll(parting)) {
      const [from, to] = [index + at, index + at + parted.length]
      if (/\p{N}/u.test(passage.charAt(from - 1)) && /\p{N}/u.test(passage.charAt(to))) continue
      markAround(boundaries, passage, start, from)
      start = to
    }
    markAround(boundaries, passage, start, index + chunk.length)
  }
  for (const pattern of withinNumbers) {
    for (const { 0: gap, index } of passage.matchAll(pattern)) boundaries.fill(0, index, index + gap.length + 1)
  }
  return boundaries
}

/**
 * Whether what is quoted may begin or end at an offset as anybody sees: at an end of the passage, or between white space
 * and a letter of English, or a stop before that. It is what `boundariesOf` says of it, and of most offsets asked about.
 */
export function isPlainBoundary(passage: string, at: number): boolean {
  if (at === 0 || at === passage.length) return true
  const [before, after] = [passage.charAt(at - 1), passage.charAt(at)]
  return (after === ' ' && plainEnd.test(before)) || (before === ' ' && plainStart.test(after))
}

const plainEnd = /[A-Za-z.,;:!?]/
const plainStart = /[A-Za-z]/

/** Marks the ends of a word with the signs around it, and each place between the signs. */
function markAround(boundaries: Uint8Array, passage: string, from: number, to: number): void {
  let start = from
  boundaries[start] = 1
  while (start < to && opening.test(passage.charAt(start))) {
    start += 1
    boundaries[start] = 1
  }
  let end = to
  boundaries[end] = 1
  while (end > start && closing.test(passage.charAt(end - 1))) {
    end -= 1
    boundaries[end] = 1
  }
  const word = passage.slice(start, end)
  if (unspaced.test(word)) markWithin(boundaries, word, start)
}

/** Marks where writing without spaces may be cut: between letters, and beside quotes and brackets. */
function markWithin(boundaries: Uint8Array, word: string, from: number): void {
  let at = from
  let before = ''
  for (const character of word) {
    const isCut = before !== '' && (unspaced.test(before) || unspaced.test(character))
    if (isCut && isPartable(before) && isPartable(character) && !/\p{M}/u.test(character)) boundaries[at] = 1
    before = /\p{M}/u.test(character) ? before : character
    at += character.length
  }
}

function isPartable(character: string): boolean {
  return /[\p{L}\p{M}]/u.test(character) || opening.test(character) || closing.test(character)
}
