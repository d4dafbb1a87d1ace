import transliterate from '@sindresorhus/transliterate'

/**
 * Words as a part of an address: lower-case letters, digits and single hyphens. Letters that are not among `a` to `z`
 * become what stands for them in print: `größer` is `groesser`, `Łódź` is `lodz`, `Київ` is `kiyiv`.
 *
 * @param most  how many words are kept
 * @returns     empty when no letter and no digit is left
 */
export function slugOf(words: string, most = Number.POSITIVE_INFINITY): string {
  const latin = transliterate(words.normalize('NFC')).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return (latin.match(/[a-z0-9]+/g) ?? []).slice(0, most).join('-')
}
