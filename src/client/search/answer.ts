import { type Asked, type Controls, shownBy } from './form.ts'
import { groupElement, groupsOf, summaryOf } from './groups.ts'
import type { Hit, SearchIndex } from './index.ts'
import { passes, sorted } from './narrow.ts'
import { nothingFound } from './none.ts'
import { strayWords } from './words.ts'

/** What is shown of a search. */
export interface Answer {
  /** All that has the words, whatever the filters. */
  readonly hits: readonly Hit[]
  readonly summary: string
  readonly groups: readonly Element[]
  /** Why nothing was found; empty when something was. */
  readonly reasons: readonly Element[]
}

/** @throws when the index or a result cannot be read */
export async function answerTo(
  { words, chosen, sort }: Asked,
  controls: Controls,
  index: SearchIndex,
): Promise<Answer> {
  const hits = await index.find(words)
  // What could not be loaded is not found, and the index says nothing of it.
  if (hits.length === 0 && !navigator.onLine) throw new Error('The index could not be read.')
  const kept = hits.filter(({ facts }) => passes(facts, chosen))
  // Without words nothing is more relevant than what moved last.
  const groups = groupsOf(sorted(kept, words === '' && sort === '' ? 'moved:desc' : sort))
  const shown = (filter: string, value: string): Element | undefined => shownBy(controls, filter, value)
  const chosenWords = [...chosen].flatMap(([name, values]) =>
    [...values].map((value) => shown(name, value)?.textContent.trim() ?? value),
  )
  return {
    hits,
    summary: [summaryOf(groups), await strayHint(words, kept[0])].filter(Boolean).join(' '),
    groups: await Promise.all(groups.map((group) => groupElement(group, shown))),
    reasons: kept.length > 0 ? [] : await nothingFound({ words, filters: chosenWords, unfiltered: hits.length }, index),
  }
}

/** Every result has every word that the index knows: one of them shows which it did not know, and what it took instead. */
async function strayHint(asked: string, hit: Hit | undefined): Promise<string> {
  if (!hit || asked === '') return ''
  const strays = strayWords(asked, await hit.text())
  return strays
    .map(
      ({ word, taken }) =>
        `Nothing has “${word}”; ${taken === undefined ? 'it was left out' : `“${taken}” was taken for it`}.`,
    )
    .join(' ')
}
