import type { RecordFacts } from './facts.ts'
import type { Text } from './files.ts'
import { bare, formsOf } from './vocabulary.ts'

/** Words, and whether they were looked for. */
export interface Stretch {
  readonly words: string
  readonly isFound: boolean
}

/** A text as the index counts its words, and which of them were looked for. */
interface Counted {
  readonly words: readonly string[]
  /** What stands after each word but the last. */
  readonly gaps: readonly string[]
  readonly found: ReadonlySet<number>
}

const excerptWords = 32
const wordsBefore = 8

/**
 * The title of a result, and of its other words those around the first that was looked for, else the first.
 *
 * @param looks  what the index was asked for; it tells only the first place of each
 */
export function stretchesOf(
  text: Text,
  [inTitle, hidden]: RecordFacts['words'],
  looks: readonly string[],
): { readonly title: readonly Stretch[]; readonly excerpt: readonly Stretch[] } {
  const counted = countedWords(text, inTitle, hidden, looks)
  const { words, found } = counted
  const first = words.findIndex((_, at) => at >= inTitle && found.has(at))
  const from = Math.max(inTitle, first - wordsBefore)
  const to = Math.min(words.length, from + excerptWords)
  const plain = (said: string): Stretch => ({ words: said, isFound: false })
  return {
    title: inTitle > 0 ? stretches(titleOf(counted, inTitle, text.title), 0, inTitle) : [plain(text.title)],
    excerpt: [
      ...(from > inTitle ? [plain('… ')] : []),
      ...stretches(counted, from, to),
      ...(to < words.length ? [plain(' …')] : []),
    ],
  }
}

/** Words from one to another; signs before and after a word that was looked for are no part of it. */
function stretches({ words, gaps, found }: Counted, from: number, to: number): Stretch[] {
  const made: { words: string; isFound: boolean }[] = []
  const say = (said: string, isFound: boolean): void => {
    const last = made.at(-1)
    if (said === '') return
    if (last?.isFound === isFound) last.words += said
    else made.push({ words: said, isFound })
  }
  for (const [index, word] of words.slice(from, to).entries()) {
    if (index > 0) say(gaps[from + index - 1] ?? '', false)
    const core = found.has(from + index) ? trimmed(word) : ''
    const at = word.indexOf(core)
    say(word.slice(0, at), false)
    say(core, true)
    say(word.slice(at + core.length), false)
  }
  return made
}

/** The words that are shown: those of the title, and those after what is hidden. */
function countedWords(
  { content, locations }: Text,
  inTitle: number,
  hidden: number,
  looks: readonly string[],
): Counted {
  const { words, gaps } = parted(content)
  const shown = <Item>(items: readonly Item[]): Item[] => [...items.slice(0, inTitle), ...items.slice(hidden)]
  const isSought = seeker(looks)
  const places = new Set(locations)
  const found = shown(words.map((word, at) => places.has(at) || isSought(word)))
  return { words: shown(words), gaps: shown(gaps), found: new Set(found.flatMap((is, at) => (is ? [at] : []))) }
}

/** Tells of a word whether it, or a part of it, was looked for; of words that follow each other the index tells. */
function seeker(looks: readonly string[]): (word: string) => boolean {
  const exact = new Set(looks.filter((look) => /^"[^\s"]*"$/.test(look)).map(bare))
  const begun = looks.filter((look) => !look.startsWith('"')).map(bare)
  return (word) =>
    formsOf(word).some((form) => exact.has(form) || begun.some((beginning) => form.startsWith(beginning)))
}

/** Pagefind parts words of languages without spaces by a space without width. */
function parted(content: string): Pick<Counted, 'words' | 'gaps'> {
  return content.includes('\u200b') ? { words: content.split('\u200b'), gaps: [] } : spaced(content)
}

function spaced(content: string): Pick<Counted, 'words' | 'gaps'> {
  const parts = content.split(/([^\S\uFEFF]+)/)
  return { words: parts.filter((_, at) => at % 2 === 0), gaps: parts.filter((_, at) => at % 2 === 1) }
}

/** The title with its own spaces, of which the index keeps no others than plain ones. */
function titleOf(counted: Counted, inTitle: number, title: string): Counted {
  const own = spaced(title)
  return own.words.length === inTitle ? { ...own, found: counted.found } : counted
}

/** The words of a text, as the index parts it. */
export function wordsOf(content: string): readonly string[] {
  return parted(content).words
}

/** How many words of a text, as the index parts it, are those of its beginning. */
export function wordsWithin(content: string, beginning: string): number {
  const { words, gaps } = parted(content)
  let characters = 0
  const after = words.findIndex((word, at) => {
    const isAfter = characters >= beginning.length
    characters += word.length + (gaps[at] ?? '').length
    return isAfter
  })
  return after < 0 ? words.length : after
}

/** A word without the signs around it. */
function trimmed(word: string): string {
  return /[\p{L}\p{M}\p{N}](?:.*[\p{L}\p{M}\p{N}])?/su.exec(word)?.[0] ?? ''
}
