import type { VoiceRecord } from '../engine/index.ts'
import type { Context } from './context.ts'

/** A voice as a byline names it. */
export interface VoiceRef {
  readonly id: string
  readonly name: string
  /** Undefined when there is no such voice. */
  readonly href: string | undefined
  readonly nature: string | undefined
}

const natures: Record<NonNullable<VoiceRecord['nature']>, string> = {
  person: 'person',
  desk: 'desk',
  persona: 'persona',
  machine: 'machine',
}

export function voiceRef({ garden, hrefs }: Context, id: string): VoiceRef {
  const voice = garden.voices.get(id)
  if (!voice) return { id, name: id, href: undefined, nature: undefined }
  const { name, nature } = voice.record
  return { id, name, href: hrefs.voice(id), nature: nature && natures[nature] }
}
