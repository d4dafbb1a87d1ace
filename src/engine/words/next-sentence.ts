import { filterWords } from '../judge/filter.ts'
import type { Garden, NextStep } from '../types.ts'
import { listed } from './list.ts'
import { capitalised } from './sentence.ts'
import { sourceName } from './source-name.ts'

type Addition = Extract<NextStep, { do: 'add' }>

/**
 * A next step in words, e.g. "Find one more independent, direct source of grade B or better, not related to DevTk.AI."
 *
 * @param of  the id of the claim that is asked about; a step for another claim names that one
 */
export function nextSentence(step: NextStep, of: string, garden: Garden): string {
  const sentence = `${words(step, garden).replace(/\.$/, '')}.`
  return step.to === of ? capitalised(sentence) : `For \`${step.to}\`: ${sentence}`
}

function words(step: NextStep, garden: Garden): string {
  const name = (id: string): string => sourceName(garden.sources.get(id), id)
  switch (step.do) {
    case 'add':
      return addition(step, name)
    case 'answer':
      return step.outweighedBy === undefined
        ? `answer ${name(step.source)}, which contradicts it`
        : `answer ${name(step.source)}, which contradicts it, or outweigh it by a supporting source of grade ${step.outweighedBy} or better`
    case 'stop-resting-on':
      return `rest on \`${step.on}\` no longer, ${reasons[step.because]}`
    default:
      return step satisfies never
  }
}

const reasons: Record<Extract<NextStep, { do: 'stop-resting-on' }>['because'], string> = {
  withdrawn: 'which is withdrawn',
  missing: 'which is not there to rest on',
  ceiling: 'which can reach no better badge',
}

function addition(step: Addition, name: (id: string) => string): string {
  const { count, unrelatedTo, apart, outweighs } = step
  const { before, behind } = filterWords(step.filter)
  const isFurther = unrelatedTo.length > 0 || apart
  const adjectives = [...(count > 1 || isFurther ? ['independent'] : []), ...before].join(', ')
  const source = count > 1 ? 'sources' : 'source'
  const words = ['find', countWord(count), isFurther ? 'more' : '', adjectives, source, ...behind].filter(Boolean)
  const others = [...unrelatedTo.map(name), ...(apart ? ['any other new one'] : count > 1 ? ['each other'] : [])]
  return [
    words.join(' '),
    others.length > 0 ? `, not related to ${listed(others, 'or')}` : '',
    outweighs.length > 0 ? `, which also outweighs ${listed(outweighs.map(name))}` : '',
  ].join('')
}

function countWord(count: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][count] ?? String(count)
}
