import arabic from './ar.json' with { type: 'json' }
import german from './de.json' with { type: 'json' }
import english from './en.json' with { type: 'json' }
import spanish from './es.json' with { type: 'json' }
import french from './fr.json' with { type: 'json' }
import portuguese from './pt.json' with { type: 'json' }
import { type Spoken, spokenBy, wordsWanted } from './spoken.ts'
import { type Catalogue, type OwnWords, type Words, wordsOf } from './words.ts'

const languages: Readonly<Record<Spoken, Catalogue>> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  pt: portuguese,
}

/** By whose rules numbers and lists are written where a tag leaves it open, by its subtag. Days on a page have Latin digits. */
const locales: Readonly<Partial<Record<Spoken, string>>> = { ar: 'ar-u-nu-latn', en: 'en-GB' }

/**
 * The words of the interface for a garden; English ones, where those of its language are not known.
 *
 * @param tag  the garden's language, BCP 47
 * @param own  stand in the place of ours; a language that is not known is spoken if they are all there
 */
export function wordsFor(tag: string, own: OwnWords): Words {
  const spoken = spokenBy(tag)
  if (spoken) return wordsOf({ ...languages[spoken], ...own }, tag === spoken ? (locales[spoken] ?? tag) : tag)
  return wordsOf({ ...english, ...own }, wordsWanted(tag, own) === 0 ? tag : 'en-GB')
}
