import type { WrittenFacts } from './facts.ts'
import { knownWords } from './known-words.ts'
import { languageOf } from './languages/index.ts'
import { type Ask, loadFacts, type Result, startPagefind, type Text } from './pagefind.ts'
import { type Extent, type Places, rank, type Sought } from './rank.ts'
import { exactly, type Means, type Term, understand, type Way } from './understand.ts'
import { unpacked } from './vocabulary.ts'

export interface Hit {
  readonly facts: WrittenFacts
  /** What the index was asked for. */
  readonly looks: readonly string[]
  text(): Promise<Text>
}

/** A word that nothing has, and what was taken for it, if anything was. */
export interface Stray {
  readonly word: string
  readonly taken: string | undefined
}

export interface Found {
  /** Best first; everything when there are no words. */
  readonly hits: readonly Hit[]
  /** How many of them, the first, have all the words that anything has; the others have most of them. */
  readonly whole: number
  readonly strays: readonly Stray[]
  /** Whether all that was asked for are words that nearly every text has, or signs, which nothing is found by. */
  readonly isCommon: boolean
}

export interface SearchIndex {
  find(words: string): Promise<Found>
}

/** A word that was asked for, what the index was asked for in its place, and what that gave. */
interface Heard extends Sought {
  readonly term: Term
  readonly looks: readonly string[]
  readonly stray?: Stray
}

type PlacesOf = (look: string | null) => Promise<Places>

/**
 * Loads what is needed to search.
 *
 * @param folder  the address of the folder of the index, with a slash at the end
 * @param tag     the language of what is searched
 */
export async function loadIndex(folder: string, tag: string): Promise<SearchIndex> {
  const [ask, { words: vocabulary, results }] = await Promise.all([startPagefind(folder), loadFacts(folder)])
  const facts = new Map(Object.entries(results))
  const extents = new Map([...facts].map(([id, known]): [string, Extent] => [id, extentOf(known)]))
  const language = languageOf(tag)
  const means = { tag, language, words: knownWords(unpacked(vocabulary), language) }
  const found = new Map<string, Result>()
  const placesOf = askingOnce(ask, found)

  const hits = (id: string, locations: readonly number[], looks: readonly string[]): Hit[] => {
    const [known, result] = [facts.get(id), found.get(id)]
    if (!known || !result) return []
    return [{ facts: known, looks, text: async () => ({ ...(await result.data()), locations }) }]
  }
  return {
    async find(words) {
      if (words === '') {
        const all = [...(await placesOf(null)).keys()]
        return { hits: all.flatMap((id) => hits(id, [], [])), whole: all.length, strays: [], isCommon: false }
      }
      const heard = await Promise.all(understand(words, means).map((term) => hear(term, means, placesOf)))
      // Words that nothing has are left out, those in quotation marks aside.
      const sought = heard.filter(({ ways, isQuoted }) => ways.length > 0 || isQuoted)
      const pairs = await Promise.all(sought.flatMap(({ term: { sideBySide: look } }) => (look ? placesOf(look) : [])))
      const ranked = sought.length > 0 ? rank({ sought, pairs }, extents) : []
      const looks = sought.flatMap((each) => each.looks)
      return {
        hits: ranked.flatMap(({ id, places }) => hits(id, places, looks)),
        whole: ranked.filter(({ isWhole }) => isWhole).length,
        strays: heard.flatMap(({ stray }) => stray ?? []),
        isCommon: heard.length === 0,
      }
    },
  }
}

function extentOf({ words: [title, alias], withdrawn }: WrittenFacts): Extent {
  return { title, alias, isWithdrawn: withdrawn === true }
}

/** Asks the index for places, once each: while a reader types, most words stay. What failed is asked again. */
function askingOnce(ask: Ask, found: Map<string, Result>): PlacesOf {
  const asked = new Map<string | null, Promise<Places>>()
  const placesIn = async (look: string | null): Promise<Places> => {
    const results = await ask(look)
    for (const result of results) found.set(result.id, result)
    return new Map(results.map(({ id, words }) => [id, words]))
  }
  return async (look) => {
    const places = asked.get(look) ?? placesIn(look)
    asked.set(look, places)
    return await places.catch((error: unknown) => {
      asked.delete(look)
      throw error
    })
  }
}

/** The ways of a word that the index has; when there are none, those of the word that it may be a slip for. */
async function hear(term: Term, { words }: Means, placesOf: PlacesOf): Promise<Heard> {
  const { asked, isQuoted } = term
  const found = await lookUp(term.ways, placesOf)
  if (found.ways.length > 0 || isQuoted) return { term, isQuoted, ...found }
  const near = await lookUp(words.near(asked).map(exactly), placesOf)
  return { term, isQuoted, ...near, stray: { word: asked, taken: near.looks[0]?.replaceAll('"', '') } }
}

/** Those of some ways that lead anywhere. */
async function lookUp(ways: readonly Way[], placesOf: PlacesOf): Promise<Pick<Heard, 'looks' | 'ways'>> {
  const all = await Promise.all(
    ways.map(async ({ look, weight }) => ({ look, looked: { weight, places: await placesOf(look) } })),
  )
  const there = all.filter(({ looked: { places } }) => places.size > 0)
  return { looks: there.map(({ look }) => look), ways: there.map(({ looked }) => looked) }
}
