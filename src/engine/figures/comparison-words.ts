import { listed } from '../words/list.ts'
import type { ClaimFigure } from './claim-figures.ts'
import type { Comparison, Difference } from './compare.ts'
import type { Outcome } from './comparisons.ts'
import { toldOnOneBasis } from './told.ts'

/** What comes of holding a figure against another, in words: "at odds with …: 10 a year against 22.2 a year". */
export function comparisonWords(figure: ClaimFigure, { other, comparison, settled }: Outcome): string {
  const name = `“${other.record.words}” (${other.record.id} of ${other.claim.id})`
  const because = whyNot(comparison)
  if (because !== undefined) return `not compared with ${name}: ${because}`
  const told = toldOnOneBasis(figure, other)
  if (comparison.is === 'at-one') return `at one with ${name}: ${told}`
  if (!settled) return `at odds with ${name}: ${told}`
  const record =
    settled.by === 'reconciled' ? settled.why : `${settled.claim.id} cites \`${settled.source}\` against itself`
  return `at odds with ${name}: ${told}; on record: ${record}`
}

function whyNot(comparison: Comparison): string | undefined {
  switch (comparison.is) {
    case 'of-another-basis':
      return listed(comparison.parts.map(differenceWords))
    case 'in-another-unit':
      return 'their units cannot be brought to one'
    case 'of-another-form':
      return 'one is for some time, and the other is not'
    case 'at-another-time':
      return 'they hold on no day together'
    default:
      return undefined
  }
}

function differenceWords({ part, one, other }: Difference): string {
  return `${part} is ${one ?? 'not said'} here, ${other ?? 'not said'} there`
}
