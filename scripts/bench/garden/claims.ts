import type { ClaimRecord } from '../../../src/engine/index.ts'
import { daysBefore } from './days.ts'
import type { Dice } from './dice.ts'
import type { PlantedSource } from './sources.ts'
import { sentence, sentences, slug } from './words.ts'

/** The badges of the planted policy, best first. */
export const badges = ['well-sourced', 'caveat', 'unconfirmed', 'unsourced'] as const
type Badge = (typeof badges)[number]

export interface PlantedClaim {
  /** `<page>/<claim>` */
  readonly id: string
  readonly record: ClaimRecord
  /** Whether readings may rest on it with the best badge that a reading may have. */
  readonly isFirm: boolean
}

type Citation = ClaimRecord['evidence'][number]

interface Ground {
  readonly dice: Dice
  readonly pages: readonly string[]
  readonly sources: readonly PlantedSource[]
  /** Ids of those who plant claims. */
  readonly voices: readonly string[]
}

/** How many of ten findings come to have which badge. */
const spread: readonly Badge[] = ['well-sourced', ...fill('caveat', 4), ...fill('unconfirmed', 4), 'unsourced']

function fill(badge: Badge, count: number): Badge[] {
  return Array.from({ length: count }, () => badge)
}

/** Claims, each with evidence that earns its badge. One in eight is a reading or a forecast on findings before it. */
export function plantClaims(ground: Ground, count: number): PlantedClaim[] {
  const planted: PlantedClaim[] = []
  const firm: PlantedClaim[] = []
  for (let number = 0; number < count; number += 1) {
    const isBuilt = firm.length > 2 && ground.dice.chance(1 / 8)
    const claim = isBuilt ? plantReading(ground, number, firm) : plantFinding(ground, number)
    planted.push(claim)
    if (!isBuilt && claim.isFirm) firm.push(claim)
  }
  return planted
}

function plantFinding(ground: Ground, number: number): PlantedClaim {
  const badge = ground.dice.pick(spread)
  const evidence = evidenceFor(ground, badge)
  return claimOf(ground, number, badge, { kind: 'finding', evidence })
}

/** It rests on claims that carry the badge that it has, the best that a reading may have. */
function plantReading(ground: Ground, number: number, firm: readonly PlantedClaim[]): PlantedClaim {
  const { dice } = ground
  const rests = [...new Set(Array.from({ length: dice.between(1, 3) }, () => dice.pick(firm).id))]
  const kind = dice.chance(0.3)
    ? ({ kind: 'forecast', settles: '2028-12-31' } as const)
    : ({ kind: 'reading' } as const)
  return claimOf(ground, number, 'caveat', { ...kind, evidence: [], rests })
}

function claimOf(ground: Ground, number: number, badge: Badge, parts: Parts): PlantedClaim {
  const { dice } = ground
  const statement = sentence(dice)
  const figure = /\d+ %/.exec(statement)?.[0]
  const record: ClaimRecord = {
    statement,
    ...(dice.chance(0.6) ? { detail: detailOf(dice, parts.evidence) } : {}),
    ...(figure && dice.chance(0.3) ? { unverified: [figure] } : {}),
    ...parts,
    ...(dice.chance(0.4) ? { alias: [`question ${number}`, `words for ${number}`] } : {}),
    history: historyOf(ground, badge),
    watch: [sentence(dice)],
  }
  const id = `${dice.pick(ground.pages)}/${slug(dice, number)}`
  return { id, record, isFirm: badge === 'well-sourced' || badge === 'caveat' }
}

type Parts = Pick<ClaimRecord, 'kind' | 'evidence' | 'rests' | 'settles'>

/** Prose with a link of the web and, often, a citation. */
function detailOf(dice: Dice, [first]: readonly Citation[]): string {
  const citation = first && dice.chance(0.5) ? ` [@${first.source}]` : ''
  const emphasis = dice.chance(0.3)
    ? ` That is *more* than [a survey](https://survey.example/${dice.below(90)}) had.`
    : ''
  return `${sentences(dice, 2, 4)}${emphasis}${citation}`
}

/** Entries up to the badge in force. A voice plants low; an editor moves it. */
function historyOf({ dice, voices }: Ground, badge: Badge): ClaimRecord['history'] {
  const lower = badges.slice(badges.indexOf(badge))
  const between = Array.from({ length: dice.longTail(3) }, () => dice.pick(lower))
  const through = [dice.pick(lower), ...between, badge]
  const days = daysBefore(dice, through.length)
  return through.map((each, index) => ({
    date: days[index] ?? '',
    by: index === 0 ? dice.pick(voices) : 'editor',
    badge: each,
    why: sentences(dice, 1, 2),
  }))
}

/** What earns a badge, and what is often seen beside it: context, hearsay, a contradiction that does not count. */
function evidenceFor(ground: Ground, badge: Badge): Citation[] {
  const { dice } = ground
  const strong = badge === 'well-sourced' ? 2 : badge === 'caveat' ? 1 : 0
  const cited = new Map<string, Citation>()
  const cite = (fits: (source: PlantedSource) => boolean, how: Omit<Citation, 'source'>): void => {
    const { id, record } = find(ground, (source) => fits(source) && !cited.has(source.id))
    const quote = how.directness === 'direct' ? /^[^.]+\./.exec(record.passages?.[0]?.text ?? '')?.[0] : undefined
    cited.set(id, {
      source: id,
      ...how,
      ...(quote && { quote }),
      ...(dice.chance(0.3) ? { at: `Section ${dice.between(1, 9)}` } : {}),
    })
  }
  for (let each = 0; each < strong; each += 1) {
    const fits = (source: PlantedSource): boolean => source.isStrong && source.isAlone
    cite(fits, { stance: 'supports', directness: 'direct' })
  }
  if (badge !== 'unsourced') {
    const others = dice.between(strong === 0 ? 1 : 0, 2)
    for (let each = 0; each < others; each += 1) cite(() => true, { stance: 'supports', directness: 'indirect' })
    if (dice.chance(0.1)) cite(() => true, { stance: 'contradicts', directness: 'indirect' })
  }
  if (dice.chance(0.3)) cite(() => true, { stance: 'context', directness: 'indirect' })
  return [...cited.values()]
}

/** A source that fits, the often cited first. */
function find({ dice, sources }: Ground, fits: (source: PlantedSource) => boolean): PlantedSource {
  for (let tries = 0; tries < 10_000; tries += 1) {
    const source = sources[dice.longTail(sources.length)]
    if (source && fits(source)) return source
  }
  throw new Error('The garden has too few sources for the evidence of its claims.')
}
