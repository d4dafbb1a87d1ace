import { type Asked, type Controls, shownBy } from './form.ts'
import { filesOfFirst, groupElement, groupsOf, summaryOf } from './groups.ts'
import type { Found, Hit, SearchIndex } from './index.ts'
import { passes } from './narrow.ts'
import { nothingFound } from './none.ts'
import { sorted } from './rank.ts'
import { say } from './say.ts'

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
  const found = await index.find(words)
  const { hits } = found
  const kept = hits.filter(({ facts }) => passes(facts, chosen))
  const groups = groupsOf(sorted(kept, sort, words !== ''))
  const files = filesOfFirst(groups)
  const shown = (filter: string, value: string): Element | undefined => shownBy(controls, filter, value)
  const chosenWords = [...chosen].flatMap(([name, values]) =>
    [...values].map((value) => shown(name, value)?.textContent.trim() ?? value),
  )
  return {
    hits,
    summary: [summaryOf(groups), mostHint(found, kept), ...strayHints(found)].filter(Boolean).join(' '),
    groups: await Promise.all(groups.map((group) => groupElement(group, files, shown))),
    reasons: kept.length > 0 ? [] : await nothingFound({ words, filters: chosenWords, unfiltered: hits.length }, index),
  }
}

/** How many of what is shown have all the words, when others have most of them. */
function mostHint({ hits, whole }: Found, kept: readonly Hit[]): string {
  const all = new Set(hits.slice(0, whole))
  const count = kept.filter((hit) => all.has(hit)).length
  if (count === kept.length) return ''
  if (count === 0) return say('search.mostHave')
  return say('search.someHaveAll', { whole: count, most: kept.length - count })
}

/** Which words nothing has, and what was taken instead. */
function strayHints({ hits, strays }: Found): string[] {
  if (hits.length === 0) return []
  return strays.map(({ word, taken }) =>
    taken === undefined ? say('search.strayLeftOut', { word }) : say('search.strayTaken', { word, taken }),
  )
}
