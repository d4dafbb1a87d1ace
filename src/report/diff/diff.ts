import {
  type Claim,
  type Dispatch,
  formerIds,
  type JudgedGarden,
  type Source,
  type Verdict,
} from '../../engine/index.ts'
import { type SourceChange, sourceChanges } from './source-changes.ts'

/** What changed on the way from one value to another. */
export interface Move<T> {
  readonly from: T
  readonly to: T
}

export interface ClaimAdded {
  readonly claim: string
  readonly statement: string
  readonly inForce: string
  readonly earned: string
  readonly contested: boolean
}

export interface BadgeMoved {
  readonly claim: string
  readonly inForce: Move<string>
  readonly earned: Move<string>
  /** The entries of the history that are new, oldest first. */
  readonly entries: readonly {
    readonly date: string
    readonly by: string
    readonly badge: string
    readonly why: string
  }[]
}

export interface EarnedChanged {
  readonly claim: string
  readonly inForce: string
  readonly earned: Move<string>
  /** What changed of the sources it leans on; empty when its own evidence or a claim below it changed. */
  readonly because: readonly SourceChange[]
}

export interface StepsChanged {
  readonly claim: string
  readonly taken: Move<number>
  readonly of: number
  readonly won: readonly string[]
  readonly lost: readonly string[]
}

export interface SourceAdded {
  readonly source: string
  readonly title: string
  readonly kind: string
  readonly grade: string
  readonly stake: string | undefined
}

export interface Flip {
  readonly claim: string
  readonly inForce: string
  readonly earned: Move<string>
}

/** What a change does to claims and badges, dispatches among them; every list is by id. */
export interface Diff {
  readonly added: readonly ClaimAdded[]
  readonly removed: readonly string[]
  /** Claims, dispatches and sources that have another id now. Everything else names them by that. */
  readonly renamed: readonly Move<string>[]
  readonly withdrawn: readonly { readonly claim: string; readonly why: string }[]
  readonly moved: readonly BadgeMoved[]
  readonly earned: readonly EarnedChanged[]
  readonly contested: readonly string[]
  readonly settled: readonly string[]
  readonly ripe: readonly string[]
  readonly steps: readonly StepsChanged[]
  readonly sources: readonly SourceAdded[]
  readonly regraded: readonly SourceChange[]
  /** Verdicts that a changed policy flips, apart from what the change of records does. */
  readonly policy: readonly Flip[]
}

/** A garden before and after, the second also under the first one's policy, all judged on one day. */
export interface Gardens {
  /** Undefined when there was none that could be judged: then everything is new. */
  readonly base: JudgedGarden | undefined
  readonly head: JudgedGarden
  /** The head's records under the base's policy: what the world changed, before anybody changed their mind. */
  readonly headUnderBase: JudgedGarden | undefined
}

interface Pair {
  readonly id: string
  readonly was: Claim | Dispatch
  readonly is: Claim | Dispatch
  readonly before: Verdict
  readonly after: Verdict
}

/** Compares two gardens claim by claim. */
export function diffGardens({ base: before, head, headUnderBase = head }: Gardens): Diff {
  const base: Compared = before ?? nothing
  const pairs = pairsOf(base, headUnderBase)
  const changes = sourceChanges(base.garden.sources, head.garden.sources)
  const renamed = [...renamedIn(standing(base), standing(head)), ...renamedIn(base.garden.sources, head.garden.sources)]
  const from = new Set(renamed.map((move) => move.from))
  const to = new Set(renamed.map((move) => move.to))
  return {
    added: added(base, head).filter(({ claim }) => !to.has(claim)),
    removed: [...standing(base).keys()].filter((id) => !standing(head).has(id) && !from.has(id)),
    renamed,
    withdrawn: pairs.flatMap(withdrawal),
    moved: pairs.filter(({ before, after }) => before.inForce !== after.inForce).map(badgeMove),
    earned: pairs
      .filter(({ before, after }) => before.earned !== after.earned)
      .map(({ id, is, before, after }) => ({
        claim: id,
        inForce: after.inForce,
        earned: { from: before.earned, to: after.earned },
        because: changes.filter(({ source }) => leansOn(is, source)),
      })),
    contested: pairs.filter(({ before, after }) => !before.contested && after.contested).map(({ id }) => id),
    settled: pairs.filter(({ before, after }) => before.contested && !after.contested).map(({ id }) => id),
    ripe: pairs.filter(({ before, after }) => becameRipe(before, after)).map(({ id }) => id),
    steps: pairs.flatMap(stepsChange),
    sources: [...head.garden.sources].flatMap(([id, source]) =>
      base.garden.sources.has(id) || to.has(id) ? [] : [describe(source)],
    ),
    regraded: changes,
    policy: flips(headUnderBase, head),
  }
}

/** What was there when nothing could be judged. */
const nothing = {
  garden: {
    claims: new Map<string, Claim>(),
    dispatches: new Map<string, Dispatch>(),
    sources: new Map<string, Source>(),
  },
  verdicts: new Map<string, Verdict>(),
  dispatchVerdicts: new Map<string, Verdict>(),
}

/** What of a judged garden is compared. */
interface Compared {
  readonly garden: Pick<JudgedGarden['garden'], 'claims' | 'dispatches' | 'sources'>
  readonly verdicts: JudgedGarden['verdicts']
  readonly dispatchVerdicts: JudgedGarden['dispatchVerdicts']
}

function standing({ garden }: Compared): Map<string, Claim | Dispatch> {
  return new Map<string, Claim | Dispatch>([...garden.claims, ...garden.dispatches])
}

/** The records of one map that stand in another under the id that they were moved to. */
function renamedIn(
  before: ReadonlyMap<string, Claim | Dispatch | Source>,
  after: ReadonlyMap<string, Claim | Dispatch | Source>,
): Move<string>[] {
  return [...formerIds(after)].filter(([old]) => before.has(old)).map(([old, id]) => ({ from: old, to: id }))
}

function verdictIn(judged: Compared, id: string): Verdict | undefined {
  return judged.verdicts.get(id) ?? judged.dispatchVerdicts.get(id)
}

function pairsOf(base: Compared, head: Compared): Pair[] {
  const after = standing(head)
  const moved = formerIds(after)
  return [...standing(base)].flatMap(([old, was]) => {
    const id = moved.get(old) ?? old
    const is = after.get(id)
    const before = verdictIn(base, old)
    const now = verdictIn(head, id)
    return is && before && now ? [{ id, was, is, before, after: now }] : []
  })
}

function added(base: Compared, head: Compared): ClaimAdded[] {
  const before = standing(base)
  return [...standing(head)].flatMap(([id, claim]) => {
    const verdict = verdictIn(head, id)
    if (before.has(id) || !verdict) return []
    const { inForce, earned, contested } = verdict
    return [{ claim: id, statement: wordsOf(claim), inForce, earned, contested }]
  })
}

function wordsOf(claim: Claim | Dispatch): string {
  return claim.kind === 'claim' ? claim.record.statement : (claim.record.title ?? claim.id)
}

function withdrawal({ id, was, is }: Pair): { claim: string; why: string }[] {
  if (was.withdrawn || is.kind !== 'claim' || !is.record.withdrawn) return []
  return [{ claim: id, why: is.record.withdrawn.why }]
}

function badgeMove({ id, was, is, before, after }: Pair): BadgeMoved {
  return {
    claim: id,
    inForce: { from: before.inForce, to: after.inForce },
    earned: { from: before.earned, to: after.earned },
    entries: is.history.slice(was.history.length).map(({ date, by, badge, why }) => ({ date, by, badge, why })),
  }
}

function becameRipe(before: Verdict, after: Verdict): boolean {
  return before.ripeness.stage !== 'ripe' && after.ripeness.stage === 'ripe'
}

function stepsChange({ id, before, after }: Pair): StepsChanged[] {
  const won = after.steps.flatMap(({ says, taken }, at) => (taken && !before.steps[at]?.taken ? [says] : []))
  const lost = before.steps.flatMap(({ says, taken }, at) => (taken && !after.steps[at]?.taken ? [says] : []))
  if (won.length === 0 && lost.length === 0) return []
  const taken = { from: before.ripeness.met, to: after.ripeness.met }
  return [{ claim: id, taken, of: after.ripeness.of, won, lost }]
}

/** Whether a source stands in the line of a citation, of the claim itself or of one that it rests on. */
function leansOn(claim: Claim | Dispatch, source: string): boolean {
  const below = new Set<Claim | Dispatch>([claim])
  for (const each of below) {
    if (each.citations.some((citation) => citation.source?.line.some(({ id }) => id === source))) return true
    for (const leg of each.legs) if (leg.claim) below.add(leg.claim)
  }
  return false
}

function describe({ id, record }: Source): SourceAdded {
  const { title, kind, stake } = record
  return { source: id, title, kind, grade: record.history.at(-1)?.grade ?? '', stake }
}

function flips(under: Compared, head: Compared): Flip[] {
  return [...standing(head).keys()].flatMap((id) => {
    const before = verdictIn(under, id)
    const after = verdictIn(head, id)
    if (!before || !after || before.earned === after.earned) return []
    return [{ claim: id, inForce: after.inForce, earned: { from: before.earned, to: after.earned } }]
  })
}
