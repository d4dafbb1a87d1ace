import { stemmer } from './endings.ts'
import { type RecordFacts, recordFacts } from './facts.ts'
import { filesIn, loadFacts, type Text } from './files.ts'
import { knownWords } from './known-words.ts'
import { languageOf } from './languages/index.ts'
import { type LookUp, lookingUp } from './look-up.ts'
import { once } from './once.ts'
import { unpacked, unpackedNumbers } from './packing.ts'
import { type Extent, rank, type Sought } from './rank.ts'
import { exactly, type Means, type Term, understand, type Way } from './understand.ts'

export interface Hit {
  readonly facts: RecordFacts
  /** What the index was asked for. */
  readonly looks: readonly string[]
  /** The file that its text is in. */
  readonly file: number
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
interface Heard extends Sought<number> {
  readonly term: Term
  readonly looks: readonly string[]
  readonly stray?: Stray
}

/**
 * Loads what is needed to search.
 *
 * @param folder  the address of the folder of the index, with a slash at the end
 * @param tag     the language of what is searched
 */
export async function loadIndex(folder: string, tag: string): Promise<SearchIndex> {
  const written = await loadFacts(folder)
  const facts = recordFacts(written)
  const extents = new Map(facts.map((known, record): [number, Extent] => [record, extentOf(known)]))
  const language = languageOf(tag)
  const means = { tag, language, words: knownWords(unpacked(written.vocabulary), language) }
  const stemOf = language.stem ?? stemmer(written.endings)
  // What a reader still types is no word yet: it has no ending.
  const beginningOf = (typed: string): string => (language.stem || means.words.has(typed) ? stemOf(typed) : typed)
  const files = filesIn(`${folder}${written.folder}/`)
  const lookUp = once(lookingUp({ tag, stemOf, beginningOf, words: written.words, files }))
  const placeOf = filesOf(unpackedNumbers(written.texts))

  const hits = (record: number, locations: readonly number[], looks: readonly string[]): Hit[] => {
    const [known, place] = [facts[record], placeOf[record]]
    if (!known || !place) return []
    const text = async (): Promise<Text> => {
      const found = (await files.texts(place.file))[place.at]
      if (!found) throw new Error(`Record ${record} has no text.`)
      return { ...found, locations }
    }
    return [{ facts: known, looks, file: place.file, text }]
  }
  return {
    async find(words) {
      if (words === '') {
        const all = [...facts.keys()]
        return { hits: all.flatMap((record) => hits(record, [], [])), whole: all.length, strays: [], isCommon: false }
      }
      const heard = await Promise.all(understand(words, means).map((term) => hear(term, means, lookUp)))
      // Words that nothing has are left out, those in quotation marks aside.
      const sought = heard.filter(({ ways, isQuoted }) => ways.length > 0 || isQuoted)
      const pairs = await Promise.all(sought.flatMap(({ term: { sideBySide: look } }) => (look ? lookUp(look) : [])))
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

function extentOf({ words: [title, alias], withdrawn }: RecordFacts): Extent {
  return { title, alias, isWithdrawn: withdrawn === true }
}

/** In which file each record is, and where in it. */
function filesOf(lengths: readonly number[]): { readonly file: number; readonly at: number }[] {
  return lengths.flatMap((length, file) => Array.from({ length }, (_, at) => ({ file, at })))
}

/** The ways of a word that the index has; when there are none, those of the word that it may be a slip for. */
async function hear(term: Term, { words }: Means, lookUp: LookUp): Promise<Heard> {
  const { asked, isQuoted } = term
  const found = await waysThere(term.ways, lookUp)
  if (found.ways.length > 0 || isQuoted) return { term, isQuoted, ...found }
  const near = await waysThere(words.near(asked).map(exactly), lookUp)
  return { term, isQuoted, ...near, stray: { word: asked, taken: near.looks[0]?.replaceAll('"', '') } }
}

/** Those of some ways that lead anywhere. */
async function waysThere(ways: readonly Way[], lookUp: LookUp): Promise<Pick<Heard, 'looks' | 'ways'>> {
  const all = await Promise.all(
    ways.map(async ({ look, weight }) => ({ look, looked: { weight, places: await lookUp(look) } })),
  )
  const there = all.filter(({ looked: { places } }) => places.size > 0)
  return { looks: there.map(({ look }) => look), ways: there.map(({ looked }) => looked) }
}
