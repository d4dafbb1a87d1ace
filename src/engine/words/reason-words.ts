import type { Reason } from '../judge/reason.ts'
import type { Garden, Source } from '../types.ts'
import { relationWords } from './relation-words.ts'

/** Why a source does not count, to a reader: "grade C, where B or better is asked". */
export function reasonWords(reason: Reason, cited: Source | undefined, garden: Garden): string {
  const of = (source: Source, words: string): string =>
    source === cited ? words : `it goes back to “${source.record.title}”: ${words}`
  switch (reason.is) {
    case 'missing':
      return 'there is no such source'
    case 'to-come':
      return `it joins on ${reason.from}`
    case 'dropped':
      return `dropped on ${reason.on}`
    case 'retracted':
      return of(reason.source, `retracted on ${reason.on}`)
    case 'suspicious':
      return of(reason.source, 'found to be suspicious')
    case 'hallucinated':
      return of(reason.source, 'found to be made up')
    case 'dead-link':
      return 'its address leads nowhere any more, and no copy is kept'
    case 'directness':
      return reason.wanted === 'direct'
        ? 'it does not say so itself, a reader must infer it'
        : 'it says so itself, where an inference is asked'
    case 'grade':
      return `grade ${reason.has}, where ${reason.wanted} or better is asked`
    case 'stake':
      return of(reason.source, `it has a stake (${reason.stake})`)
    case 'related':
      return `it counts as one with “${reason.to.record.title}” (${relationWords(reason.relation, garden)})`
    case 'answered':
      return `answered on ${reason.on}`
    case 'outweighed':
      return `grade ${reason.has}, and better sources stand for the claim`
    default:
      return reason satisfies never
  }
}
