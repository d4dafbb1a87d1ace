import type { Context } from '../context.ts'
import type { ListPage, PartOfList } from '../parts/list-pages.ts'
import { fromTo, type PartLinks, rangeOf } from '../parts/parted.ts'
import { type VoiceCard, voiceCard } from './voice.ts'

/** A page of the list of all voices. */
export interface VoicesView {
  readonly voices: readonly VoiceCard[]
  readonly parts: PartLinks | undefined
}

/** What a page of the list holds, by the ids of its voices. */
interface VoicesPart extends PartOfList {
  readonly voices: readonly string[]
}

export function voicesParts({ garden, parts, words }: Context): VoicesPart[] {
  const all = [...garden.voices.values()]
  return parts.voices.map((part) => {
    const own = all.slice(part.from, part.to)
    const names = own.map(({ record }) => record.name)
    const holds = words.say('parts.voices', rangeOf(part, all.length))
    return { path: part.path, label: fromTo(words, names), holds, pieces: [], voices: own.map(({ id }) => id) }
  })
}

export function voicesView(context: Context, { held, links }: ListPage<VoicesPart>): VoicesView {
  const voices = (held?.voices ?? []).flatMap((id) => context.garden.voices.get(id) ?? [])
  return { voices: voices.map((voice) => voiceCard(context, voice)), parts: links }
}
