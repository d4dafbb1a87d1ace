import type { Context } from '../context.ts'
import { fromTo, type PartLinks, partLinks, rangeOf } from '../parts/parted.ts'
import { type VoiceCard, voiceCard } from './voice.ts'

/** A page of the list of all voices. */
export interface VoicesView {
  readonly voices: readonly VoiceCard[]
  readonly parts: PartLinks | undefined
}

/** @param at  which page of the list, from 0 */
export function voicesView(context: Context, at: number): VoicesView {
  const { garden, parts, words } = context
  const voices = [...garden.voices.values()]
  const all = parts.voices.map((part) => {
    const own = voices.slice(part.from, part.to)
    return {
      ...part,
      own,
      pieces: [],
      label: fromTo(
        words,
        own.map(({ record }) => record.name),
      ),
    }
  })
  const here = all[at]
  return {
    voices: (here?.own ?? []).map((voice) => voiceCard(context, voice)),
    parts: here && partLinks(context, all, at, words.say('parts.voices', rangeOf(here, voices.length))),
  }
}
