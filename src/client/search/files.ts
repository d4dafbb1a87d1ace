import type { FactsFile } from './facts.ts'
import { once } from './once.ts'
import { type Words, type WordsFile, wordsOf } from './standings.ts'

/** What only the result of a record shows. */
export interface WrittenText {
  readonly id: string
  readonly url: string
  readonly title: string
  /** All its words, those of the title first, as the index counts them. */
  readonly content: string
  /** Words of it that nobody has confirmed. */
  readonly unverified?: readonly string[]
}

/** The words of a result, read when it is shown. */
export interface Text extends WrittenText {
  /** Which of its words were looked for. */
  readonly locations: readonly number[]
}

/** The files of the index beside its facts, by their number; each is loaded once, and again if that failed. */
export interface Files {
  words(file: number): Promise<Words>
  texts(file: number): Promise<readonly WrittenText[]>
}

/** The names of files in the folder that the facts name. */
export const nameOf = { words: (file: number) => `words-${file}.json`, texts: (file: number) => `texts-${file}.json` }

/** @param folder  the address of the folder of the index, with a slash at the end */
export async function loadFacts(folder: string): Promise<FactsFile> {
  return await load(`${folder}facts.json`, { cache: 'no-cache' })
}

/** @param folder  the address of their folder, with a slash at the end */
export function filesIn(folder: string): Files {
  return {
    words: once(async (file) => wordsOf(await load<WordsFile>(folder + nameOf.words(file)))),
    texts: once((file) => load<readonly WrittenText[]>(folder + nameOf.texts(file))),
  }
}

async function load<File>(address: string, how: RequestInit = {}): Promise<File> {
  const answer = await fetch(address, how)
  if (!answer.ok) throw new Error(`${answer.status} for ${address}.`)
  return await answer.json()
}
