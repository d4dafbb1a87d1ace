import { languageSubtags } from './language-subtags.ts'

/** What ISO 639 has for texts in no one language. */
const special: ReadonlySet<string> = new Set(['mis', 'mul', 'und', 'zxx'])

/** A few hundred languages have names in every browser. */
const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** Whether a text is a tag: one with a part twice is none, and what reads by language would refuse it. */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}

/**
 * Whether a tag is that of a language that exists, by what the platform knows or the registry that tags come from.
 *
 * @param tag  BCP 47
 */
export function isKnownLanguage(tag: string): boolean {
  const [language = ''] = Intl.getCanonicalLocales(tag).flatMap((canonical) => canonical.split('-'))
  return !special.has(language) && (names.of(language) !== undefined || registered().includes(language))
}

/**
 * The tag that was meant by one of no language that exists: that of a country stands for its main language, so that `jp`
 * is `ja`.
 *
 * @returns  undefined where nobody knows
 */
export function languageMeant(tag: string): string | undefined {
  const [written = '', ...rest] = tag.split('-')
  if (written.length !== 2) return undefined
  const { language, region = '' } = new Intl.Locale(`und-${written}`).maximize()
  const isCountry = region === written.toUpperCase() && countries.of(region) !== undefined
  return isCountry ? [language, ...rest].join('-') : undefined
}

function registered(): readonly string[] {
  return languageSubtags.split(/\s/)
}
