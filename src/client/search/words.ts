import type { Text } from './index.ts'

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

/** The title of a result, and of its other words those around the first that was looked for, else the first. */
export function stretchesOf(text: Text): { readonly title: readonly Stretch[]; readonly excerpt: readonly Stretch[] } {
  const counted = countedWords(text)
  const { words, found } = counted
  const inTitle = titleWords(counted, text.meta.title)
  const first = words.findIndex((_, at) => at >= inTitle && found.has(at))
  const from = Math.max(inTitle, first - wordsBefore)
  const to = Math.min(words.length, from + excerptWords)
  const plain = (said: string): Stretch => ({ words: said, isFound: false })
  return {
    title: inTitle > 0 ? stretches(titleOf(counted, inTitle, text.meta.title), 0, inTitle) : [plain(text.meta.title)],
    excerpt: [
      ...(from > inTitle ? [plain('… ')] : []),
      ...stretches(counted, from, to),
      ...(to < words.length ? [plain(' …')] : []),
    ],
  }
}

/** A word that was looked for and does not stand in a result; the index may have taken another for it. */
export interface Stray {
  readonly word: string
  readonly taken: string | undefined
}

export function strayWords(asked: string, text: Text): Stray[] {
  const { words, found } = countedWords(text)
  const wanted = asked.split(/\s+/).filter((word) => bare(word) !== '')
  const marked = [...new Set([...found].map((at) => trimmed(words[at] ?? '').toLowerCase()))]
  const isNear = (word: string, other: string): boolean => isSame(bare(word), bare(other))
  const others = marked.filter((other) => !wanted.some((word) => isNear(word, other)))
  return wanted
    .filter((word) => !marked.some((other) => isNear(word, other)))
    .map((word) => ({ word, taken: others.find((other) => bare(other).startsWith(bare(word).charAt(0))) }))
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

/** Pagefind parts words of languages without spaces by a space without width, and writes its texts for HTML. */
function countedWords({ raw_content, locations }: Text): Counted {
  const content = raw_content.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
  const found = new Set(locations)
  return content.includes('\u200b')
    ? { words: content.split('\u200b'), gaps: [], found }
    : { ...spaced(content), found }
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

/** How many words are those of the title, which all others follow. */
function titleWords({ words, gaps }: Counted, title: string): number {
  let characters = 0
  const after = words.findIndex((word, at) => {
    const isAfter = characters >= title.length
    characters += word.length + (gaps[at] ?? '').length
    return isAfter
  })
  return after < 0 ? words.length : after
}

/** Whether a word is a form of another, or holds it. */
function isSame(wanted: string, found: string): boolean {
  if (found.includes(wanted)) return true
  let same = 0
  while (same < wanted.length && wanted[same] === found[same]) same += 1
  return same >= Math.min(wanted.length, found.length) - 1 && wanted.length - same <= 4
}

/** A word without the signs around it. */
function trimmed(word: string): string {
  return /[\p{L}\p{M}\p{N}](?:.*[\p{L}\p{M}\p{N}])?/su.exec(word)?.[0] ?? ''
}

/** A word as the index knows it. */
function bare(word: string): string {
  return word
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}
