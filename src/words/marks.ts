import { usesIn } from './uses.ts'
import type { Values, WordKey, Words } from './words.ts'

/** Around what is said in another language than that of the page: no text holds these, which are no characters. */
const [open, close] = ['\uFDD0', '\uFDD1']

const marks = /[\uFDD0\uFDD1]/g
/** What takes no element within: the inside of tags, and of elements that hold text alone. */
const closed =
  /<!--[\s\S]*?-->|<(script|style|title|textarea|svg|template)\b[\s\S]*?<\/\1\s*>|<[a-z!/](?:[^"'>]|"[^"]*"|'[^']*')*>/gi

/** They hold no text but what their attributes say, and so may say themselves in which language. */
const wordless = /^<(?:img|input|svg)\b(?=.*\uFDD0)/s

/** It holds text alone, but may say itself in which language. */
const option = /(<option\b[^>]*)>\uFDD0([^<\uFDD1]*)\uFDD1</g

/** The same words, each marked where it stands, without what fills its placeholders: that is marked by itself, or not at all. */
export function markedWords(words: Words): Words {
  const chosenBy = new Map<WordKey, ReadonlySet<string>>()
  const filled = (key: WordKey, values: Values): Values => {
    const choosing = chosenBy.get(key) ?? choosingIn(words.catalogue[key])
    chosenBy.set(key, choosing)
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        return [name, typeof value === 'number' || choosing.has(name) ? value : `${close}${value}${open}`]
      }),
    )
  }
  return {
    ...words,
    day: (day, options) => marked(words.day(day, options)),
    say: (key, values = {}) => marked(words.say(key, filled(key, values))),
    pieces: (key, values, slots, links) =>
      words.pieces(key, filled(key, values), slots, links).map((piece) => {
        if (typeof piece === 'string') return marked(piece)
        return 'link' in piece ? { ...piece, text: marked(piece.text) } : piece
      }),
    list: (items, join) => {
      const all = [...items]
      return words.list(
        all.map((item, at) => `${at > 0 ? close : ''}${item}${at < all.length - 1 ? open : ''}`),
        join,
      )
    },
  }
}

/** The placeholders of a message whose values say which of its forms is told. */
function choosingIn(message: string): ReadonlySet<string> {
  return new Set(usesIn(message).flatMap(({ name, as }) => (as === 'text' ? [] : [name])))
}

function marked(text: string): string {
  return `${open}${text}${close}`.replaceAll(open + close, '')
}

/**
 * A page in which words that were marked are those of a language, by elements of their own or by pictures and fields that
 * they name; where none can stand, such as in the title of the page, the marks are left out.
 *
 * @param html        a whole page
 * @param attributes  of these elements: ` lang="en"`
 */
export function withLanguageOf(html: string, attributes: string): string {
  const parts: string[] = []
  let isMarked = false
  /** Text between two tags: what is marked in it may go on behind them. */
  const put = (text: string): void => {
    for (const [index, piece] of text.split(/([\uFDD0\uFDD1])/).entries()) {
      if (index % 2 === 1) isMarked = piece === open
      else parts.push(isMarked && /\p{L}/u.test(piece) ? `<span${attributes}>${piece}</span>` : piece)
    }
  }
  const page = html.replaceAll(option, `$1${attributes}>$2<`)
  let at = 0
  for (const { 0: found, index } of page.matchAll(closed)) {
    put(page.slice(at, index))
    parts.push(found.replace(wordless, `$&${attributes}`).replaceAll(marks, ''))
    at = index + found.length
  }
  put(page.slice(at))
  return parts.join('')
}
