import {
  type Claim,
  type ClaimKind,
  ceilingRank,
  type Dispatch,
  type FreshnessState,
  gradeOf,
  type Stage,
  stageMeaning,
  stepWords,
} from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { onceForEach } from '../once.ts'
import type { BadgeInForce, BadgeView } from './badge.ts'
import { type Entry, entriesOf, eventsOf } from './events.ts'
import { type RecordRef, recordRef } from './record-ref.ts'
import { shortLabel } from './short-label.ts'
import { stakeOf } from './source-ref.ts'
import { type Sparkline, sparklineOf } from './sparkline.ts'

/** How far to trust a claim, at a glance: what stands beside its words everywhere. */
export interface Standing {
  readonly badge: BadgeInForce
  /** The day from which on it is no longer ours. */
  readonly withdrawnOn: string | undefined
  readonly contested: boolean
  readonly steps: readonly { readonly says: string; readonly taken: boolean }[]
  /** The claim that the steps are those of, if it is another one: the weakest that this one rests on. */
  readonly stepsOf: RecordRef | undefined
  readonly met: number
  readonly of: number
  readonly stage: Stage
  readonly stageMeaning: string
  /** Said of a kind that has reached the best badge it can: "as far as a reading can go". */
  readonly ceiling: string | undefined
  readonly freshness: FreshnessState
  readonly lastTended: string
  /** Said when the evidence has earned a better badge than the one in force. */
  readonly promotion: BadgeView | undefined
}

/** A citation in a few words. */
export interface Cited {
  readonly href: string | undefined
  readonly label: string
  readonly grade: string
  readonly stance: 'supports' | 'contradicts' | 'context'
  readonly hasStake: boolean
}

/** A claim in a list. */
export interface ClaimCard extends Standing {
  readonly id: string
  readonly href: string
  readonly html: string
  /** To stand in a link. */
  readonly line: string
  readonly text: string
  readonly kind: ClaimKind
  readonly kindMeaning: string
  readonly withdrawn: { readonly date: string; readonly why: string } | undefined
  /** What stands for it and against it, without what was dropped. */
  readonly cited: readonly Cited[]
  /** How much stands for it: "3 sources for it", "rests on 2 claims". */
  readonly support: string
  /** What speaks against it, by name; empty when nothing does. */
  readonly against: readonly string[]
  /** Everything that happened to it, oldest first. */
  readonly history: readonly Entry[]
  /** The badges it has gone through, each once in a row: the visible ripening. */
  readonly path: readonly BadgeView[]
  /** The day of its first entry. */
  readonly plantedOn: string
  /** The last move of its badge; undefined for one that never moved. */
  readonly lastMove: Entry | undefined
  /** The badges, drawn small; undefined for a badge that never moved. */
  readonly sparkline: Sparkline | undefined
}

/** A claim in a list of many. */
export type ClaimRow = Pick<
  ClaimCard,
  'id' | 'href' | 'line' | 'badge' | 'contested' | 'withdrawn' | 'sparkline' | 'met' | 'of' | 'stage'
>

export const standingOf = onceForEach((context: Context, claim: Claim | Dispatch): Standing => {
  const verdict = context.verdict(claim)
  const badge = context.badgeOf(claim)
  const earned = context.badge(verdict.earned)
  const ceiling = ceilingRank(context.policy, claim.claimKind)
  const weakest = verdict.weakest === null || verdict.weakest === claim.id ? undefined : verdict.weakest
  const leg = weakest === undefined ? undefined : context.garden.claims.get(weakest)
  return {
    badge,
    withdrawnOn: claim.kind === 'claim' ? claim.record.withdrawn?.date : undefined,
    contested: verdict.contested,
    steps: verdict.steps.map((step) => ({ says: stepWords(step, context.words), taken: step.taken })),
    stepsOf: leg && recordRef(context, leg),
    met: verdict.ripeness.met,
    of: verdict.ripeness.of,
    stage: verdict.ripeness.stage,
    stageMeaning: stageMeaning(verdict.ripeness.stage, context.words),
    ceiling:
      ceiling > 0 && earned.rank === ceiling
        ? context.words.say('claim.ceiling', { kind: claim.claimKind })
        : undefined,
    freshness: verdict.freshness.state,
    lastTended: verdict.freshness.lastTended,
    promotion: earned.rank < badge.rank && !verdict.withdrawn ? earned : undefined,
  }
})

export const claimCard = onceForEach((context: Context, claim: Claim): ClaimCard => {
  const { record, id, claimKind } = claim
  const history = entriesOf(eventsOf(context, claim))
  const cited = citedBy(context, claim)
  const path = history.flatMap(({ badge, move }, index) => (badge && (index === 0 || move) ? [badge] : []))
  return {
    ...standingOf(context, claim),
    id,
    href: context.hrefs.claim(id),
    html: context.html(claim, '/statement', { inline: true, unverified: record.unverified ?? [] }),
    line: context.line(claim),
    text: context.text(claim, '/statement'),
    kind: claimKind,
    kindMeaning: context.words.say(`claimKind.means.${claimKind}`),
    withdrawn: record.withdrawn && { date: record.withdrawn.date, why: record.withdrawn.why },
    cited,
    support: supportOf(context, claim, cited),
    against: againstOf(context, cited, context.verdict(claim).contested),
    history,
    path,
    plantedOn: history[0]?.date ?? '',
    lastMove: history.findLast(({ move }) => move),
    sparkline: sparklineOf(context.words, path, context.policy.badges.length),
  }
})

export function claimRow(context: Context, claim: Claim): ClaimRow {
  const { id, href, line, badge, contested, withdrawn, sparkline, met, of, stage } = claimCard(context, claim)
  return { id, href, line, badge, contested, withdrawn, sparkline, met, of, stage }
}

function supportOf({ words }: Context, { legs }: Claim, cited: readonly Cited[]): string {
  const sources = new Set(cited.filter(({ stance }) => stance === 'supports').map(({ href }) => href)).size
  const counts = { sources, claims: legs.length }
  if (legs.length === 0) return words.say(sources === 0 ? 'claim.noSupport' : 'claim.sourcesForIt', counts)
  return words.say(sources === 0 ? 'claim.restsOn' : 'claim.sourcesForItAndRestsOn', counts)
}

function againstOf({ words }: Context, cited: readonly Cited[], isContested: boolean): string[] {
  const labels = cited.filter(({ stance }) => stance === 'contradicts').map(({ label }) => label)
  return labels.length === 0 && isContested ? [words.say('claim.restsOnContested')] : [...new Set(labels)]
}

function citedBy({ judged, hrefs, words }: Context, { citations }: Claim): Cited[] {
  const standing = citations.filter(({ dropped, stance }) => {
    return stance !== 'context' && (dropped === undefined || dropped > judged.asOf)
  })
  return standing.map(({ source, sourceId, stance }) => ({
    href: source && hrefs.source(sourceId),
    label: shortLabel(source, sourceId, words),
    grade: source ? gradeOf(source) : '',
    stance,
    hasStake: source !== undefined && stakeOf(source) !== undefined,
  }))
}
