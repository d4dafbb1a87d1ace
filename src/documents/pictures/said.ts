import { type Box, row, type Style } from './boxes.ts'

/** How words are set: in pixels, and in lines of so many times the size of their letters. */
export interface Type extends Style {
  readonly fontSize: number
  readonly lineHeight: number
}

/**
 * Words on so many lines at most. Among those that join their letters each is set by itself, from right to left and
 * without the signs of its vowels: satori joins letters within one word alone, and knows neither directions nor such signs.
 */
export function said(words: string, type: Type, most: number, direction: 'ltr' | 'rtl'): Box {
  const isFromRight = direction === 'rtl'
  if (!isJoined(words)) {
    const textAlign = isFromRight ? 'right' : 'left'
    return row({ ...type, display: 'block', lineClamp: most, textAlign, wordBreak: 'break-word' }, words)
  }
  const lineHeight = Math.max(type.lineHeight, 1.3)
  const maxHeight = most * type.fontSize * lineHeight
  const gap = Math.round(type.fontSize * 0.26)
  const runs = runsOf(words, isFromRight ? isLeftToRight : isJoined)
  const flexDirection = isFromRight ? 'row-reverse' : 'row'
  const margin = isFromRight ? { marginLeft: gap } : { marginRight: gap }
  return row(
    { ...type, letterSpacing: 0, lineHeight, flexDirection, flexWrap: 'wrap', maxHeight, overflow: 'hidden' },
    ...runs.map((run) => row({ ...margin, flexDirection }, ...piecesOf(run, gap, isFromRight))),
  )
}

function isJoined(words: string): boolean {
  return /\p{Script=Arabic}/u.test(words)
}

function isLeftToRight(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word) && !isJoined(word)
}

/** Word by word, and what goes against the direction of the text in one piece. */
function runsOf(words: string, isAgainst: (word: string) => boolean): string[] {
  const runs: string[] = []
  for (const word of words.replaceAll(/[\u064B-\u0652\u0670]/g, '').split(' ')) {
    const before = runs.at(-1)
    if (before !== undefined && isAgainst(before) && isAgainst(word)) runs.push(`${runs.pop()} ${word}`)
    else runs.push(word)
  }
  return runs
}

/** A run as boxes, in the order in which the text around it goes. */
function piecesOf(run: string, gap: number, isFromRight: boolean): Box[] {
  if (isFromRight) return partsOf(run)
  if (!isJoined(run)) return [row({}, run)]
  const words = run.split(' ').reverse()
  return words.map((word, at) =>
    row({ flexDirection: 'row-reverse', marginLeft: at === 0 ? 0 : gap }, ...partsOf(word)),
  )
}

/** A word and the signs around it, which would part its letters; brackets look the other way. */
function partsOf(run: string): Box[] {
  const [, before = '', word = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(run) ?? []
  return [mirrored(before), word, mirrored(after)].flatMap((part) => (part === '' ? [] : [row({}, part)]))
}

const facing: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' }

function mirrored(signs: string): string {
  return [...signs]
    .reverse()
    .map((sign) => facing[sign] ?? sign)
    .join('')
}
