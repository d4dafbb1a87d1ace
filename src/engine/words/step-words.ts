import type { Words } from '../../words/words.ts'
import type { Step } from '../verdict.ts'

/** The line of a step: the policy's own words, else ours. */
export function stepWords({ says, test }: Pick<Step, 'says' | 'test'>, words: Words): string {
  return says ?? words.say(`step.${test}`)
}
