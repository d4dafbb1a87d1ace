import type { KnownWords } from './known-words.ts'
import type { Language } from './languages/language.ts'
import { numberAsked } from './numbers.ts'
import { bare } from './vocabulary.ts'

/** One way in which a word that was asked for may stand in a record. */
export interface Way {
  /** What the index is asked: in quotation marks for these words and their forms, else for all that begins so. */
  readonly look: string
  /** How surely it is what was meant, from 0 to 1. */
  readonly weight: number
}

/** A word, or words in quotation marks, and all that it may stand for. */
export interface Term {
  readonly asked: string
  /** What the index is asked for this word right after the one before; nothing for the first. */
  readonly sideBySide: string | undefined
  readonly ways: readonly Way[]
  /** Words in quotation marks are found as they stand, or nothing is. */
  readonly isQuoted: boolean
}

/** What it takes to understand what is asked. */
export interface Means {
  /** The tag of the language. */
  readonly tag: string
  readonly language: Language
  readonly words: KnownWords
}

/** A word as the index knows it. */
interface Token {
  readonly asked: string
  readonly word: string
  /** Other words that say just the same. */
  readonly same: readonly string[]
}

const sure = { same: 1, kin: 0.8, begins: 0.4 }

/** A word that is still being typed is one of fewer letters. */
const lettersOfBeginning = { last: 2, other: 3 }
const lettersOfPart = 3

/** The words of a search without those that say nothing, each with all that it may stand for; none when all say nothing. */
export function understand(asked: string, means: Means): Term[] {
  const quoted = [...asked.matchAll(/"([^"]*[\p{L}\p{N}][^"]*)"/gu)].map(([, words = '']) => words.trim())
  const tokens = tokensOf(asked.replaceAll(/"[^"]*("|$)/g, ' '), means)
  const meant = tokens.filter(({ word }) => !means.language.common.has(word))
  return [
    ...quoted.map((words) => ({ asked: words, ways: [exactly(words)], isQuoted: true, sideBySide: undefined })),
    ...meant.map((token, at) => ({
      asked: token.asked,
      ways: waysOf(meant, at, means),
      isQuoted: false,
      sideBySide: sideBySide(tokens, meant[at - 1], token),
    })),
  ]
}

/** Two words that follow each other, with what was left out between them. */
function sideBySide(tokens: readonly Token[], before: Token | undefined, token: Token): string | undefined {
  if (!before) return undefined
  const between = tokens.slice(tokens.indexOf(before), tokens.indexOf(token) + 1)
  return exactly(between.map(({ word }) => word).join(' ')).look
}

/** Words without the signs around and between them: "open-source" is two. */
function tokensOf(text: string, { tag, language, words }: Means): Token[] {
  const segments = [...new Intl.Segmenter(tag, { granularity: 'word' }).segment(text)]
  const said = segments.filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)
  return said.flatMap((asked, at): Token[] => {
    const word = bare(asked.replace(/['’]s$/u, ''))
    const number = numberAsked(asked, language)
    if (number) {
      const { magnitude } = number
      const more = magnitude === undefined ? [] : [{ asked, word: magnitude, same: [bare(asked)] }]
      return [{ asked, word: number.word, same: number.same }, ...more]
    }
    const isTimes = language.times.has(word) && numberAsked(said[at - 1] ?? '', language) !== undefined
    if (word === '' || isTimes) return []
    return partsOf(word, words).map((part) => ({ asked, word: part, same: [] }))
  })
}

/** A word that nothing has, as two when there are such: "opensource" for "open" and "source". */
function partsOf(word: string, words: KnownWords): string[] {
  if (words.has(word) || words.begins(word) || words.kin(word).length > 0) return [word]
  for (let at = word.length - lettersOfPart; at >= lettersOfPart; at -= 1) {
    const parts = [word.slice(0, at), word.slice(at)]
    if (parts.every((part) => words.has(part))) return parts
  }
  return [word]
}

function waysOf(tokens: readonly Token[], at: number, { language, words }: Means): Way[] {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!token) return []
  const { word, same } = token
  const together = [before && before.word + word, after && word + after.word].filter((whole) => whole !== undefined)
  const spelt = spellingsOf(word, language)
  const alike = [word, ...[...same, ...spelt, ...together].filter((other) => words.has(other))]
  const kin = [word, ...spelt].flatMap((other) => words.kin(other)).filter((other) => !alike.includes(other))
  const letters = after ? lettersOfBeginning.other : lettersOfBeginning.last
  const isBegun = word.length >= letters && /\D/.test(word) && words.begins(word)
  return [
    ...[...new Set(alike)].map(exactly),
    ...[...new Set(kin)].map((other) => ({ ...exactly(other), weight: sure.kin })),
    ...(isBegun ? [{ look: word, weight: sure.begins }] : []),
  ]
}

/** To find a word, or words that follow each other, and no others than their forms. */
export function exactly(words: string): Way {
  return { look: `"${words}"`, weight: sure.same }
}

/** A word as it is spelt elsewhere, whether or not anybody spells it so. */
function spellingsOf(word: string, { spellings }: Language): string[] {
  return spellings.flatMap(([one, other]) => [
    ...(word.includes(one) ? [word.replace(one, other)] : []),
    ...(word.includes(other) ? [word.replace(other, one)] : []),
  ])
}
