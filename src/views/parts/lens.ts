import { type Claim, compareText } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { type Event, eventsOf, isMove } from './events.ts'

/** What readers need to look at the claims of a page otherwise: surer ones only, or as they stood. */
export interface Lens {
  /** The day of the first entry; undefined when there is no claim. */
  readonly from: string | undefined
  /** Every badge that moved and every claim that was withdrawn, newest first; of many, the last ones. */
  readonly moves: readonly Event[]
  /** How many moves there were. */
  readonly moved: number
}

export function lensOf(context: Context, claims: readonly Claim[]): Lens {
  const moves = claims.flatMap((claim) => eventsOf(context, claim)).filter(isMove)
  return {
    from: claims.map(({ history }) => history[0]?.date ?? '').sort()[0],
    moves: moves.sort((a, b) => compareText(b.date, a.date) || compareText(a.record.id, b.record.id)),
    moved: moves.length,
  }
}
