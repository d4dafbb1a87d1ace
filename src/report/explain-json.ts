import { type Garden, nextSentence, type Verdict } from '../engine/index.ts'

/** One verdict in the shape that DESIGN §5 fixes. */
export function explainObject(verdict: Verdict, garden: Garden): Record<string, unknown> {
  const { claim, kind, withdrawn, inForce, earned, ripeness, tests, next, contested, weakest } = verdict
  return {
    claim,
    kind,
    withdrawn,
    inForce,
    earned,
    ripeness,
    tests,
    next: next && { badge: next.badge, steps: next.steps.map((step) => nextSentence(step, claim, garden)) },
    contested,
    weakest,
    freshness: verdict.freshness,
    independent: verdict.independent,
    counted: verdict.counted,
  }
}
