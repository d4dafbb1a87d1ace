import { Exact } from './exact.ts'
import { numbersIn } from './numbers-in.ts'
import type { Meaning, Written } from './written.ts'

/**
 * Whether some words say a number: with the same digits behind the point, in words (`tenfold`), or as a part of a whole
 * (`a third` is 33, 33.3 and 0.33). The sign may be in the words: what `fell by 30 %` may be -30.
 */
export function says(words: string, number: Written): boolean {
  return numbersIn(words).some(({ meanings }) => meanings.some((meaning) => means(meaning, number)))
}

/** Whether there is a number in some words that can be read. */
export function saysNumbers(words: string): boolean {
  return numbersIn(words).length > 0
}

function means(meaning: Meaning, { value, places }: Written): boolean {
  if (!('part' in meaning)) return meaning.places === places && meaning.value.eq(value.abs())
  return [1, 100].some((whole) =>
    meaning.part.times(whole).toDecimalPlaces(places, Exact.ROUND_HALF_UP).eq(value.abs()),
  )
}
