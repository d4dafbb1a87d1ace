import { type Box, row, type Style } from './boxes.ts'

/** How words are set: in pixels, and in lines of so many times the size of their letters. */
export interface Type extends Style {
  readonly fontSize: number
  readonly lineHeight: number
}

/**
 * Words on so many lines at most. Those that join their letters are set word by word, from right to left and without
 * the signs of their vowels: satori joins letters within one word alone, and knows neither directions nor such signs.
 */
export function said(words: string, type: Type, most: number, direction: 'ltr' | 'rtl'): Box {
  if (isJoined(words)) {
    const lineHeight = Math.max(type.lineHeight, 1.3)
    const joined = { ...type, letterSpacing: 0, lineHeight }
    const maxHeight = most * type.fontSize * lineHeight
    const marginLeft = Math.round(type.fontSize * 0.26)
    return row(
      { ...joined, flexDirection: 'row-reverse', flexWrap: 'wrap', maxHeight, overflow: 'hidden' },
      ...runsOf(words).map((run) =>
        row({ flexDirection: 'row-reverse', marginLeft }, ...partsOf(run).map((part) => row({}, part))),
      ),
    )
  }
  const textAlign = direction === 'rtl' ? 'right' : 'left'
  return row({ ...type, display: 'block', lineClamp: most, textAlign, wordBreak: 'break-word' }, words)
}

function isJoined(words: string): boolean {
  return /\p{Script=Arabic}/u.test(words)
}

/** Word by word, and what is written from left to right in one piece. */
function runsOf(words: string): string[] {
  const runs: string[] = []
  for (const word of words.replaceAll(/[\u064B-\u0652\u0670]/g, '').split(' ')) {
    const before = runs.at(-1)
    if (before !== undefined && isLeftToRight(before) && isLeftToRight(word)) runs.push(`${runs.pop()} ${word}`)
    else runs.push(word)
  }
  return runs
}

function isLeftToRight(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word) && !isJoined(word)
}

/** A word and the signs around it, which would part its letters; brackets look the other way. */
function partsOf(run: string): string[] {
  const [, before = '', word = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(run) ?? []
  return [mirrored(before), word, mirrored(after)].filter((part) => part !== '')
}

const facing: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' }

function mirrored(signs: string): string {
  return [...signs]
    .reverse()
    .map((sign) => facing[sign] ?? sign)
    .join('')
}
