import type { Words } from '../../words/words.ts'
import { filterValues } from '../judge/filter.ts'
import type { Garden } from '../types.ts'
import type { NextStep } from '../verdict.ts'
import { sourceName } from './source-name.ts'

/**
 * A next step in words, e.g. "Find one more independent, direct source of grade B or better, not related to DevTk.AI."
 *
 * @param of  the id of the claim that is asked about; a step for another claim names that one
 */
export function nextSentence(step: NextStep, of: string, garden: Garden, words: Words): string {
  // A name may end with a full stop, as the sentence does.
  return said(step, step.to === of ? 'own' : 'other', garden, words).replace(/\.\.$/, '.')
}

function said(step: NextStep, of: 'own' | 'other', garden: Garden, words: Words): string {
  const name = (id: string): string => sourceName(garden.sources.get(id), id, words)
  const whose = { of, claim: step.to }
  switch (step.do) {
    case 'add': {
      const { count, filter, unrelatedTo, apart, outweighs } = step
      const isFurther = unrelatedTo.length > 0 || apart
      const others = [
        ...unrelatedTo.map(name),
        ...(apart ? [words.say('next.anyOtherNew')] : count > 1 ? [words.say('next.eachOther')] : []),
      ]
      return words.say('next.add', {
        ...whose,
        count,
        ...filterValues(filter),
        further: flag(isFurther),
        hasOthers: flag(others.length > 0),
        others: words.list(others, 'or'),
        outweighs: flag(outweighs.length > 0),
        outweighed: words.list(outweighs.map(name)),
      })
    }
    case 'prove':
      return words.say('next.prove', { ...whose, source: name(step.source) })
    case 'answer': {
      const { source, outweighedBy } = step
      const outweighable = { outweighable: flag(outweighedBy !== undefined), grade: outweighedBy ?? '' }
      return words.say('next.answer', { ...whose, source: name(source), ...outweighable })
    }
    case 'stop-resting-on':
      return words.say('next.stopRestingOn', { ...whose, on: step.on, because: step.because })
    default:
      return step satisfies never
  }
}

function flag(is: boolean): 'yes' | 'no' {
  return is ? 'yes' : 'no'
}
