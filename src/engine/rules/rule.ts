import type { OwnWords } from '../../words/words.ts'
import type { Day } from '../day.ts'
import type { Finding, Severity } from '../diagnostic.ts'
import type { Look } from '../look/look.ts'
import type { Garden } from '../types.ts'
import type { Valid } from '../valid.ts'
import type { JudgedGarden } from '../verdict.ts'
import type { RuleId } from './ids.ts'

/** What a rule over one garden may see. `judged` is undefined when there is no policy to judge by. */
export interface GardenContext {
  readonly garden: Garden
  /** The site's own words. */
  readonly words: OwnWords
  /** How the site looks, and what it brings along. */
  readonly look: Look
  /** The day that the garden is judged as of. */
  readonly asOf: Day
  /** The last day that a record may bear. */
  readonly accepted: Day
  readonly judged: JudgedGarden | undefined
}

/** What a rule over a change may see: the garden at the base revision and the one proposed. */
export interface ChangeContext extends GardenContext {
  readonly base: Garden
  /** Files of the folder `site` that the change touches, from there on. */
  readonly siteChanges: readonly string[]
}

export type Report = (finding: Finding) => void

interface RuleWords {
  readonly id: RuleId
  readonly severity: Severity
  /** Why it matters: one sentence, stamped on every message. */
  readonly why: string
  /** What the rule asks, for its page on the site: one or two sentences of plain text. */
  readonly asks: string
  /** A snippet that breaks the rule, and the same mended. */
  readonly bad: string
  readonly good: string
}

/** Reported while a file is read or validated; the rule's own file holds its words. */
export interface ReadingRule extends RuleWords {
  readonly scope: 'file'
}

/**
 * Asks something of each record by itself, whatever the rest of the garden holds and whatever day it is: of a file that
 * passes, that is remembered.
 */
export interface RecordRule extends RuleWords {
  readonly scope: 'record'
  checkRecord(record: Valid, report: Report): void
}

export interface GardenRule extends RuleWords, Partial<Pick<RecordRule, 'checkRecord'>> {
  readonly scope: 'garden'
  check(context: GardenContext, report: Report): void
}

export interface ChangeRule extends RuleWords {
  readonly scope: 'change'
  check(context: ChangeContext, report: Report): void
}

export type Rule = ReadingRule | RecordRule | GardenRule | ChangeRule

/** Types a rule where it is written; the runner stamps id, severity and why on what it reports. */
export function defineRule<R extends Rule>(rule: R): R {
  return rule
}
