import { compareText } from '../diagnostic.ts'
import { figuresByMeasure } from '../figures/claim-figures.ts'
import type { Claim, Garden, Source } from '../types.ts'
import { paths, type RecordsPerPart } from './paths.ts'
import { type Run, runsFromOldest, runsOf } from './runs.ts'

interface Place {
  readonly path: string
  /** Undefined for the page that stands where the list does. */
  readonly number: number | undefined
}

/** A page of a list: where it stands, and what of the list it holds. */
export interface Part extends Run, Place {}

/** A page of all that is a voice's, which is two lists. */
export interface VoicePart extends Place {
  readonly dispatches: Run
  readonly plantings: Run
}

/** The sections that are lists of what a garden holds. */
export const listNames = ['claims', 'sources', 'river', 'voices', 'log', 'figures'] as const

export type ListName = (typeof listNames)[number]

/** The pages of every list, each in the order of its list; the first stands where the list does. */
export interface Parts extends Readonly<Record<ListName, readonly Part[]>> {
  readonly voice: ReadonlyMap<string, readonly VoicePart[]>
}

/** Cuts the lists of a garden, which alone decides it: no day and no policy. */
export function partsOf(garden: Garden, most: RecordsPerPart): Parts {
  const { dispatches, voices } = garden
  return {
    claims: inOrder(paths.section('claims'), runsOf(sizesOf(claimsByFolder(garden)), most.claims)),
    sources: inOrder(paths.section('sources'), runsOf(sizesOf(sourcesByKind(garden)), most.sources)),
    river: fromOldest(paths.section('river'), runsFromOldest(ones(dispatches.size), most.river)),
    voices: inOrder(paths.section('voices'), runsOf(ones(voices.size), most.voices)),
    log: fromOldest(paths.section('log'), runsFromOldest(timesOf(garden, most.log), most.log)),
    figures: inOrder(paths.section('figures'), runsOf(sizesOf(figuresByMeasure(garden)), most.figures)),
    voice: partsOfVoices(garden, most),
  }
}

/** Where all pages of lists stand but the first of each. */
export function furtherPaths(parts: Parts): string[] {
  const lists = [...listNames.map((name) => parts[name]), ...parts.voice.values()]
  return lists.flatMap((list) => list.slice(1).map(({ path }) => path))
}

/** The pages of the work list, whose groups the day and the policy decide as well. */
export function partsOfWaiting(groups: readonly number[], most: RecordsPerPart): Part[] {
  return inOrder(paths.section('waiting'), runsOf(groups, most.waiting))
}

/** The claims of each folder; folders without a page come last. */
export function claimsByFolder({ claims, pages }: Garden): [folder: string, claims: Claim[]][] {
  const folders = [...Map.groupBy(claims.values(), ({ page }) => page)]
  return folders.sort(([a], [b]) => Number(!pages.has(a)) - Number(!pages.has(b)))
}

/** Sources by kind, the most first. */
function sourcesByKind({ sources }: Garden): [kind: string, sources: Source[]][] {
  const kinds = [...Map.groupBy(sources.values(), ({ record }) => record.kind)]
  return kinds.sort(([a, some], [b, others]) => others.length - some.length || compareText(a, b))
}

/** How much happened in each month, and on each day of a month that is too much for one part, newest first. */
function timesOf({ claims, dispatches, pages, series }: Garden, most: number): number[] {
  const days = [
    ...[...claims.values(), ...dispatches.values()].flatMap(({ history }) => history.map(({ date }) => date)),
    ...[...series.values()].flatMap(({ record }) => record.history.map(({ date }) => date)),
    ...[...claims.values()].flatMap(({ record }) => record.withdrawn?.date ?? []),
    ...[...pages.values()].flatMap(({ record }) => (record.tended ?? []).map(({ date }) => date)),
  ]
  const months = Map.groupBy(days.sort(compareText).reverse(), (day) => day.slice(0, 7))
  return [...months.values()].flatMap((month) =>
    month.length > most ? sizesOf(Map.groupBy(month, (day) => day)) : [month.length],
  )
}

/** A part of a voice holds the runs of both lists that are equally many from the oldest. */
function partsOfVoices({ claims, dispatches, voices }: Garden, most: RecordsPerPart): Parts['voice'] {
  const written = Map.groupBy(dispatches.values(), ({ record }) => record.voice)
  const planted = Map.groupBy(claims.values(), ({ history }) => history[0]?.by)
  const partsOfVoice = (id: string): VoicePart[] => {
    const ofDispatches = runsFromOldest(ones(written.get(id)?.length ?? 0), most.dispatches)
    const ofPlantings = runsFromOldest(ones(planted.get(id)?.length ?? 0), most.plantings)
    const longer = ofDispatches.length > ofPlantings.length ? ofDispatches : ofPlantings
    const of = (runs: readonly Run[], index: number): Run =>
      (index === 0 ? runs[0] : runs.slice(1).at(index - longer.length)) ?? nothing
    return fromOldest(paths.record('voice', id), longer).map(({ path, number }, index) => ({
      path,
      number,
      dispatches: of(ofDispatches, index),
      plantings: of(ofPlantings, index),
    }))
  }
  return new Map([...voices.keys()].map((id) => [id, partsOfVoice(id)]))
}

const nothing: Run = { from: 0, to: 0 }

/** Where the parts of a list stand that are numbered from the first. */
function inOrder(list: string, runs: readonly Run[]): Part[] {
  return runs.map((run, index) => ({ ...placeOf(list, index === 0 ? undefined : index + 1), ...run }))
}

/** Where those stand that are numbered from the oldest, which is the last. */
function fromOldest(list: string, runs: readonly Run[]): Part[] {
  return runs.map((run, index) => ({ ...placeOf(list, index === 0 ? undefined : runs.length - index), ...run }))
}

function placeOf(list: string, number: number | undefined): Place {
  return { number, path: number === undefined ? list : paths.part(list, number) }
}

function ones(count: number): number[] {
  return Array.from({ length: count }, () => 1)
}

function sizesOf(groups: Iterable<readonly [unknown, readonly unknown[]]>): number[] {
  return [...groups].map(([, things]) => things.length)
}
