import { english } from './english.ts'
import type { Language } from './language.ts'

const none: Language = {
  common: new Set(),
  spellings: [],
  endings: [],
  numbers: new Map(),
  times: new Set(),
  magnitudes: new Map(),
}

const known: ReadonlyMap<string, Language> = new Map([['en', english]])

/** What is known of a language, by its tag: `en-GB` is English. */
export function languageOf(tag: string): Language {
  return known.get(tag.toLowerCase().split('-')[0] ?? '') ?? none
}
