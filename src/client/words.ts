import type { PrintedWords } from '../words/printed.ts'

/** What stands for the placeholders of a message; numbers are written as the language does. */
type Values<Piece> = Readonly<Record<string, string | number | Piece>>

/** Says the messages that a page printed for its script. */
export interface Sayer<Key extends string> {
  say(key: Key, values?: Values<never>): string
  /** A message in pieces, where nodes stand for its placeholders. */
  pieces(key: Key, values: Values<Node>): (string | Node)[]
  /** "12 claims, 1 page" */
  list(items: Iterable<string>): string
}

export function sayerOf<Key extends string>({ locale, messages }: PrintedWords<Key>): Sayer<Key> {
  const plurals = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  const lists = new Intl.ListFormat(locale, { type: 'unit' })
  const pieces = <Piece>(key: Key, values: Values<Piece>): (string | Piece)[] => {
    const message = messages[key]
    const form = typeof message === 'string' ? message : message[plurals.select(Number(values['count']))]
    return (form ?? '').split(/\{(\w+)\}/).map((piece, at) => {
      const value = at % 2 === 0 ? piece : (values[piece] ?? '')
      return typeof value === 'number' ? numbers.format(value) : value
    })
  }
  return { pieces, say: (key, values = {}) => pieces(key, values).join(''), list: (items) => lists.format(items) }
}

/** Says what the page printed within an element. */
export function sayerIn<Key extends string>(around: ParentNode): Sayer<Key> {
  return sayerOf<Key>(JSON.parse(around.querySelector('script[type="application/json"]')?.textContent ?? ''))
}
