import type { FactsFile } from './facts.ts'

/** The words of a result, read when it is shown. */
export interface Text {
  readonly url: string
  /** All its words, those of the title first; written for HTML, and parted otherwise in languages without spaces. */
  readonly raw_content: string
  /** Which of its words were looked for. */
  readonly locations: readonly number[]
  readonly meta: { readonly title: string; readonly id: string }
}

/** A result as Pagefind gives it. */
export interface Result {
  /** The key of the result among the facts. */
  readonly id: string
  /** Which of its words were looked for. */
  readonly words: readonly number[]
  data(): Promise<Text>
}

/** Asks the index for words: in quotation marks for these and their forms, else for what begins so; null for all. */
export type Ask = (words: string | null) => Promise<readonly Result[]>

/** What we use of Pagefind. */
interface Pagefind {
  createInstance(options: { readonly noWorker: boolean; readonly baseUrl: string }): {
    search(words: string | null): Promise<{ readonly results: readonly Result[] }>
  }
}

export async function startPagefind(folder: string): Promise<Ask> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${folder}pagefind.js`)
  // Addresses in the index are whole; and most searches are over before a worker would have been told.
  const instance = pagefind.createInstance({ noWorker: true, baseUrl: '/' })
  return async (words) => (await instance.search(words)).results
}

export async function loadFacts(folder: string): Promise<FactsFile> {
  const answer = await fetch(`${folder}facts.json`, { cache: 'no-cache' })
  if (!answer.ok) throw new Error(`${answer.status} for the facts.`)
  return await answer.json()
}
