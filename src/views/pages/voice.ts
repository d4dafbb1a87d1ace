import { type Claim, compareText, type Voice, type VoicePart, type VoiceRecord } from '../../engine/index.ts'
import type { Words } from '../../words/words.ts'
import type { Context } from '../context.ts'
import { type ClaimRow, claimRow } from '../parts/claim-card.ts'
import { type Entry, entriesOf, eventsOf, isMove } from '../parts/events.ts'
import type { ListPage, PartOfList } from '../parts/list-pages.ts'
import type { MadeByVoice } from '../parts/made-by-voice.ts'
import { newestFirst } from '../parts/newest-first.ts'
import { fromTo, type PartLinks, rangeOf } from '../parts/parted.ts'
import { type Ways, waysTo } from '../parts/ways.ts'
import { type FeedLink, voiceFeed } from '../taken/feed-link.ts'
import { type DispatchCard, dispatchCard } from './dispatch.ts'

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

/** What a page of a voice holds, by the ids of its dispatches and of the claims that it planted. */
interface PartOfVoice extends PartOfList {
  readonly dispatches: readonly string[]
  readonly plantings: readonly string[]
}

export function voiceCard(context: Context, voice: Voice): VoiceCard {
  const { record, id } = voice
  const { words } = context
  const { claims, dispatches } = context.madeBy(id)
  const role = words.say(`voice.role.${record.role}`)
  const nature = record.nature && words.say(`voice.nature.${record.nature}`)
  return {
    id,
    href: context.hrefs.voice(id),
    name: record.name,
    nature: record.nature,
    about: [role, nature, record.beat].filter(Boolean).join(' · '),
    bioHtml: context.html(voice, '/bio'),
    count: words.say('voice.count', { claims, dispatches }),
  }
}

export function voiceParts({ parts, uses, words }: Context, id: string): PartOfVoice[] {
  const dispatches = newestFirst(uses.dispatchesBy(id))
  const plantings = uses
    .plantedBy(id)
    .toSorted((a, b) => compareText(plantedOn(b), plantedOn(a)) || compareText(a.id, b.id))
  return (parts.voice.get(id) ?? []).map((part) => {
    const written = dispatches.slice(part.dispatches.from, part.dispatches.to)
    const planted = plantings.slice(part.plantings.from, part.plantings.to)
    const days = [...written.map(({ record }) => record.date), ...planted.map(plantedOn)].sort(compareText)
    return {
      path: part.path,
      label: words.say('parts.ofVoice', { days: fromTo(words, days), holds: heldBy(part) }),
      holds: holds(words, part, dispatches.length, plantings.length),
      pieces: [],
      dispatches: written.map((dispatch) => dispatch.id),
      plantings: planted.map((claim) => claim.id),
    }
  })
}

export function voiceView(context: Context, voice: Voice, { held, links }: ListPage<PartOfVoice>): VoiceView {
  const { garden } = context
  const dispatches = (held?.dispatches ?? []).flatMap((id) => garden.dispatches.get(id) ?? [])
  const claims = (held?.plantings ?? []).flatMap((id) => garden.claims.get(id) ?? [])
  const card = voiceCard(context, voice)
  return {
    card,
    dispatches: dispatches.map((dispatch) => dispatchCard(context, dispatch)),
    plantings: claims.flatMap((claim) => {
      const [planted, ...since] = entriesOf(eventsOf(context, claim))
      return planted ? [{ claim: claimRow(context, claim), planted, moves: since.filter(isMove) }] : []
    }),
    parts: links,
    fared: faredWords(context, context.madeBy(voice.id)),
    feed: voiceFeed(context, voice),
    ways: waysTo(context, voice, { title: card.name, href: card.href }),
  }
}

function plantedOn({ history }: Claim): string {
  return history[0]?.date ?? ''
}

/** "Dispatches 1–80 of 120, claims 1–150 of 300, newest first" */
function holds(words: Words, part: VoicePart, dispatches: number, plantings: number): string {
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

function faredWords({ words }: Context, { claims, up, down }: MadeByVoice): string {
  if (claims === 0) return ''
  const same = claims - up - down
  const fared = [
    ...(up > 0 ? [words.say('voice.wentUp', { count: up })] : []),
    ...(down > 0 ? [words.say('voice.wentDown', { count: down })] : []),
    ...(same > 0 ? [words.say('voice.keptBadge', { count: same })] : []),
  ]
  return words.say('voice.fared', { count: claims, fared: words.list(fared) })
}
