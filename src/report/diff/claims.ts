import type { Account, RecordRef, StandingChange, TouchedRecord } from '../../engine/index.ts'
import { causeLines, effectLines, type NameOfPart, partNames } from './causes.ts'
import { type Item, type Line, most, ofEach, type Section, type Span, sectionOf } from './page.ts'
import { citationLines, entryLines, type Links, named, newRows, otherRows } from './records.ts'
import { cut } from './words.ts'

/** A claim or dispatch of which anything changed: its file, how it stands, or both. */
interface Change {
  readonly record: RecordRef
  readonly touched: TouchedRecord | undefined
  readonly standing: StandingChange | undefined
}

/** What became of claims and dispatches; what the changed policy alone moves stands apart from what the world did. */
export function claimSections(account: Account, links: Links): Section[] {
  const names = partNames(account)
  const changes = changesOf(account).sort((a, b) => weightOf(a) - weightOf(b))
  const item = (change: Change): Item => itemOf(change, links, names(change.record))
  const isOurs = ({ touched, standing }: Change): boolean => !touched && isByPolicy(standing)
  const world = changes.filter((change) => !isOurs(change))
  const ours = changes.filter(isOurs)
  const title = ours.length > 0 ? 'The world changed: claims and dispatches' : 'Claims and dispatches'
  return [
    sectionOf(title, ofEach(world, labelOf, most.records), most.records, item),
    sectionOf('We changed our mind: what the changed policy moves', ours, most.others, item),
  ]
}

function changesOf({ standings, records }: Account): Change[] {
  const touched = new Map(records.filter(isClaim).map((each) => [keyOf(each.record), each]))
  const moved = standings.map(({ record, ...standing }) => ({
    record,
    touched: touched.get(keyOf(record)),
    standing: { record, ...standing },
  }))
  const movedKeys = new Set(standings.map(({ record }) => keyOf(record)))
  const others = [...touched.values()].filter(({ record }) => !movedKeys.has(keyOf(record)))
  return [...moved, ...others.map((each) => ({ record: each.record, touched: each, standing: undefined }))]
}

function isClaim({ record }: TouchedRecord): boolean {
  return record.kind === 'claim' || record.kind === 'dispatch'
}

function keyOf({ kind, id }: RecordRef): string {
  return `${kind} ${id}`
}

/** Whether the policy has a part in what a claim has earned now. */
function isByPolicy(standing: StandingChange | undefined): boolean {
  const causes = [standing?.earned.because, standing?.contested.because, standing?.steps.because]
  return causes.some((each) =>
    [...(each?.enough ?? []).map(({ part }) => part), ...(each?.together ?? [])].some(({ kind }) => kind === 'policy'),
  )
}

/** What one reads first of a claim, gravest first. */
const labels = [
  'Reworded without an entry',
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
  'Earned badge falls',
  'Newly contested',
  'Earned badge rises',
  'Evidence changed',
  'Stands otherwise',
  'Changed',
  'Moved to another id',
] as const

type Label = (typeof labels)[number]

function weightOf(change: Change): number {
  return labels.indexOf(labelOf(change))
}

function labelOf({ touched, standing }: Change): Label {
  return (
    (touched && fileLabel(touched)) ??
    (standing && standingLabel(standing)) ??
    (touched ? changeLabel(touched) : 'Stands otherwise')
  )
}

/** What of its file weighs more than how it stands. */
function fileLabel({ fate, breaks, record }: TouchedRecord): Label | undefined {
  if (breaks.includes('silent-edit') && record.kind === 'claim') return 'Reworded without an entry'
  if (fate === 'removed') return 'Removed'
  if (fate === 'unreadable') return 'Cannot be read now'
  if (fate === 'added' || fate === 'mended') return 'New'
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

function itemOf(change: Change, links: Links, name: NameOfPart): Item {
  const { record, touched, standing } = change
  const words: Span[] = touched
    ? named(touched, links)
    : [{ words: cut(record.name, most.piece) }, ' — ', ...links(record)]
  return {
    line: [{ bold: labelOf(change) }, ': ', ...words],
    under: [
      ...(standing ? standingLines(standing, name) : touched ? newStanding(touched) : []),
      ...(touched ? fileLines(touched) : []),
    ],
  }
}

function standingLines({ inForce, earned, unearned, contested, steps }: StandingChange, name: NameOfPart): Line[] {
  const badge: Span[] = ['In force ', ...moveOf(inForce), ', earned ', ...moveOf(earned)]
  const above: Span[] = unearned ? ['; ', { bold: 'the badge in force is above the earned one' }] : []
  const why = (causes: StandingChange['earned']['because'], what: string): Line[] =>
    causes ? causeLines(causes, name, what) : []
  const onlySteps = earned.direction === 'kept' && contested.from === contested.to
  return [
    [...badge, ...above, '.'],
    ...why(
      earned.because,
      earned.direction === 'raised' ? 'the rise' : earned.direction === 'lowered' ? 'the fall' : 'the other badge',
    ),
    ...why(contested.because, contested.to ? 'the contest' : 'the end of the contest'),
    ...(steps.won.length + steps.lost.length > 0 ? [stepsLine(steps)] : []),
    ...(onlySteps ? why(steps.because, 'the change of steps') : []),
  ]
}

function stepsLine({ from, to, of, won, lost }: StandingChange['steps']): Line {
  const ticks = (verb: string, says: readonly string[]): Span[] =>
    says.flatMap((each, at): Span[] => [at === 0 ? `, ${verb} “` : ', “', { words: each }, '”'])
  return [`Steps ${from} → ${to} of ${of}`, ...ticks('won', won), ...ticks('lost', lost)]
}

/** A badge on its way; one that stays is said to. */
function moveOf({ from, to }: { readonly from: string; readonly to: string }): Span[] {
  return from === to ? [{ code: to }, ' as before'] : [{ code: from }, ' → ', { code: to }]
}

/** How a new claim stands; of any other that stands as it did, nothing. */
function newStanding({ fate, inForce, earned, contested }: TouchedRecord): Line[] {
  if ((fate !== 'added' && fate !== 'mended') || earned === null) return []
  return [['In force ', { code: inForce?.to ?? '' }, ', earned ', { code: earned }, contested ? ', contested.' : '.']]
}

function fileLines(touched: TouchedRecord): Line[] {
  const { fate, formerly, inPart, breaks, entries, citations } = touched
  const isKept = fate === 'changed'
  return [
    ...(breaks.length > 0 ? [brokenLine(breaks)] : []),
    ...(inPart ? [['Parts of it could not be read: the check says which.']] : []),
    ...(formerly === null ? [] : [['It was ', { code: formerly }, '.']]),
    ...entryLines(entries),
    ...(isKept && entries.length === 0 && breaks.length === 0 ? [['No entry was added to its history.']] : []),
    ...citationLines(citations),
    ...(isKept ? otherRows(touched) : fate === 'removed' || fate === 'unreadable' ? [] : newRows(touched)),
    ...effectLines(touched),
  ]
}

export function brokenLine(breaks: readonly string[]): Line {
  return [
    { bold: 'The check refuses it' },
    ': ',
    ...breaks.flatMap((rule, at): Span[] => [at === 0 ? '' : ', ', { code: rule }]),
    '.',
  ]
}
