import type { Account, RecordRef, StandingChange, TouchedRecord } from '../../engine/index.ts'
import { causeLines, effectLines, type NameOfPart, partNames } from './causes.ts'
import { type Change, labelOf, weightOf } from './labels.ts'
import { newRows } from './new-rows.ts'
import { type Item, type Line, most, ofEach, type Section, type Span, sectionOf } from './page.ts'
import { citationLines, entryLines, type Links, named, otherRows } from './records.ts'
import { cut } from './words.ts'

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
  const moved = standings.map((standing) => {
    const { record } = standing
    return { record, touched: touched.get(keyOf(record)), standing }
  })
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
