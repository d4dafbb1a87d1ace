import type { Language } from './languages/language.ts'
import { bare } from './vocabulary.ts'

/** A number that was asked for, however it was written. */
export interface NumberAsked {
  /** Its digits as the index knows them: "1431", and "235" for 2.35. */
  readonly word: string
  /** Other ways to write it: "ten", "tenfold" and "10x" for 10. */
  readonly same: readonly string[]
  /** The word that its ending is short for: "billion" in "$6.8B". */
  readonly magnitude: string | undefined
}

/** @returns undefined for a word that is no number, or that a number is but a part of, such as "H100" or "35B-A3B" */
export function numberAsked(asked: string, { numbers, times, magnitudes }: Language): NumberAsked | undefined {
  const value = numbers.get(bare(asked))
  const [, digits = value === undefined ? undefined : `${value}`, ending = ''] =
    /^(\d[\d.,]*)(\p{L}*)$/u.exec(asked) ?? []
  if (digits === undefined) return undefined
  const after = ending.toLowerCase()
  const magnitude = magnitudes.get(after)
  if (after !== '' && magnitude === undefined && !times.has(after)) return undefined
  const word = bare(digits)
  const names = [...numbers].filter(([, of]) => `${of}` === digits).map(([name]) => name)
  const written = [bare(asked), ...names, ...[...times].map((of) => word + of)]
  return { word, same: [...new Set(written)].filter((other) => other !== word), magnitude }
}
