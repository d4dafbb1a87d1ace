import type { Day } from '../day.ts'
import type { Citation, Judged, Source } from '../types.ts'
import type { JudgedGarden, Step } from '../verdict.ts'
import { type RequiredTest, testsOf } from './badge-tests.ts'
import { bestRank, type Evidence, sourcesOf, weigh, whyHarmless } from './evidence.ts'
import { lacking } from './filter.ts'
import type { Reason } from './reason.ts'
import { relationBetween } from './relation.ts'
import { countedBy } from './tests.ts'
import { isUsable, type UsableCitation, whyUnusable } from './usable.ts'

/** A citation, and all that keeps it from counting. */
export interface Weighed {
  readonly citation: Citation
  readonly because: readonly Reason[]
}

/** A step to the policy's best badge with the evidence that it is taken by, and that which does not help. */
export interface StepEvidence extends Step {
  /** The sources that it is taken by. */
  readonly by: readonly Source[]
  /** The contradictions that keep it open. */
  readonly against: readonly Source[]
  /** Citations on the side that it looks at which do not count. */
  readonly leftOut: readonly Weighed[]
}

/**
 * The steps of a verdict, each with its evidence: the claim's own, or that of the claim which is its weakest leg. None
 * when that leg is gone, and nothing of it counts.
 */
export function stepEvidence(judged: Judged, garden: JudgedGarden): readonly StepEvidence[] {
  const standing = groundOf(judged, garden)
  const [best] = garden.policy.badges
  if (!standing || !best) return []
  const evidence = weigh(standing, garden.policy, garden.asOf)
  return testsOf(best).flatMap((test) =>
    test.barsContradictions
      ? [againstStep(test, standing, evidence, garden)]
      : sourceSteps(test, standing, evidence, garden),
  )
}

/** The claim whose own evidence is what a claim is judged by, through any number of legs. */
function groundOf(judged: Judged, { garden, verdicts, dispatchVerdicts }: JudgedGarden): Judged | undefined {
  let weakest: Judged | undefined = judged
  while (weakest) {
    const { id }: Judged = weakest
    const next: string | null | undefined = (verdicts.get(id) ?? dispatchVerdicts.get(id))?.weakest
    if (next === null || next === id) return weakest
    const leg: Judged | undefined = next === undefined ? undefined : garden.claims.get(next)
    weakest = leg?.withdrawn ? undefined : leg
  }
  return undefined
}

/** What is cited against a claim, each with all that keeps it from counting: nothing, for what counts. */
export function contradictionsOf(judged: Judged, { policy, asOf }: JudgedGarden): readonly Weighed[] {
  const best = bestRank(weigh(judged, policy, asOf).supporting, policy)
  return weighed(judged, 'contradicts', asOf, (citation) => whyHarmless(citation, best, policy, asOf))
}

/** A step for each source that a test asks for. What does not count is told at the first that is open. */
function sourceSteps(
  { test, demand, says }: RequiredTest,
  judged: Judged,
  evidence: Evidence,
  { policy, asOf }: JudgedGarden,
): StepEvidence[] {
  const counting = countedBy(demand, evidence, policy)
  const isCounted = ({ citation: { source } }: Weighed): boolean => source !== undefined && counting.includes(source)
  const notCounted = weighed(judged, 'supports', asOf, (citation) => {
    const lacks = lacking(citation, demand.filter, policy)
    return lacks.length > 0 ? lacks : relatedToOneOf(citation.source, counting)
  }).filter((each) => !isCounted(each))
  return says.map((line, at) => ({
    test,
    says: line,
    taken: at < counting.length,
    by: at === says.length - 1 ? counting.slice(at) : counting.slice(at, at + 1),
    against: [],
    leftOut: at === counting.length ? notCounted : [],
  }))
}

/** The step that asks for no contradiction. */
function againstStep(
  { test, demand, says: [says] }: RequiredTest,
  judged: Judged,
  { supporting, counting }: Evidence,
  garden: JudgedGarden,
): StepEvidence {
  return {
    test,
    says,
    taken: counting.length === 0 && sourcesOf(supporting).length >= demand.atLeast,
    by: [],
    against: sourcesOf(counting),
    leftOut: contradictionsOf(judged, garden).filter(({ because }) => because.length > 0),
  }
}

function relatedToOneOf(source: Source, counting: readonly Source[]): Reason[] {
  for (const to of counting) {
    const relation = to === source ? undefined : relationBetween(to, source)
    if (relation) return [{ is: 'related', to, relation }]
  }
  return []
}

/** The sources cited on a side, and what each lacks: of several citations of one, that which lacks the least. */
function weighed(
  { citations }: Judged,
  side: Citation['stance'],
  asOf: Day,
  whyNot: (citation: UsableCitation) => readonly Reason[],
): Weighed[] {
  const best = new Map<string, Weighed>()
  for (const citation of citations) {
    if (citation.stance !== side) continue
    const unusable = whyUnusable(citation, asOf)
    const because = unusable ? [unusable] : isUsable(citation, asOf) ? whyNot(citation) : []
    const known = best.get(citation.sourceId)
    if (!known || because.length < known.because.length) best.set(citation.sourceId, { citation, because })
  }
  return [...best.values()]
}
