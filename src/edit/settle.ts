import type { Day } from '../engine/day.ts'
import { checkGarden, type InputFile, type Today } from '../engine/index.ts'
import { type Owing, owingEntries, ripeToRaise, type Unsettled } from '../engine/owed.ts'
import { appendEntry } from './append-entry.ts'

/** Who makes the entries, and why, for readers. */
export interface Settler {
  readonly by: string
  readonly why: string
}

/** An entry that settles what a claim or a dispatch owes. */
export interface SettlingEntry extends Owing {
  readonly date: Day
  readonly by: string
  /** What brought it down, and the settler's reason. */
  readonly why: string
}

export interface Settlement {
  readonly entries: readonly SettlingEntry[]
  /** The files with those entries, and nothing else changed. */
  readonly files: readonly { readonly path: string; readonly text: string }[]
  /** What has earned a better badge than the one in force: nobody raises it but an editor who has looked at it. */
  readonly ripe: readonly Unsettled[]
}

/**
 * The entries owed by every claim and dispatch whose badge in force is above what its evidence has earned.
 *
 * @throws CannotEdit when a file cannot be edited as it stands
 */
export function settle(files: readonly InputFile[], today: Today, { by, why }: Settler): Settlement {
  const checked = checkGarden(files, today)
  const texts = new Map(files.flatMap((file) => ('text' in file ? [[file.path, file.text] as const] : [])))
  const entries = owingEntries(checked).map(
    (owing): SettlingEntry => ({ ...owing, date: dayFor(owing, today), by, why: `${owing.because} ${why}` }),
  )
  return {
    entries,
    files: entries.map(({ record: { path }, date, earned, ...entry }) => ({
      path,
      text: appendEntry(path, texts.get(path) ?? '', { date, by, badge: earned, why: entry.why }),
    })),
    ripe: ripeToRaise(checked),
  }
}

/** A day on which an entry may stand last: one may have been written to the east of us, in our tomorrow. */
function dayFor({ record }: Owing, { written }: Today): Day {
  const last = record.history.at(-1)?.date ?? written
  return last > written ? last : written
}
