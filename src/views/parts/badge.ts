import { badgeRank, type Claim, type Dispatch, type PolicyRecord } from '../../engine/index.ts'

/** A badge as the site shows it: by its rank in the policy, never by its id. */
export interface BadgeView {
  readonly id: string
  readonly label: string
  readonly means: string
  /** 0 for the best. */
  readonly rank: number
  /** How far down the ladder it stands, in four steps: 0 for the best badge, 3 for the last. */
  readonly tone: 0 | 1 | 2 | 3
  /** How many eighths of its mark are filled: 8 for the best badge, 0 for the last. */
  readonly fill: number
}

/** The badge in force of a claim or a dispatch, and those that it had before. */
export interface BadgeInForce extends BadgeView {
  /** Whose it is, and the rank of the badge from each day on that moved it: "tides/moon 2026-05-30:0 2026-06-05:1". */
  readonly record: string
}

/** A badge of the policy; one that the policy does not know stands last. */
export function badgeView(policy: PolicyRecord, id: string): BadgeView {
  const rank = badgeRank(policy, id)
  const last = Math.max(1, policy.badges.length - 1)
  const badge = policy.badges[rank]
  return {
    id,
    label: badge?.label ?? wordsOfId(id),
    means: badge?.means ?? '',
    rank,
    tone: toneOf(rank, last),
    fill: Math.max(0, Math.round(8 * (1 - rank / last))),
  }
}

export function badgeInForce(policy: PolicyRecord, { id, history }: Claim | Dispatch, inForce: string): BadgeInForce {
  const moves = history.filter(({ badge }, index) => badge !== history[index - 1]?.badge)
  const days = moves.map(({ date, badge }) => `${date}:${badgeRank(policy, badge)}`)
  return { ...badgeView(policy, inForce), record: [id, ...days].join(' ') }
}

/** The last rank that styles tell apart; a policy with more badges has the rest of them count as this one. */
const lastStyledRank = 11

/** The classes that give a badge its colour and its mark, wherever it stands. */
export function badgeClasses({ tone, fill }: BadgeView): string[] {
  return ['badge', `tone-${tone}`, `fill-${fill}`]
}

/** The class that says the rank of what has a badge. */
export function rankClass({ rank }: BadgeView): string {
  return `rank-${Math.min(rank, lastStyledRank)}`
}

/** An id as words, for what has no label of its own. */
export function wordsOfId(id: string): string {
  return id.replaceAll('-', ' ')
}

function toneOf(rank: number, last: number): BadgeView['tone'] {
  if (rank === 0) return 0
  if (rank >= last) return 3
  return rank * 2 <= last ? 1 : 2
}
