import { type Checked, type CheckedChange, checkChange, checkGarden } from './check.ts'
import { isDay, onDay } from './day.ts'
import { compareText } from './diagnostic.ts'
import type { InputFile } from './input-file.ts'
import { type Explained, explained } from './judge/explained.ts'

/**
 * What other programs may rely on: `import { check } from 'ripen/engine'`. It opens no file and knows no clock, and stays
 * as it is within a major version.
 */

export type { Checked, CheckedChange } from './check.ts'
export type { Day } from './day.ts'
export type { Diagnostic, Place, Point, Severity } from './diagnostic.ts'
export type { InputFile, MediaFile, Picture, TextFile } from './input-file.ts'
export type { Explained } from './judge/explained.ts'
export { judge } from './judge/judge.ts'
export type { PolicyRecord } from './records.ts'
export type { RuleId } from './rules/ids.ts'
export type { Claim, Dispatch, Garden, Page, Source, Voice } from './types.ts'
export type { JudgedGarden, Verdict } from './verdict.ts'

/** As of which day a garden is checked, and against what. */
export interface CheckOptions {
  /** The day that counts as today, `YYYY-MM-DD`. */
  readonly asOf: string
  /** The files as they were before a change; with them, what the change does to what was on record is checked as well. */
  readonly base?: readonly InputFile[]
}

/**
 * Checks and judges a garden. Whatever its files hold, faults are told and never thrown.
 *
 * @param files  all files of the garden's folder; paths from there on, with `/`: `claims/moon/cheese.yaml`
 * @throws RangeError  if the day does not exist
 */
export function check(
  files: readonly InputFile[],
  options: CheckOptions & { base: readonly InputFile[] },
): CheckedChange
export function check(files: readonly InputFile[], options: CheckOptions): Checked
export function check(files: readonly InputFile[], { asOf, base }: CheckOptions): Checked {
  if (!isDay(asOf)) throw new RangeError(`There is no day “${asOf}”: it is written YYYY-MM-DD.`)
  return base ? checkChange(base, files, onDay(asOf)) : checkGarden(files, onDay(asOf))
}

/** The verdicts of a garden that was checked, by the ids of their claims; none where it has no policy to judge by. */
export function explain({ judged, garden }: Checked): Explained[] {
  const verdicts = [...(judged?.verdicts.values() ?? [])]
  return verdicts.sort((a, b) => compareText(a.claim, b.claim)).map((verdict) => explained(verdict, garden))
}
