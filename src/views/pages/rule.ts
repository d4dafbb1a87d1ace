import { paths, type RuleId, ruleIds, rules, type Severity } from '../../engine/index.ts'
import type { Hrefs } from '../hrefs.ts'
import { type Piece, piecesOf } from '../prose/pieces.ts'

/** A rule as its page shows it. */
export interface RuleView {
  readonly id: RuleId
  readonly href: string
  readonly severity: Severity
  /** Whether it judges a change against what was there before. */
  readonly isOfChange: boolean
  readonly description: string
  readonly asks: readonly Piece[]
  readonly why: readonly Piece[]
  readonly bad: string
  readonly good: string
}

/** Every rule, in the order in which they are listed. */
export function ruleViews(hrefs: Hrefs): RuleView[] {
  return ruleIds.map((id) => {
    const { severity, scope, asks, why, bad, good } = rules[id]
    const description = asks.replaceAll('`', '')
    const words = { description, asks: piecesOf(asks), why: piecesOf(why), bad, good }
    return { id, href: hrefs.to(paths.rule(id)), severity, isOfChange: scope === 'change', ...words }
  })
}
