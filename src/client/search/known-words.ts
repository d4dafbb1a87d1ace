import type { Language } from './languages/language.ts'
import { bare } from './vocabulary.ts'

/** The words that records have, and how they belong together. */
export interface KnownWords {
  has(word: string): boolean
  /** Whether a longer word begins with it. */
  begins(word: string): boolean
  /** Other words of the same root: "rental" and "renting" for "rent". */
  kin(word: string): readonly string[]
  /** Words that it may be a slip for: by one letter, or by two that changed places. */
  near(word: string): readonly string[]
}

/** In a shorter word one letter more or less makes another word, not a slip; and a digit is never one. */
const leastLettersOfSlip = 5

/** @param words  in any order, each as the index knows it */
export function knownWords(words: readonly string[], language: Language): KnownWords {
  const all = new Set(words)
  const roots = new Map<string, string[]>()
  for (const word of words) {
    const root = rootOf(word, language)
    roots.set(root, [...(roots.get(root) ?? []), word])
  }
  return {
    has: (word) => all.has(word),
    begins: (word) => words.some((other) => other.length > word.length && other.startsWith(word)),
    kin: (word) => (roots.get(rootOf(word, language)) ?? []).filter((other) => other !== word),
    near: (word) => {
      const wanted = bare(word)
      if (wanted.length < leastLettersOfSlip || /\d/.test(wanted)) return []
      const wantedRoot = rootOf(wanted, language)
      const near = [...roots].flatMap(([root, of]) =>
        root.length >= leastLettersOfSlip && isOneOff(wantedRoot, root)
          ? of
          : of.filter((other) => isOneOff(wanted, other)),
      )
      // The first letter is the one that slips least.
      const likely = near.filter((other) => other.startsWith(wanted.charAt(0)))
      return likely.length > 0 ? likely : near
    },
  }
}

/** What a word shares with others of its root, which need not be a word itself. */
function rootOf(word: string, { endings }: Language): string {
  const found = endings.find(([ending, least]) => word.endsWith(ending) && word.length - ending.length >= least)
  const cut = found ? word.slice(0, -found[0].length) : word
  return cut.replace(/(?<=..)([^aeioulrs])\1$/u, '$1')
}

/** Whether one word becomes another by one letter more, less or else, or by two that change places. */
function isOneOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (a[start] === b[start]) start += 1
  const [rest, other] = [a.slice(start), b.slice(start)]
  return (
    rest.slice(1) === other ||
    rest === other.slice(1) ||
    rest.slice(1) === other.slice(1) ||
    (rest.slice(2) === other.slice(2) && rest[0] === other[1] && rest[1] === other[0])
  )
}
