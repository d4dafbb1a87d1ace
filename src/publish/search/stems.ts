import { bare, formsOf } from '../../client/search/vocabulary.ts'
import { wordsOf } from '../../client/search/words.ts'
import type { Word } from './read-index.ts'

/** Words and their stems. */
type Stems = readonly (readonly [form: string, stem: string])[]

/** The stems that an index gives to words, and to parts of words such as "open" of "open-weights". */
export interface LearntStems {
  readonly ofWhole: Stems
  readonly ofParts: Stems
}

/** What the stems of words are, as far as some texts tell. */
export function learnStems(contents: readonly string[], words: readonly Word[]): LearntStems {
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
  for (const [stem, standings] of words) {
    // A search has no signs.
    if (bare(stem) !== stem) continue
    for (const { result, whole, part } of standings) {
      for (const place of whole) learn(ofWhole, formsAt(result, place).whole, stem)
      for (const place of part) for (const form of formsAt(result, place).parts) learn(ofParts, form, stem)
    }
  }
  return { ofWhole: [...ofWhole], ofParts: [...ofParts] }
}

/** What was learnt from all texts together, by word, in order. */
export function stemsOf(learnt: readonly LearntStems[]): ReadonlyMap<string, string> {
  const all = (of: keyof LearntStems): ReadonlyMap<string, string> => {
    const stems = new Map<string, string>()
    for (const each of learnt) for (const [form, stem] of each[of]) learn(stems, form, stem)
    return stems
  }
  const stems = new Map([...all('ofParts'), ...all('ofWhole')])
  return new Map([...stems].sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** What has digits too is parted further by the indexer: "120b" into "120" and "b". */
function isOfLetters(form: string): boolean {
  return /^\p{L}+$/u.test(form)
}

/** Of stems that stand where a form does, its own is the one that shares most with it; of several the first in order. */
function learn(stems: Map<string, string>, form: string, stem: string): void {
  const known = stems.get(form)
  if (known === stem || form === '') return
  const shared = sharedLetters(form, stem)
  const most = known === undefined ? 0 : sharedLetters(form, known)
  if (shared > most || (shared === most && known !== undefined && stem < known)) stems.set(form, stem)
}

/** How many letters two words begin with alike. */
export function sharedLetters(one: string, other: string): number {
  let shared = 0
  while (shared < one.length && shared < other.length && one[shared] === other[shared]) shared += 1
  return shared
}
