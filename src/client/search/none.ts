import type { SearchIndex } from './index.ts'
import { element } from './result.ts'
import { list, say } from './say.ts'

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
    const drop = element('button', 'drop', say('search.dropToFind', { count: unfiltered }))
    drop.setAttribute('type', 'button')
    const reason = { words, filters: list(filters) }
    return [element('p', '', words === '' ? say('search.nothingIs', reason) : say('search.wordsAreNot', reason)), drop]
  }
  if ((await index.find(words)).isCommon) {
    return [element('p', '', say('search.tooCommon', { words }))]
  }
  const each = [...new Set(words.replaceAll('"', '').split(/\s+/))].slice(0, mostWords)
  if (each.length === 1) {
    return [element('p', '', say('search.noRecordHas', { words }))]
  }
  const alone = await Promise.all(each.map(async (word) => ({ word, found: await index.find(word) })))
  const telling = alone.filter(({ found }) => !found.isCommon)
  const links = telling.map(({ word, found: { hits } }) => {
    const count = hits.length
    const quoted = say('quoted', { text: word })
    const link = element('a', '', quoted)
    link.setAttribute('href', `?${new URLSearchParams({ q: word })}`)
    return element('li', '', ...(count > 0 ? [link] : [quoted]), ` ${count}`)
  })
  return [element('p', '', say('search.noRecordHasAll', { words })), element('ul', 'spread', ...links)]
}
