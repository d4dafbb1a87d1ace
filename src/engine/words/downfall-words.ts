import type { Words } from '../../words/words.ts'
import type { Downfall } from '../judge/downfall.ts'
import type { JudgedGarden } from '../verdict.ts'

/** Something that brought a claim down, as a sentence that its history keeps for readers. Names that are long are cut. */
export function downfallWords(downfall: Downfall, { policy }: JudgedGarden, words: Words): string {
  const labelOf = (badge: string): string => policy.badges.find(({ id }) => id === badge)?.label ?? badge
  switch (downfall.is) {
    case 'ceiling':
      return words.say('method.ceiling', { kind: downfall.kind, badge: labelOf(downfall.badge) })
    case 'leg-withdrawn':
      return words.say('settle.leg-withdrawn', { claim: named(downfall.leg.prose('/statement').text) })
    case 'leg-fallen': {
      const { leg, earned } = downfall
      return words.say('settle.leg-fallen', { claim: named(leg.prose('/statement').text), badge: labelOf(earned) })
    }
    case 'regraded': {
      const { from, to, on } = downfall
      return words.say('settle.regraded', { source: titleOf(downfall), from, to, day: on })
    }
    case 'failed-check':
      return words.say('settle.failed-check', {
        source: titleOf(downfall),
        status: downfall.status,
        day: downfall.on,
      })
    case 'retracted':
    case 'dropped':
      return words.say(`settle.${downfall.is}`, { source: titleOf(downfall), day: downfall.on })
    case 'unproved':
    case 'contradicted':
      return words.say(`settle.${downfall.is}`, { source: titleOf(downfall) })
    default:
      return downfall satisfies never
  }
}

function titleOf({ source }: Extract<Downfall, { source: unknown }>): string {
  return named(source.record.title)
}

/** An entry has room for few words, and is no place for a whole paragraph. */
const longestName = 200

function named(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  return (line.length > longestName ? `${line.slice(0, longestName - 1).toWellFormed()}…` : line).replace(/\.$/, '')
}
