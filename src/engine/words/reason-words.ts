import type { Words } from '../../words/words.ts'
import type { Reason } from '../judge/reason.ts'
import type { Garden, Source } from '../types.ts'
import { relationWords } from './relation-words.ts'

/** Why a source does not count, to a reader: "grade C, where B or better is asked". */
export function reasonWords(reason: Reason, cited: Source | undefined, garden: Garden, words: Words): string {
  const whose = (source: Source) => ({ of: source === cited ? 'own' : 'other', source: source.record.title })
  switch (reason.is) {
    case 'missing':
    case 'dead-link':
    case 'unproved':
      return words.say(`reason.${reason.is}`)
    case 'to-come':
      return words.say('reason.to-come', { day: reason.from })
    case 'dropped':
    case 'answered':
      return words.say(`reason.${reason.is}`, { day: reason.on })
    case 'retracted':
      return words.say('reason.retracted', { ...whose(reason.source), day: reason.on })
    case 'suspicious':
    case 'hallucinated':
      return words.say(`reason.${reason.is}`, whose(reason.source))
    case 'directness':
      return words.say('reason.directness', { wanted: reason.wanted })
    case 'grade':
      return words.say('reason.grade', { has: reason.has, wanted: reason.wanted })
    case 'stake':
      return words.say('reason.stake', { ...whose(reason.source), stake: reason.stake })
    case 'related': {
      const relation = relationWords(reason.relation, garden, words)
      return words.say('reason.related', { title: reason.to.record.title, relation })
    }
    case 'outweighed':
      return words.say('reason.outweighed', { has: reason.has })
    default:
      return reason satisfies never
  }
}
