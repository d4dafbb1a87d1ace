import type { Span } from '../span.ts'
import { nameOf } from './names.ts'

/** A character that readers cannot see, or that changes how they see others. */
export interface UnseenCharacter {
  /** What it is called, with its code point: `U+200B (zero width space)`. */
  readonly name: string
  /** Where it stands first. */
  readonly span: Span
}

/**
 * Controls, formats, separators of lines, halves of a pair, characters that stand for nothing, and those that fonts
 * leave blank: the General Categories Cc, Cf, Zl, Zp, Cs and Co of Unicode, its noncharacters, and the blank letters
 * and marks that are none of these. `\u{fffd}` is what is left where a character was lost.
 */
const candidates =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]|\u034f|[\u115f\u1160\u2800\u3164\uffa0\ufffd]|[\u17b4\u17b5]|[\u180b-\u180f]|[\ufe00-\ufe0e]|[\u{e0100}-\u{e01ef}]/gu

/** Any but the letters and signs of Latin scripts, all of which can be seen: most texts hold no other. */
const beyondLatin = /[^\t\n\r -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]/

/** The first of each kind of unseen character in a text, in the order of the text. */
export function unseenCharacters(text: string): UnseenCharacter[] {
  if (!beyondLatin.test(text)) return []
  const first = new Map<string, UnseenCharacter>()
  for (const { 0: found, index } of text.matchAll(candidates)) {
    if (first.has(found) || isAtHome(found, text, index)) continue
    first.set(found, { name: nameOf(found), span: { start: index, end: index + found.length } })
  }
  return [...first.values()]
}

/** Whether readers see nothing of a text: no letter, no digit and no sign. */
export function isUnseen(text: string): boolean {
  return !/[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(candidates, ''))
}

/** Scripts whose letters join or part by the zero-width joiner and non-joiner. */
const joiningScripts = [
  'Arabic',
  'Bengali',
  'Devanagari',
  'Gujarati',
  'Gurmukhi',
  'Kannada',
  'Khmer',
  'Malayalam',
  'Mongolian',
  'Oriya',
  'Sinhala',
  'Syriac',
  'Tamil',
  'Telugu',
]
const joining = new RegExp(`[${joiningScripts.map((script) => `\\p{Script=${script}}`).join('')}]\\p{M}*$`, 'u')
const pictograph = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u
/** Scripts that run from right to left, where marks of direction are part of writing. */
const leftward = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

/** Longer than any letter with its marks. */
const reach = 16

/** Whether a character does what it is there for: tabs and line ends, joiners in their scripts, parts of pictographs. */
function isAtHome(found: string, text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - reach), index)
  switch (found) {
    case '\t':
    case '\n':
    case '\r':
      return true
    case '\u200c':
      return joining.test(before)
    case '\u200d':
      return joining.test(before) || pictograph.test(before)
    case '\u{fe0e}':
      return /\p{Emoji}$/u.test(before)
    case '\u{61c}':
    case '\u{200e}':
    case '\u{200f}':
      return leftward.test(text)
    default:
      return isOfFlag(found, text, index)
  }
}

/** The flags of England, Scotland and Wales are spelt with tags after a black flag. */
function isOfFlag(found: string, text: string, index: number): boolean {
  if (!/[\u{e0020}-\u{e007f}]/u.test(found)) return false
  return /\u{1f3f4}[\u{e0020}-\u{e007e}]{0,6}$/u.test(text.slice(Math.max(0, index - reach), index))
}
