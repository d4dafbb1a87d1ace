import arabic from './ar.json' with { type: 'json' }
import german from './de.json' with { type: 'json' }
import english from './en.json' with { type: 'json' }
import spanish from './es.json' with { type: 'json' }
import french from './fr.json' with { type: 'json' }
import portuguese from './pt.json' with { type: 'json' }
import { type Catalogue, type OwnWords, type Words, wordsOf } from './words.ts'

/** A language that the interface speaks, by its subtag in BCP 47. */
const languages: Readonly<Record<string, Catalogue>> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  pt: portuguese,
}

/** By whose rules numbers and lists are written where a tag leaves it open, by its subtag. Days on a page have Latin digits. */
const locales: Readonly<Record<string, string>> = { ar: 'ar-u-nu-latn', en: 'en-GB' }

/**
 * The words of the interface for a garden; English ones, where those of its language are not known.
 *
 * @param tag  the garden's language, BCP 47
 * @param own  stand in the place of ours
 */
export function wordsFor(tag: string, own: OwnWords): Words {
  const { language } = new Intl.Locale(tag)
  const known = languages[language]
  if (!known) return wordsOf({ ...english, ...own }, 'en-GB')
  return wordsOf({ ...known, ...own }, tag === language ? (locales[language] ?? tag) : tag)
}
