import transliterate, { type Options } from '@sindresorhus/transliterate'

/** Where umlauts are written with an e when they must; in English, names from there are the most of them. */
const writtenWithE: ReadonlySet<string> = new Set(['da', 'de', 'en', 'gsw', 'lb', 'nb', 'nds', 'nn', 'no'])
const bare: readonly [string, string][] = Object.entries({ ä: 'a', ö: 'o', ü: 'u', Ä: 'A', Ö: 'O', Ü: 'U' })

interface Slugging {
  /** How many words are kept. */
  readonly most?: number
  /** BCP 47. */
  readonly language?: string | undefined
}

/**
 * Words as a part of an address: lower-case letters, digits and single hyphens. Letters that are not among `a` to `z`
 * become what stands for them in print, in the language of the words: the German `größer` is `groesser`, the Swedish
 * `större` is `storre`, `Łódź` is `lodz`, `Київ` is `kiyiv`.
 *
 * @returns  empty when no letter and no digit is left
 */
export function slugOf(words: string, { most = Number.POSITIVE_INFINITY, language }: Slugging = {}): string {
  const latin = transliterate(words.normalize('NFC'), rulesOf(language))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
  return (latin.match(/[a-z0-9]+/g) ?? []).slice(0, most).join('-')
}

function rulesOf(language: string | undefined): Options {
  if (language === undefined) return {}
  const isBare = !writtenWithE.has(new Intl.Locale(language).language)
  return { locale: language, customReplacements: isBare ? bare : [] }
}
