import type { Span } from '../span.ts'
import { Exact } from './exact.ts'
import { numberWords } from './number-words.ts'
import type { Meaning, Written } from './written.ts'

/** A number in prose, by its digits or by a word. */
export interface NumberInText {
  readonly text: string
  readonly at: Span
  /** What it may mean, without its sign: `1.234` is a little over one, or more than a thousand. */
  readonly meanings: readonly Meaning[]
  readonly is: 'digits' | 'word'
}

/** Digits with what groups them; no name such as `H100` or `GPT-4`, no version and no date. */
const digits =
  /(?<![\p{L}\p{N}]|[\p{L}\p{N}][-.,_/'’])\d{1,30}(?:[.,'’]\d{1,30}|[ \u00a0\u2009\u202f]\d{3}(?!\d)){0,12}/gu
const words = /\p{L}+/gu
/** What may follow a word: `five and a half`. */
const andAHalf = /\s{1,9}and a half(?!\p{L})/iuy

/** The numbers in a text, in order. Those of the language of numbers, English words for them among these. */
export function numbersIn(text: string): NumberInText[] {
  const latin = text.replaceAll(/[٠-٩۰-۹٫٬]/g, (character) => latinOf.get(character) ?? character)
  const found = [...inDigits(latin), ...inWords(text)].sort((a, b) => a.at.start - b.at.start)
  return found.map((number) => ({ ...number, text: text.slice(number.at.start, number.at.end) }))
}

const latinOf: ReadonlyMap<string, string> = new Map([
  ...[...'٠١٢٣٤٥٦٧٨٩'].map((digit, value) => [digit, `${value}`] as const),
  ...[...'۰۱۲۳۴۵۶۷۸۹'].map((digit, value) => [digit, `${value}`] as const),
  ['٫', '.'],
  ['٬', ','],
])

type Found = Omit<NumberInText, 'text'>

function inDigits(text: string): Found[] {
  return [...text.matchAll(digits)].flatMap(({ 0: written, index }) => {
    const meanings = meaningsOf(written)
    return meanings.length === 0 ? [] : [{ at: spanOf(index, written), meanings, is: 'digits' as const }]
  })
}

function inWords(text: string): Found[] {
  const found: Found[] = []
  for (const { 0: word, index } of text.matchAll(words)) {
    const meanings = numberWords.get(word.toLowerCase())
    if (!meanings || index < (found.at(-1)?.at.end ?? 0)) continue
    andAHalf.lastIndex = index + word.length
    const [half = ''] = andAHalf.exec(text) ?? []
    found.push({ at: spanOf(index, word + half), meanings: half ? halfMore(meanings) : meanings, is: 'word' })
  }
  return found
}

function halfMore(meanings: readonly Meaning[]): Meaning[] {
  return meanings.map((meaning) => ('part' in meaning ? meaning : { value: meaning.value.plus('0.5'), places: 1 }))
}

function spanOf(start: number, { length }: string): Span {
  return { start, end: start + length }
}

/** A point and a comma each begin decimals in one language and group thousands in another. */
function meaningsOf(written: string): Written[] {
  const text = written.replaceAll(/[ \u00a0\u2009\u202f'’]/g, '')
  const marks = [...text.matchAll(/[.,]/g)].map(({ 0: mark }) => mark)
  const decimalMarks = ['.', ','].filter((mark) => marks.indexOf(mark) === marks.length - 1 && marks.length > 0)
  const readings = [...decimalMarks.map((mark) => withDecimals(text, mark)), withDecimals(text, undefined)]
  return readings.flatMap((reading) => reading ?? [])
}

/** A number whose decimals begin at a mark, and in which the other mark, if any, groups thousands. */
function withDecimals(text: string, mark: string | undefined): Written | undefined {
  const [whole = '', decimals = ''] = mark === undefined ? [text] : text.split(mark)
  const grouping = mark === undefined ? /[.,]/ : mark === '.' ? /,/ : /\./
  const [first = '', ...groups] = whole.split(grouping)
  const isGrouped = groups.length === 0 || (first.length <= 3 && groups.every(({ length }) => length === 3))
  if (!isGrouped || new Set(whole.match(/[.,]/g)).size > 1) return undefined
  const value = new Exact(`${first}${groups.join('')}.${decimals || '0'}`)
  return { value, places: decimals.length }
}
