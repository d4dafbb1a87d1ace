import type { IntlMessageFormat } from 'intl-messageformat'
import english from './en.json' with { type: 'json' }
import { formatOf } from './format.ts'
import { filledIn, type Plain, plainOf } from './plain.ts'

/** Names a message of the interface: `footer.asOf`. */
export type WordKey = keyof typeof english

/** Every message of the interface, in ICU MessageFormat. */
export type Catalogue = Readonly<Record<WordKey, string>>

/** Messages that a site has words of its own for. */
export type OwnWords = Readonly<Partial<Catalogue>>

/** What stands for the placeholders of a message. */
export type Values = Readonly<Record<string, string | number>>

/** A piece of a message: text, the name of a placeholder, or words between the tags of a link. */
export type Piece = string | { readonly slot: string } | Link

interface Link {
  readonly link: string
  readonly text: string
}

/** The words of the interface in one language. */
export interface Words {
  /** BCP 47. */
  readonly locale: string
  readonly catalogue: Catalogue
  /** A message as text. Throws when a placeholder of it has no value. */
  say(key: WordKey, values?: Values): string
  /** A message as the text between placeholders that are filled with markup, those, and links by the names of their tags. */
  pieces(key: WordKey, values: Values, slots: readonly string[], links?: readonly string[]): readonly Piece[]
  /** A day or a month, `YYYY-MM-DD` or `YYYY-MM`, in so many words. */
  day(day: string, options: Intl.DateTimeFormatOptions): string
  number(value: number): string
  /** "a", "a and b", "a, b and c"; by commas alone "a, b, c", as the language writes it. */
  list(items: Iterable<string>, join?: keyof typeof ways): string
}

const ways = { and: 'conjunction', or: 'disjunction', comma: 'unit' } as const

/**
 * The words of a catalogue.
 *
 * @param locale  BCP 47, of the catalogue's language: by its rules numbers, lists and plurals are written
 */
export function wordsOf(catalogue: Catalogue, locale: string): Words {
  const messages = new Map<WordKey, { readonly format: IntlMessageFormat; readonly plain: Plain | undefined }>()
  const lists = new Map<keyof typeof ways, Intl.ListFormat>()
  let numbers: Intl.NumberFormat | undefined
  const days = new Map<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>()
  const messageOf = (key: WordKey) => {
    const known = messages.get(key)
    if (known) return known
    const format = formatOf(catalogue[key], locale)
    const made = { format, plain: plainOf(format) }
    messages.set(key, made)
    return made
  }
  return {
    locale,
    catalogue,
    say(key, values = {}) {
      const { format, plain } = messageOf(key)
      const filled = plain && filledIn(plain, values, [])
      return filled ? filled.join('') : String(format.format(values))
    },
    pieces(key, values, slots, links = []) {
      const { format, plain } = messageOf(key)
      const filled = plain && filledIn(plain, values, slots)
      if (filled) return filled
      const marked = Object.fromEntries(slots.map((slot) => [slot, { slot }]))
      const linked = Object.fromEntries(
        links.map((link) => [link, (words: unknown[]): Link => ({ link, text: words.join('') })]),
      )
      return format
        .formatToParts<Exclude<Piece, string>>({ ...values, ...marked, ...linked })
        .map(({ value }) => (typeof value === 'object' ? value : String(value)))
    },
    number(value) {
      numbers ??= new Intl.NumberFormat(locale)
      return numbers.format(value)
    },
    day(day, options) {
      const format = days.get(options) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
      days.set(options, format)
      return format.format(new Date(day))
    },
    list(items, join = 'and') {
      const [first = '', ...others] = items
      if (others.length === 0) return first
      const format = lists.get(join) ?? new Intl.ListFormat(locale, { type: ways[join] })
      lists.set(join, format)
      return format.format([first, ...others])
    },
  }
}

/** The words of the interface in English. */
export const englishWords: Words = wordsOf(english, 'en-GB')
