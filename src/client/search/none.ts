import type { SearchIndex } from './index.ts'
import { element } from './result.ts'

/** Why a search found nothing, and what would find something. */
export interface Nothing {
  readonly words: string
  /** The filters that are chosen, in words. */
  readonly filters: readonly string[]
  /** How many results there are without the filters. */
  readonly unfiltered: number
}

/** More words than these are not told one by one. */
const mostWords = 12

/** Says why nothing was found, and leads on: without the filters, or by each of the words alone. */
export async function nothingFound(nothing: Nothing, index: SearchIndex): Promise<Element[]> {
  const { words, filters, unfiltered } = nothing
  if (unfiltered > 0) {
    const drop = element('button', 'drop', `Drop the filters: ${unfiltered} found`)
    drop.setAttribute('type', 'button')
    return [element('p', '', `Nothing${words && ` for “${words}”`} is ${filters.join(', ')}.`), drop]
  }
  if ((await index.find(words)).isCommon) {
    const advice =
      'Words that nearly every text has find nothing alone. In quotation marks they are found as they stand.'
    return [element('p', '', `“${words}” says too little to be searched for. ${advice}`)]
  }
  const each = [...new Set(words.replaceAll('"', '').split(/\s+/))].slice(0, mostWords)
  if (each.length === 1) {
    const advice = 'A word is found by how it begins, from three letters on: try fewer letters, or another word.'
    return [element('p', '', `No record has “${words}”. ${advice}`)]
  }
  const alone = await Promise.all(each.map(async (word) => ({ word, found: await index.find(word) })))
  const telling = alone.filter(({ found }) => !found.isCommon)
  const links = telling.map(({ word, found: { hits } }) => {
    const count = hits.length
    const link = element('a', '', `“${word}”`)
    link.setAttribute('href', `?${new URLSearchParams({ q: word })}`)
    return element('li', '', ...(count > 0 ? [link] : [`“${word}”`]), ` ${count}`)
  })
  return [element('p', '', `No record has all of “${words}”. Word by word:`), element('ul', 'spread', ...links)]
}
