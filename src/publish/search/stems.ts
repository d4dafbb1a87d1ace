import { bare, formsOf } from '../../client/search/vocabulary.ts'
import { wordsOf } from '../../client/search/words.ts'
import type { Index } from './read-index.ts'

/** The stems that an index gives to the words of its records, and to parts of words such as "open" of "open-weights". */
export function stemsOf(contents: readonly string[], words: Index['words']): ReadonlyMap<string, string> {
  const texts = contents.map(wordsOf)
  const forms = new Map<string, { readonly whole: string; readonly parts: readonly string[] }>()
  const formsAt = (result: number, place: number) => {
    const word = texts[result]?.[place] ?? ''
    const known = forms.get(word) ?? { whole: bare(word), parts: formsOf(word).slice(1).filter(isOfLetters) }
    forms.set(word, known)
    return known
  }
  const ofWhole = new Map<string, string>()
  const ofParts = new Map<string, string>()
  for (const [stem, standings] of words()) {
    // A search has no signs.
    if (bare(stem) !== stem) continue
    for (const { result, whole, part } of standings) {
      for (const place of whole) learn(ofWhole, formsAt(result, place).whole, stem)
      for (const place of part) for (const form of formsAt(result, place).parts) learn(ofParts, form, stem)
    }
  }
  return new Map([...ofParts, ...ofWhole])
}

/** What has digits too is parted further by the indexer: "120b" into "120" and "b". */
function isOfLetters(form: string): boolean {
  return /^\p{L}+$/u.test(form)
}

/** Of stems that stand where a form does, its own is the one that shares most with it. */
function learn(stems: Map<string, string>, form: string, stem: string): void {
  const known = stems.get(form)
  if (known === stem || form === '') return
  const shared = sharedLetters(form, stem)
  if (shared > (known === undefined ? 0 : sharedLetters(form, known))) stems.set(form, stem)
}

/** How many letters two words begin with alike. */
export function sharedLetters(one: string, other: string): number {
  let shared = 0
  while (shared < one.length && shared < other.length && one[shared] === other[shared]) shared += 1
  return shared
}
