import { type Claim, compareText, type Voice, type VoicePart, type VoiceRecord } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { type ClaimRow, claimRow } from '../parts/claim-card.ts'
import { type Entry, entriesOf, eventsOf, isMove } from '../parts/events.ts'
import { fromTo, type PartLinks, partLinks, rangeOf } from '../parts/parted.ts'
import { type Ways, waysTo } from '../parts/ways.ts'
import { type FeedLink, voiceFeed } from '../taken/feed-link.ts'
import { type DispatchCard, dispatchCard, newestFirst } from './dispatch.ts'

/** A voice in a list. */
export interface VoiceCard {
  readonly id: string
  readonly href: string
  readonly name: string
  /** "@remy · voice · persona · Sea and money" */
  /** Its role, its nature and its beat. */
  readonly about: string
  readonly nature: VoiceRecord['nature']
  readonly bioHtml: string
  /** "6 claims planted, 1 dispatch" */
  readonly count: string
}

/** A claim that a voice planted, and how it fared since. */
export interface Planting {
  readonly claim: ClaimRow
  readonly planted: Entry
  /** What moved its badge since, oldest first. */
  readonly moves: readonly Entry[]
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
  readonly ways: Ways | undefined
}

export function voiceCard(context: Context, voice: Voice): VoiceCard {
  const { record, id } = voice
  const { uses, words } = context
  const planted = standing(uses.plantedBy(id)).length
  const role = words.say(`voice.role.${record.role}`)
  const nature = record.nature && words.say(`voice.nature.${record.nature}`)
  return {
    id,
    href: context.hrefs.voice(id),
    name: record.name,
    nature: record.nature,
    about: [role, nature, record.beat].filter(Boolean).join(' · '),
    bioHtml: context.html(voice, '/bio'),
    count: words.say('voice.count', { claims: planted, dispatches: uses.dispatchesBy(id).length }),
  }
}

/** @param at  which of its pages, from 0 for that with the newest */
export function voiceView(context: Context, voice: Voice, at: number): VoiceView {
  const { parts, uses, words } = context
  const claims = uses.plantedBy(voice.id)
  const dispatches = newestFirst(uses.dispatchesBy(voice.id))
  const plantings = claims
    .flatMap((claim) => {
      const [planted, ...since] = entriesOf(eventsOf(context, claim))
      const moves = since.filter(isMove)
      return planted ? [{ claim: claimRow(context, claim), planted, moves }] : []
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
    const label = { days: fromTo(words, days.sort(compareText)), holds: heldBy(part) }
    return { ...part, own, pieces: [], label: words.say('parts.ofVoice', label) }
  })
  const here = all[at]
  const card = voiceCard(context, voice)
  return {
    card,
    dispatches: (here?.own.dispatches ?? []).map((dispatch) => dispatchCard(context, dispatch)),
    plantings: here?.own.plantings ?? [],
    parts: here && partLinks(context, all, at, holds(context, here, dispatches.length, plantings.length)),
    fared: faredWords(context, standing(claims)),
    feed: voiceFeed(context, voice),
    ways: waysTo(context, voice, { title: card.name, href: card.href }),
  }
}

/** "Dispatches 1–80 of 120, claims 1–150 of 300, newest first" */
function holds({ words }: Context, part: VoicePart, dispatches: number, plantings: number): string {
  const ofDispatches = rangeOf(part.dispatches, dispatches)
  const ofClaims = rangeOf(part.plantings, plantings)
  const held = heldBy(part)
  if (held === 'dispatches') return words.say('parts.dispatches', ofDispatches)
  if (held === 'claims') return words.say('parts.claimsNewestFirst', ofClaims)
  const claims = Object.fromEntries(Object.entries(ofClaims).map(([name, value]) => [`${name}OfClaims`, value]))
  return words.say('parts.dispatchesAndClaims', { ...ofDispatches, ...claims })
}

/** What a page of a voice holds. */
function heldBy({ dispatches, plantings }: VoicePart): 'both' | 'dispatches' | 'claims' {
  if (plantings.to === plantings.from) return 'dispatches'
  return dispatches.to === dispatches.from ? 'claims' : 'both'
}

function faredWords(context: Context, claims: readonly Claim[]): string {
  if (claims.length === 0) return ''
  const { words } = context
  const moved = claims.map(({ history }) => {
    const first = context.badge(history[0]?.badge ?? '').rank
    const last = context.badge(history.at(-1)?.badge ?? '').rank
    return first - last
  })
  const up = moved.filter((ranks) => ranks > 0).length
  const down = moved.filter((ranks) => ranks < 0).length
  const same = moved.length - up - down
  const fared = [
    ...(up > 0 ? [words.say('voice.wentUp', { count: up })] : []),
    ...(down > 0 ? [words.say('voice.wentDown', { count: down })] : []),
    ...(same > 0 ? [words.say('voice.keptBadge', { count: same })] : []),
  ]
  return words.say('voice.fared', { count: claims.length, fared: words.list(fared) })
}

/** Claims that count: withdrawn ones do not. */
function standing(claims: readonly Claim[]): Claim[] {
  return claims.filter(({ withdrawn }) => !withdrawn)
}
