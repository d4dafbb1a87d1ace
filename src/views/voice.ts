import { compareText, type Voice } from '../engine/index.ts'
import type { ClaimCard } from './claim-card.ts'
import { claimCard } from './claim-card.ts'
import type { Context } from './context.ts'
import { type DispatchCard, dispatchCard, newestFirst } from './dispatch.ts'
import { type Event, eventsOf } from './events.ts'

/** A voice in a list. */
export interface VoiceCard {
  readonly id: string
  readonly href: string
  readonly name: string
  readonly role: string
  readonly nature: string | undefined
  readonly beat: string | undefined
  readonly bioHtml: string
  readonly planted: number
  readonly dispatches: number
}

/** A claim that a voice planted, and how it fared since. */
export interface Planting {
  readonly claim: ClaimCard
  readonly planted: Event
  readonly since: readonly Event[]
}

/** Everything that the page of a voice shows. */
export interface VoiceView {
  readonly card: VoiceCard
  readonly dispatches: readonly DispatchCard[]
  readonly plantings: readonly Planting[]
  /** How many of its claims went up, went down and stayed since it planted them. */
  readonly fared: { readonly up: number; readonly down: number; readonly same: number }
}

export function voiceCard(context: Context, voice: Voice): VoiceCard {
  const { record, id } = voice
  return {
    id,
    href: context.hrefs.voice(id),
    name: record.name,
    role: record.role,
    nature: record.nature,
    beat: record.beat,
    bioHtml: record.bio === undefined ? '' : context.html(voice, '/bio'),
    planted: plantedBy(context, id).length,
    dispatches: dispatchesBy(context, id).length,
  }
}

export function voiceView(context: Context, voice: Voice): VoiceView {
  const plantings = plantedBy(context, voice.id)
    .flatMap((claim) => {
      const [planted, ...since] = eventsOf(context, claim)
      return planted ? [{ claim: claimCard(context, claim), planted, since }] : []
    })
    .sort((a, b) => compareText(b.planted.date, a.planted.date) || compareText(a.claim.id, b.claim.id))
  const ranks = plantedBy(context, voice.id).map(({ history }) => ({
    first: context.badge(history[0]?.badge ?? '').rank,
    last: context.badge(history.at(-1)?.badge ?? '').rank,
  }))
  return {
    card: voiceCard(context, voice),
    dispatches: newestFirst(dispatchesBy(context, voice.id)).map((dispatch) => dispatchCard(context, dispatch)),
    plantings,
    fared: {
      up: ranks.filter(({ first, last }) => last < first).length,
      down: ranks.filter(({ first, last }) => last > first).length,
      same: ranks.filter(({ first, last }) => last === first).length,
    },
  }
}

function plantedBy({ garden }: Context, id: string) {
  return [...garden.claims.values()].filter(({ history }) => history[0]?.by === id)
}

function dispatchesBy({ garden }: Context, id: string) {
  return [...garden.dispatches.values()].filter(({ record }) => record.voice === id)
}
