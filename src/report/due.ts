import { type Day, type Diagnostic, daysAfter, type JudgedGarden, type RuleId, type Verdict } from '../engine/index.ts'
import { code, inert } from './inert.ts'
import { visibleLine } from './visible.ts'
import { largest, listsWithin } from './within.ts'

/** What waits for an editor. */
export type DueReason = 'overdue' | 'due' | 'ripe-for-promotion' | 'outweighed' | 'raw-material' | 'wanted-page'

export interface DueItem {
  readonly reason: DueReason
  /** The claim, dispatch, source or page. */
  readonly id: string
  /** The file to look at, relative to the garden. */
  readonly path: string
  /** The day on which its turn comes; what is not about time has its turn at once. */
  readonly turn: Day
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

/** The work list: by turn, then in the order in which faults are told. A claim's freshness stays what it is. */
export function dueList(judged: JudgedGarden, diagnostics: readonly Diagnostic[]): DueItem[] {
  const turns = turnsOf(judged)
  const items = diagnostics.flatMap(({ rule, place, message }): DueItem[] => {
    const id = idOf(place.path)
    const verdict = judged.verdicts.get(id) ?? judged.dispatchVerdicts.get(id)
    const reason = rule === 'tend-due' ? timeReason(verdict) : reasons[rule]
    if (!reason) return []
    const turn = rule === 'tend-due' ? (turns.get(id) ?? judged.asOf) : judged.asOf
    return [{ reason, id, path: place.path, turn, message }]
  })
  return items.sort((a, b) => (a.turn < b.turn ? -1 : a.turn > b.turn ? 1 : 0))
}

function timeReason(verdict: Verdict | undefined): DueReason | undefined {
  const state = verdict?.freshness.state
  return state === 'due' || state === 'overdue' ? state : undefined
}

function turnsOf({ verdicts, policy }: JudgedGarden): Map<string, Day> {
  const byDay = new Map<Day, string[]>()
  for (const { claim, freshness } of verdicts.values()) {
    byDay.set(freshness.lastTended, [...(byDay.get(freshness.lastTended) ?? []), claim])
  }
  return new Map(
    [...byDay].flatMap(([day, claims]) =>
      claims.map((claim, at): [string, Day] => {
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

/** The work list for a person. */
export function dueText(items: readonly DueItem[]): string {
  if (items.length === 0) return 'Nothing is due.\n'
  return items
    .map(
      ({ turn, reason, path, message }) =>
        `${turn}  ${reason.padEnd(18)}  ${visibleLine(path)}\n  ${visibleLine(message)}\n`,
    )
    .join('')
}

/** The work list as boxes to tick, as long as an issue may be. Text from content shows as text. */
export function dueMarkdown(items: readonly DueItem[]): string {
  if (items.length === 0) return 'Nothing is due.\n'
  const records = items.map(
    ({ turn, reason, path, message }) => `- [ ] ${turn} **${reason}** ${code(path)}: ${inert(message)}\n`,
  )
  return listsWithin([{ before: '', records, after: '' }], largest.body).join('')
}
