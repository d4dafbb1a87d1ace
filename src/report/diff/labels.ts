import type { RecordRef, StandingChange, TouchedRecord } from '../../engine/index.ts'

/** A claim or dispatch of which anything changed: its file, how it stands, or both. */
export interface Change {
  readonly record: RecordRef
  readonly touched: TouchedRecord | undefined
  readonly standing: StandingChange | undefined
}

/** What one reads first of a claim, gravest first. */
const labels = [
  'Reworded without an entry',
  'Changed without an entry',
  'Changed against the rules',
  'Removed',
  'Cannot be read now',
  'Badge lowered',
  'Badge raised',
  'Badge changed',
  'Badge no longer earned',
  'Reworded, with an entry',
  'Withdrawn',
  'New',
  'Can be read again',
  'Earned badge falls',
  'Newly contested',
  'Earned badge rises',
  'Evidence changed',
  'Stands otherwise',
  'Changed',
  'Moved to another id',
] as const

type Label = (typeof labels)[number]

/** Where a change stands among others: the gravest first. */
export function weightOf(change: Change): number {
  return labels.indexOf(labelOf(change))
}

/** What one reads first of a change. */
export function labelOf({ touched, standing }: Change): Label {
  return (
    (touched && fileLabel(touched)) ??
    (standing && standingLabel(standing)) ??
    (touched ? changeLabel(touched) : 'Stands otherwise')
  )
}

/** What of its file weighs more than how it stands. */
function fileLabel({ fate, breaks, rows }: TouchedRecord): Label | undefined {
  const isReworded = rows.some(({ key }) => key === 'statement')
  if (breaks.includes('silent-edit')) return isReworded ? 'Reworded without an entry' : 'Changed without an entry'
  if (fate === 'removed') return 'Removed'
  if (fate === 'unreadable') return 'Cannot be read now'
  if (fate === 'added') return 'New'
  if (fate === 'mended') return 'Can be read again'
  return breaks.length > 0 ? 'Changed against the rules' : undefined
}

function standingLabel({ inForce, earned, unearned, contested }: StandingChange): Label | undefined {
  if (inForce.direction !== 'kept') return `Badge ${inForce.direction}`
  if (earned.direction !== 'kept') {
    if (unearned && earned.direction === 'lowered') return 'Badge no longer earned'
    return earned.direction === 'raised' ? 'Earned badge rises' : 'Earned badge falls'
  }
  return contested.to && !contested.from ? 'Newly contested' : undefined
}

function changeLabel({ rows, citations, formerly }: TouchedRecord): Label {
  const keys = new Set(rows.map(({ key }) => key))
  if (keys.has('statement')) return 'Reworded, with an entry'
  if (keys.has('withdrawn')) return 'Withdrawn'
  if (citations.length > 0) return 'Evidence changed'
  return rows.length === 0 && formerly !== null ? 'Moved to another id' : 'Changed'
}
