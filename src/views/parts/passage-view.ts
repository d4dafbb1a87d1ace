import type { PassageRecord, Source, Span } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { linksOf } from './source-facts.ts'
import { addressOfWords } from './text-fragment.ts'
import { type VoiceRef, voiceRef } from './voice-ref.ts'

/** Words of a source, and who saw them where. */
export interface PassageView {
  /** Its id among those of its source. */
  readonly passage: string
  /** All of it, in order; what is quoted is told apart. */
  readonly pieces: readonly { readonly text: string; readonly isQuoted: boolean }[]
  readonly at: string | undefined
  readonly seen: string
  readonly by: VoiceRef
  /** Where a browser shows the words; undefined for a source without an address. */
  readonly href: string | undefined
}

/**
 * @param quoted  what is quoted of it, in order, no two of which share a letter
 * @param sought  the words that its address leads to
 */
export function passageView(
  context: Context,
  source: Source,
  passage: PassageRecord,
  { quoted, sought }: { readonly quoted: readonly Span[]; readonly sought: readonly Span[] },
): PassageView {
  const address = passage.seen.url ?? linksOf(context, source)[0]?.href
  return {
    passage: passage.id,
    pieces: piecesOf(passage.text, quoted),
    at: passage.at,
    seen: passage.seen.date,
    by: voiceRef(context, passage.seen.by),
    href: address && addressOfWords(address, passage, sought),
  }
}

function piecesOf(text: string, quoted: readonly Span[]): PassageView['pieces'] {
  const ends = [0, ...quoted.map(({ end }) => end)]
  const pieces = quoted.flatMap(({ start, end }, at) => [
    { text: text.slice(ends[at], start), isQuoted: false },
    { text: text.slice(start, end), isQuoted: true },
  ])
  return [...pieces, { text: text.slice(ends.at(-1)), isQuoted: false }].filter((piece) => piece.text !== '')
}
