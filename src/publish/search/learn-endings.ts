import { reversed, stemmer, type WrittenEndings, wholeWord } from '../../client/search/endings.ts'
import { packed } from '../../client/search/packing.ts'
import { sharedLetters } from './stems.ts'

/** An ending, from the last letter to the first, of some words. */
interface Ending {
  /** How many of the words have each change. */
  readonly changes: Map<string, number>
  readonly longer: Map<string, Ending>
}

/**
 * What tells the stems of some words by their endings: all of them as they are given, and those of other words likely.
 *
 * @param stems  by word
 */
export function endingsOf(stems: ReadonlyMap<string, string>): WrittenEndings {
  const told = new Map<string, string[]>()
  tell(all(stems), '', '0', told)
  const stemOf = stemmer(written(told))
  for (const [word, given] of stems) {
    if (stemOf(word) !== given) add(told, changeOf(word, given), reversed(word) + wholeWord)
  }
  return written(told)
}

/** All endings of some words, the shortest first: the one that all words have. */
function all(stems: ReadonlyMap<string, string>): Ending {
  const every = ending()
  for (const [word, stem] of stems) {
    const change = changeOf(word, stem)
    let at = every
    count(at, change)
    for (const letter of reversed(word) + wholeWord) {
      const longer = at.longer.get(letter) ?? ending()
      at.longer.set(letter, longer)
      at = longer
      count(at, change)
    }
  }
  return every
}

function add(told: Map<string, string[]>, change: string, letters: string): void {
  told.set(change, [...(told.get(change) ?? []), letters])
}

function written(told: ReadonlyMap<string, readonly string[]>): WrittenEndings {
  return Object.fromEntries([...told].map(([change, endings]) => [change, packed(endings.toSorted())]))
}

/** Tells an ending where most of its words change otherwise than those with the next shorter one. */
function tell({ changes, longer }: Ending, letters: string, expected: string, told: Map<string, string[]>): void {
  const often = changes.get(expected) ?? 0
  const [change] = [...changes].reduce((one, other) => (other[1] > one[1] ? other : one), [expected, often])
  if (change !== expected) add(told, change, letters)
  // All that end so change alike.
  if (changes.size === 1) return
  for (const [letter, next] of longer) tell(next, letters + letter, change, told)
}

function ending(): Ending {
  return { changes: new Map(), longer: new Map() }
}

function count({ changes }: Ending, change: string): void {
  changes.set(change, (changes.get(change) ?? 0) + 1)
}

/** How many letters are cut off a word, and what is put in their place. */
function changeOf(word: string, stem: string): string {
  const shared = sharedLetters(word, stem)
  return `${word.length - shared}${stem.slice(shared)}`
}
