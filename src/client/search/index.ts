import type { SearchFacts } from '../../views/taken/search-records.ts'

/** The words of a result, read when it is shown. */
export interface Text {
  readonly url: string
  /** All its words, those of the title first; written for HTML, and parted otherwise in languages without spaces. */
  readonly raw_content: string
  /** Which of its words were looked for. */
  readonly locations: readonly number[]
  readonly meta: { readonly title: string }
}

export interface Hit {
  readonly facts: SearchFacts
  text(): Promise<Text>
}

export interface SearchIndex {
  /** What has all the words, best first; everything when there are none. */
  find(words: string): Promise<readonly Hit[]>
}

/** What we use of Pagefind. */
interface Pagefind {
  createInstance(options: { readonly noWorker: boolean; readonly baseUrl: string }): {
    search(words: string | null): Promise<{ readonly results: readonly Result[] }>
  }
}

interface Result {
  /** The key of the result among the facts. */
  readonly id: string
  data(): Promise<Text>
}

/** Loads what is needed to search from the folder of the index. */
export async function loadIndex(folder: string): Promise<SearchIndex> {
  const [instance, facts] = await Promise.all([startPagefind(folder), loadFacts(folder)])
  return {
    async find(words) {
      const { results } = await instance.search(words === '' ? null : spelt(words))
      return results.flatMap((result) => {
        const known = facts.get(result.id)
        return known ? [{ facts: known, text: () => result.data() }] : []
      })
    },
  }
}

async function startPagefind(folder: string): Promise<ReturnType<Pagefind['createInstance']>> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${folder}pagefind.js`)
  // Addresses in the index are whole; and most searches are over before a worker would have been told.
  return pagefind.createInstance({ noWorker: true, baseUrl: '/' })
}

async function loadFacts(folder: string): Promise<ReadonlyMap<string, SearchFacts>> {
  const answer = await fetch(`${folder}facts.json`, { cache: 'no-cache' })
  if (!answer.ok) throw new Error(`${answer.status} for the facts.`)
  return new Map<string, SearchFacts>(Object.entries(await answer.json()))
}

/** Signs such as the one of a currency stand before words in the index, but are no part of them. */
function spelt(words: string): string {
  return words.replaceAll(/\p{S}+/gu, ' ')
}
