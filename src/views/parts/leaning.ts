import type { Citation, Claim, Dispatch } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { type RecordRef, recordRef } from './record-ref.ts'

/** A citation of a source, and whose it is. */
export interface CitedHere {
  readonly claim: Claim | Dispatch
  readonly citation: Citation
}

/** All citations of a source, by the kind of what cites it, then its id. */
export function citationsOf({ uses }: Context, source: string): CitedHere[] {
  return uses.citing(source).flatMap((claim) => {
    return claim.citations.flatMap((citation) => (citation.sourceId === source ? [{ claim, citation }] : []))
  })
}

/** A claim or dispatch that cites a source. */
export interface Leaning {
  readonly ref: RecordRef
  /** "supports, direct" */
  readonly how: string
}

export function leaningOf(context: Context, { claim, citation }: CitedHere): Leaning {
  const { stance, directness, dropped } = citation
  const isDropped = dropped !== undefined && dropped <= context.judged.asOf
  const how = { stance, directness, dropped: isDropped ? 'yes' : 'no' }
  return { ref: recordRef(context, claim), how: context.words.say('source.leaning', how) }
}
