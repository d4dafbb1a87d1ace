import { type Claim, type Dispatch, nextSentence } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import type { BadgeView } from './badge.ts'
import { type RecordRef, recordRef } from './record-ref.ts'

/** What would earn the badge above, as sentences; a step for another claim names it. */
export interface NextView {
  readonly badge: BadgeView
  readonly steps: readonly { readonly says: string; readonly of: RecordRef | undefined }[]
}

export function nextView(context: Context, claim: Claim | Dispatch): NextView | undefined {
  const { garden, words } = context
  const { next } = context.verdict(claim)
  if (!next) return undefined
  return {
    badge: context.badge(next.badge),
    steps: next.steps.map((step) => {
      const other = step.to === claim.id ? undefined : garden.claims.get(step.to)
      const says = nextSentence(step, step.to, garden, words).replaceAll(/`([^`]+)`/g, (_, id: string) =>
        named(context, id),
      )
      return { says, of: other && recordRef(context, other) }
    }),
  }
}

/** A claim in a sentence, by its words. */
function named(context: Context, id: string): string {
  const claim = context.garden.claims.get(id)
  return claim ? context.words.say('quoted', { text: context.text(claim, '/statement') }) : id
}
