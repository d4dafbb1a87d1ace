import {
  type Claim,
  capitalised,
  compareText,
  counted,
  listed,
  type Voice,
  type VoicePart,
  type VoiceRecord,
} from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { type ClaimCard, claimCard } from '../parts/claim-card.ts'
import { type Event, eventsOf, isMove } from '../parts/events.ts'
import { fromTo, type PartLinks, partLinks, rangeWords } from '../parts/parted.ts'
import { type FeedLink, voiceFeed } from '../taken/feed-link.ts'
import { type DispatchCard, dispatchCard, newestFirst } from './dispatch.ts'

/** A voice in a list. */
export interface VoiceCard {
  readonly id: string
  readonly href: string
  readonly name: string
  /** "@remy · voice · persona · Sea and money" */
  readonly byline: string
  readonly nature: VoiceRecord['nature']
  readonly bioHtml: string
  /** "6 claims planted, 1 dispatch" */
  readonly count: string
}

/** A claim that a voice planted, and how it fared since. */
export interface Planting {
  readonly claim: ClaimCard
  readonly planted: Event
  /** What moved its badge since, oldest first. */
  readonly moves: readonly Event[]
}

/** Everything that a page of a voice shows. */
export interface VoiceView {
  readonly card: VoiceCard
  /** Those on this page, newest first, and so are the plantings. */
  readonly dispatches: readonly DispatchCard[]
  readonly plantings: readonly Planting[]
  readonly parts: PartLinks | undefined
  /** How its claims fared since it planted them, in a sentence; empty when it planted none. */
  readonly fared: string
  readonly feed: FeedLink
}

export function voiceCard(context: Context, voice: Voice): VoiceCard {
  const { record, id } = voice
  const { uses } = context
  const planted = standing(uses.plantedBy(id)).length
  return {
    id,
    href: context.hrefs.voice(id),
    name: record.name,
    nature: record.nature,
    byline: [`@${id}`, record.role, record.nature, record.beat].filter(Boolean).join(' · '),
    bioHtml: context.html(voice, '/bio'),
    count: `${counted(planted, 'claim')} planted, ${counted(uses.dispatchesBy(id).length, 'dispatch', 'dispatches')}`,
  }
}

/** @param at  which of its pages, from 0 for that with the newest */
export function voiceView(context: Context, voice: Voice, at: number): VoiceView {
  const { hrefs, parts, uses } = context
  const claims = uses.plantedBy(voice.id)
  const dispatches = newestFirst(uses.dispatchesBy(voice.id))
  const plantings = claims
    .flatMap((claim) => {
      const [planted, ...since] = eventsOf(context, claim)
      const moves = since.filter(isMove)
      return planted ? [{ claim: claimCard(context, claim), planted, moves }] : []
    })
    .sort((a, b) => compareText(b.planted.date, a.planted.date) || compareText(a.claim.id, b.claim.id))
  const all = (parts.voice.get(voice.id) ?? []).map((part) => {
    const own = {
      dispatches: dispatches.slice(part.dispatches.from, part.dispatches.to),
      plantings: plantings.slice(part.plantings.from, part.plantings.to),
    }
    const days = [
      ...own.dispatches.map(({ record }) => record.date),
      ...own.plantings.map(({ planted }) => planted.date),
    ]
    const what = [own.dispatches.length > 0 && 'dispatches', own.plantings.length > 0 && 'claims'].filter(Boolean)
    return { ...part, own, pieces: [], label: `${fromTo(days.sort(compareText))} (${what.join(', ')})` }
  })
  const here = all[at]
  return {
    card: voiceCard(context, voice),
    dispatches: (here?.own.dispatches ?? []).map((dispatch) => dispatchCard(context, dispatch)),
    plantings: here?.own.plantings ?? [],
    parts: here && partLinks(hrefs, all, at, holds(here, dispatches.length, plantings.length)),
    fared: faredWords(context, standing(claims)),
    feed: voiceFeed(hrefs, voice),
  }
}

/** "Dispatches 1–80 of 120, claims 1–150 of 300, newest first" */
function holds(part: VoicePart, dispatches: number, plantings: number): string {
  const lists = [
    { name: 'dispatches', run: part.dispatches, of: dispatches },
    { name: 'claims', run: part.plantings, of: plantings },
  ]
  const shown = lists
    .filter(({ run }) => run.to > run.from)
    .map(({ name, run, of }) => `${name} ${rangeWords(run, of)}`)
  return `${capitalised(shown.join(', '))}, newest first`
}

function faredWords(context: Context, claims: readonly Claim[]): string {
  if (claims.length === 0) return ''
  const moved = claims.map(({ history }) => {
    const first = context.badge(history[0]?.badge ?? '').rank
    const last = context.badge(history.at(-1)?.badge ?? '').rank
    return first - last
  })
  const up = moved.filter((ranks) => ranks > 0).length
  const down = moved.filter((ranks) => ranks < 0).length
  const same = moved.length - up - down
  const parts = [
    up > 0 ? `${up} went up` : '',
    down > 0 ? `${down} went down` : '',
    same > 0 ? `${same} kept the badge` : '',
  ]
  return `Of ${counted(claims.length, 'claim')} that it planted, ${listed(parts.filter(Boolean))}.`
}

/** Claims that count: withdrawn ones do not. */
function standing(claims: readonly Claim[]): Claim[] {
  return claims.filter(({ withdrawn }) => !withdrawn)
}
