import {
  compareText,
  counted,
  countOrphans,
  type Day,
  type Diagnostic,
  daysAfter,
  isFolderKind,
  type JudgedGarden,
  kindOf,
  type OrphansOfPage,
  type Overtaken,
  orphansIn,
  overtakenTexts,
  paths,
  type RuleId,
  type Verdict,
} from '../engine/index.ts'

/** What waits for an editor. */
export type DueReason =
  | 'overdue'
  | 'due'
  | 'ripe-for-promotion'
  | 'outweighed'
  | 'raw-material'
  | 'wanted-page'
  | 'words-overtaken'
  | 'orphans'

export interface DueItem {
  readonly reason: DueReason
  /** The claim, dispatch, source or page. */
  readonly id: string
  /** The file to look at, relative to the garden. */
  readonly path: string
  /** The day on which its turn comes; what is not about time has its turn at once. */
  readonly turn: Day
  /** What it says: a statement or a title. */
  readonly words: string
  /** How many claims and dispatches rest on it. */
  readonly resting: number
  /** Where readers see it; undefined for a garden that does not say where it is. */
  readonly url: string | undefined
  readonly message: string
}

/** Claims planted on one day come due on one day; their turns are spread over this many. */
const spreadOverDays = 28

const reasons: Partial<Record<RuleId, DueReason>> = {
  'ripe-for-promotion': 'ripe-for-promotion',
  outweighed: 'outweighed',
  'raw-material': 'raw-material',
  'wanted-page': 'wanted-page',
}

/**
 * The work list: by turn, then what most rests on, then in the order in which faults are told. A claim's freshness stays
 * what it is.
 */
export function dueList(judged: JudgedGarden, diagnostics: readonly Diagnostic[]): DueItem[] {
  const resting = restingIn(judged)
  const turns = turnsOf(judged, resting)
  const items = diagnostics.flatMap(({ rule, place, message }): DueItem[] => {
    const id = idOf(place.path)
    const verdict = judged.verdicts.get(id) ?? judged.dispatchVerdicts.get(id)
    const reason = rule === 'tend-due' ? timeReason(verdict) : reasons[rule]
    if (!reason) return []
    const turn = rule === 'tend-due' ? (turns.get(id) ?? judged.asOf) : judged.asOf
    return [{ ...itemOf(reason, { id, path: place.path }, judged, message), turn, resting: resting.get(id) ?? 0 }]
  })
  const overtaken = overtakenTexts(judged).map((each): DueItem => overtakenItem(each, judged))
  const orphans = orphansIn(judged.garden).map((each): DueItem => orphansItem(each, judged))
  return [...items, ...overtaken, ...orphans].sort((a, b) => compareText(a.turn, b.turn) || b.resting - a.resting)
}

/** What is due today, and on which nothing rests. */
function itemOf(
  reason: DueReason,
  { id, path }: Pick<DueItem, 'id' | 'path'>,
  judged: JudgedGarden,
  message: string,
): DueItem {
  const words = wordsOf(path, id, judged)
  return { reason, id, path, turn: judged.asOf, words, resting: 0, url: urlOf(path, judged), message }
}

/** A text whose words may say more than is known now. */
function overtakenItem({ record, claim, fall, sentence = '' }: Overtaken, judged: JudgedGarden): DueItem {
  const fell =
    fall.is === 'withdrawn'
      ? `was withdrawn on \`${fall.on}\``
      : `went from \`${fall.from}\` to \`${fall.to}\` on \`${fall.on}\``
  return itemOf('words-overtaken', record, judged, `It states \`${claim}\`, which ${fell}: ${sentence}`)
}

/** So many numbers of a page are named. */
const mostNumbers = 12

/** A page with numbers that nothing vouches for. */
function orphansItem({ page, numbers }: OrphansOfPage, judged: JudgedGarden): DueItem {
  const named = numbers.slice(0, mostNumbers).map((number) => `\`${number}\``)
  const more = numbers.length > mostNumbers ? ', …' : ''
  const all = counted(countOrphans(judged.garden), 'number')
  const beside = `with neither claim nor citation beside: ${named.join(', ')}${more}.`
  return itemOf('orphans', page, judged, `${counted(numbers.length, 'number')} here, of ${all} in all pages, ${beside}`)
}

/** How many claims and dispatches rest on each claim. */
function restingIn({ garden }: JudgedGarden): Map<string, number> {
  const resting = new Map<string, number>()
  for (const { legs } of [...garden.claims.values(), ...garden.dispatches.values()]) {
    for (const { id } of legs) resting.set(id, (resting.get(id) ?? 0) + 1)
  }
  return resting
}

function urlOf(path: string, { garden }: JudgedGarden): string | undefined {
  const site = garden.garden?.record.url
  const kinship = kindOf(path)
  if (site === undefined || 'stray' in kinship || !isFolderKind(kinship.kind)) return undefined
  return new URL(paths.record(kinship.kind, kinship.id), site.replace(/\/?$/, '/')).href
}

function wordsOf(path: string, id: string, { garden }: JudgedGarden): string {
  const records = { claims: garden.claims, sources: garden.sources, pages: garden.pages, river: garden.dispatches }
  const found = Object.entries(records)
    .find(([folder]) => path.startsWith(`${folder}/`))?.[1]
    .get(id)?.record
  const words = found && 'statement' in found ? found.statement : found?.title
  return words?.trim() ?? id
}

function timeReason(verdict: Verdict | undefined): DueReason | undefined {
  const state = verdict?.freshness.state
  return state === 'due' || state === 'overdue' ? state : undefined
}

/** When the turn of each claim comes: of those tended on one day, first what most rests on. */
function turnsOf({ verdicts, policy }: JudgedGarden, resting: ReadonlyMap<string, number>): Map<string, Day> {
  const restingOn = (claim: string): number => resting.get(claim) ?? 0
  const byDay = new Map<Day, string[]>()
  for (const { claim, freshness } of verdicts.values()) {
    byDay.set(freshness.lastTended, [...(byDay.get(freshness.lastTended) ?? []), claim])
  }
  return new Map(
    [...byDay].flatMap(([day, claims]) =>
      claims
        .toSorted((a, b) => restingOn(b) - restingOn(a))
        .map((claim, at): [string, Day] => {
          const after = policy.freshness.dueAfterDays + Math.floor((at * spreadOverDays) / claims.length)
          return [claim, daysAfter(day, after)]
        }),
    ),
  )
}

/** The id of the record in a file. */
function idOf(path: string): string {
  return path.replace(/^[^/]+\//, '').replace(/\.[^.]+$/, '')
}
