import type { VoiceRecord } from '../../engine/index.ts'
import type { Context } from '../context.ts'

/** A voice as a byline names it. */
export interface VoiceRef {
  readonly id: string
  /** Undefined when there is no such voice. */
  readonly href: string | undefined
  /** Shown with each byline: whether a person, a desk, a persona or a machine speaks. */
  readonly nature: VoiceRecord['nature']
}

export function voiceRef({ garden, hrefs }: Context, id: string): VoiceRef {
  const voice = garden.voices.get(id)
  return { id, href: voice && hrefs.voice(id), nature: voice?.record.nature }
}
