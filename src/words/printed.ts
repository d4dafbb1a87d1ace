import { IntlMessageFormat } from 'intl-messageformat'
import type { WordKey, Words } from './words.ts'

/**
 * A message as a page prints it for its scripts, its placeholders left in: "{count} claims"; where it counts, each form
 * by the plural category of the number `count`.
 */
export type Printed = string | { readonly [Category in Intl.LDMLPluralRule]?: string }

/** The messages that a page prints for a script. */
export interface PrintedWords<Key extends string = WordKey> {
  /** BCP 47: by its rules scripts write numbers, lists and plurals. */
  readonly locale: string
  readonly messages: Readonly<Record<Key, Printed>>
}

/** What was printed before: a script is on many pages. */
const printed = new WeakMap<Words, Map<WordKey, Printed>>()

/** Some messages, for a script that fills them in. They may choose by the plural of `count`, and by nothing else. */
export function printedWords(words: Words, keys: readonly WordKey[]): PrintedWords<string> {
  const known = printed.get(words) ?? new Map<WordKey, Printed>()
  printed.set(words, known)
  const messages = keys.map((key) => {
    const message = known.get(key) ?? printedOf(words, key)
    known.set(key, message)
    return [key, message]
  })
  return { locale: words.locale, messages: Object.fromEntries(messages) }
}

function printedOf({ locale, catalogue }: Words, key: WordKey): Printed {
  const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
  const forms = categories.map((category) => [category, formOf(catalogue[key], locale, category)] as const)
  const [first] = forms
  const isAlike = forms.every(([, text]) => text === first?.[1])
  return isAlike && first ? first[1] : Object.fromEntries(forms)
}

/** Each placeholder stands for itself. */
const placeholders: Readonly<Record<string, string>> = new Proxy(
  {},
  { has: () => true, get: (_, name) => `{${String(name)}}` },
)

/** A message in the form of a plural category. */
function formOf(message: string, locale: string, category: Intl.LDMLPluralRule): string {
  // What is counted is no number yet, and so becomes its placeholder again.
  const number = Object.defineProperty(new Intl.NumberFormat(locale), 'format', {
    value: (given: unknown) => (typeof given === 'string' ? given : '{count}'),
  })
  const formatters = {
    getNumberFormat: () => number,
    getPluralRules: () => Object.assign(new Intl.PluralRules(locale), { select: () => category }),
    getDateTimeFormat: () => new Intl.DateTimeFormat(locale),
  }
  return String(new IntlMessageFormat(message, locale, undefined, { formatters }).format(placeholders))
}
