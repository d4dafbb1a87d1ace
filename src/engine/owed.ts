import { wordsFor } from '../words/languages.ts'
import type { Checked } from './check.ts'
import { downfalls } from './judge/downfall.ts'
import { aboveEarned, belowEarned, type Gated } from './rules/shared/against-earned.ts'
import type { Claim, Dispatch } from './types.ts'
import { downfallWords } from './words/downfall-words.ts'

/** A claim or a dispatch whose badge in force is not the one that it has earned. */
export interface Unsettled {
  readonly record: Claim | Dispatch
  readonly inForce: string
  readonly earned: string
}

/** One that is brought down: its history is owed an entry. */
export interface Owing extends Unsettled {
  /** What brought it down, in sentences of the garden's language. */
  readonly because: string
}

/** More causes than these say no more to a reader. */
const mostCauses = 5

/**
 * All that is brought down, through any number of claims that rest on each other: what a claim has earned depends on
 * evidence alone, not on the badges in force of what it rests on.
 */
export function owingEntries({ garden, judged, asOf, words: own }: Checked): Owing[] {
  if (!judged) return []
  const words = wordsFor(garden.garden?.record.language ?? 'en', own)
  const downfallsOf = downfalls(judged.policy, asOf)
  return aboveEarned({ garden, judged, asOf }).map((gated) => {
    const causes = downfallsOf(gated.claim, gated.verdict.inForce).slice(0, mostCauses)
    const told = causes.map((cause) => downfallWords(cause, judged, words))
    return { ...unsettled(gated), because: told.length > 0 ? told.join(' ') : words.say('settle.otherwise') }
  })
}

/** All that has earned a better badge than the one in force, which editors alone may give. */
export function ripeToRaise({ garden, judged, asOf }: Checked): Unsettled[] {
  return judged ? belowEarned({ garden, judged, asOf }).map(unsettled) : []
}

function unsettled({ claim, verdict: { inForce, earned } }: Gated): Unsettled {
  return { record: claim, inForce, earned }
}
