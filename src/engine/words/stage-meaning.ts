import type { Words } from '../../words/words.ts'
import type { Stage } from '../verdict.ts'

/** Every stage, in the order in which a claim goes through them. */
export const stages = ['seed', 'unripe', 'half-ripe', 'ripe'] as const satisfies readonly Stage[]

/** What a reader is told of how ripe a claim is. */
export function stageMeaning(stage: Stage, words: Words): string {
  return words.say(`stage.means.${stage}`)
}
