import { type Claim, compareText } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { type Event, eventsOf, isMove } from './events.ts'

/** What readers need to look at the claims of a page otherwise: surer ones only, or as they stood. */
export interface Lens {
  /** The day of the first entry; undefined when there is no claim. */
  readonly from: string | undefined
  /** Every badge that moved and every claim that was withdrawn, newest first. */
  readonly moves: readonly Event[]
}

export function lensOf(context: Context, claims: readonly Claim[]): Lens {
  const moves = claims.flatMap((claim) => eventsOf(context, claim)).filter(isMove)
  return {
    from: claims.map(({ history }) => history[0]?.date ?? '').sort()[0],
    moves: moves.sort((a, b) => compareText(b.date, a.date) || compareText(a.record.id, b.record.id)),
  }
}
