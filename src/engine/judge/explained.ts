import { englishWords } from '../../words/words.ts'
import type { Garden, Verdict } from '../types.ts'
import { nextSentence } from '../words/next-sentence.ts'

/** A verdict as others read it (docs/interface.md, "Explain as JSON"): next steps are sentences. */
export interface Explained extends Omit<Verdict, 'next' | 'steps' | 'contradictions'> {
  readonly next: { readonly badge: string; readonly steps: readonly string[] } | null
}

export function explained(verdict: Verdict, garden: Garden): Explained {
  const { claim, kind, withdrawn, inForce, earned, ripeness, tests, next, contested, weakest } = verdict
  return {
    claim,
    kind,
    withdrawn,
    inForce,
    earned,
    ripeness,
    tests,
    next: next && {
      badge: next.badge,
      steps: next.steps.map((step) => nextSentence(step, claim, garden, englishWords)),
    },
    contested,
    weakest,
    freshness: verdict.freshness,
    independent: verdict.independent,
    counted: verdict.counted,
  }
}
