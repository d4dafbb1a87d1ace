import type { Span } from '../span.ts'
import { comparedCharacter } from './characters.ts'

/** A text as it is compared, and where each part of that stands in the text itself. Offsets are in UTF-16 units. */
export interface Normalised {
  readonly original: string
  readonly text: string
  /** The same, offset for offset, with its dashes and quotes as they were written. */
  readonly asWritten: string
  /** Where in the original what stands at each offset of `text` starts and ends; what is behind it means nothing. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** What of the original a part of the compared text stands for; `span` is not empty. */
export function originOf({ starts, ends }: Normalised, { start, end }: Span): Span {
  return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }
}

/**
 * A text as quotes and passages are compared (docs/judgement.md, "When a quote is found"): in NFC, without what takes no
 * room, white space as one space and none at the ends, quotes and dashes as those of a keyboard, ligatures as letters.
 * What is so already stays as it is.
 */
export function normalised(original: string): Normalised {
  if (isSo.test(original)) return asItIs(original)
  const taken = new Characters(original)
  let offset = 0
  let spaceFrom: number | undefined
  for (const character of original) {
    const start = offset
    offset += character.length
    const compared = comparedCharacter(character)
    if (compared === '') continue
    if (compared === ' ') {
      spaceFrom ??= start
      continue
    }
    if (spaceFrom !== undefined && taken.text !== '') taken.add(' ', ' ', { start: spaceFrom, end: start })
    spaceFrom = undefined
    taken.add(compared, compared.length === character.length ? character : compared, { start, end: offset })
  }
  return composed(taken)
}

/** Words of a keyboard's signs with a space between them, as most quotes and passages are. */
const isSo = /^[!-~]+(?: [!-~]+)*$/

/**
 * 0, 1, 2, … and 1, 2, 3, …: where each character starts and ends in texts that stay as they are, all of which share them.
 * They are as long as the longest of these.
 */
const starts: number[] = []
const ends: number[] = []

function asItIs(original: string): Normalised {
  while (ends.length < original.length) {
    starts.push(ends.length)
    ends.push(starts.length)
  }
  return { original, text: original, asWritten: original, starts, ends }
}

class Characters implements Normalised {
  readonly original: string
  text = ''
  asWritten = ''
  readonly starts: number[] = []
  readonly ends: number[] = []

  constructor(original: string) {
    this.original = original
  }

  /** Adds characters that stand together for a part of the original. */
  add(text: string, asWritten: string, { start, end }: Span): void {
    this.text += text
    this.asWritten += asWritten
    for (let at = 0; at < text.length; at += 1) {
      this.starts.push(start)
      this.ends.push(end)
    }
  }
}

/** Characters that may become others together: a letter with its marks, a syllable of Korean, vowels of Kirat Rai. */
const together =
  /(?:[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\uac00-\ud7a3][\u11a8-\u11c2]|[\u{16d63}-\u{16d6a}]+|\P{M})?\p{M}*/gsu

/** The same in NFC. */
function composed(taken: Normalised): Normalised {
  if (taken.text === taken.text.normalize('NFC')) return taken
  const result = new Characters(taken.original)
  for (const { 0: part, index } of taken.text.matchAll(together)) {
    const asWritten = taken.asWritten.slice(index, index + part.length)
    const whole = part.normalize('NFC')
    if (whole !== part) {
      result.add(whole, asWritten.normalize('NFC'), originOf(taken, { start: index, end: index + part.length }))
      continue
    }
    for (let at = 0; at < part.length; at += 1) {
      const span = originOf(taken, { start: index + at, end: index + at + 1 })
      result.add(part.charAt(at), asWritten.charAt(at), span)
    }
  }
  return result
}
