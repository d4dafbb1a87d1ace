import type { OwnWords } from '../words/words.ts'
import type { Day, Today } from './day.ts'
import type { Diagnostic, Fault } from './diagnostic.ts'
import type { GivenFile, InputFile, RecordFile } from './input-file.ts'
import { judgeGarden } from './judge/judge.ts'
import { link } from './link.ts'
import { siteFolder } from './look/folder.ts'
import { type Look, readLook } from './look/look.ts'
import { takenFaults } from './look/taken-faults.ts'
import { isMedia } from './media/folder.ts'
import { readMedia } from './media/media.ts'
import type { Memory } from './memory.ts'
import { type Readings, readRecords } from './read-records.ts'
import { rules } from './rules/index.ts'
import type { ChangeContext, GardenContext } from './rules/rule.ts'
import { everyRecord } from './rules/shared/every-record.ts'
import { told } from './told.ts'
import type { Garden } from './types.ts'
import { readSiteWords, siteWordsPath } from './validate/site-words.ts'
import type { JudgedGarden } from './verdict.ts'

/** A garden, what its evidence earned, and everything that is wrong with it, in file order. */
export interface Checked {
  readonly garden: Garden
  /** The day that it is judged as of. */
  readonly asOf: Day
  /** Undefined when there is no policy to judge by. */
  readonly judged: JudgedGarden | undefined
  /** The site's own words, of a file beside the garden. */
  readonly words: OwnWords
  /** How its site looks, by files beside the garden. */
  readonly look: Look
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads, validates, links and judges a garden, and runs every rule over it.
 *
 * @param memory  what came of files in earlier runs, if it is known; nothing but the time it takes depends on it
 */
export function checkGarden(files: readonly GivenFile[], today: Today, memory?: Memory): Checked {
  return gardenChecker()(files, today, memory)
}

/**
 * Checks a garden again and again, as `checkGarden` does. A file that is as it was the time before is not read again, and
 * its record is the same object.
 */
export function gardenChecker(): typeof checkGarden {
  let known: Readings = new Map()
  return (files, today, memory) => {
    const { garden, words, look, faults, readings } = grow(files, known, memory)
    known = readings
    const context = contextOf(garden, { words, look }, today)
    const diagnostics = told([...stampAll(faults), ...runGardenRules(context)])
    return { garden, asOf: context.asOf, judged: context.judged, words, look, diagnostics }
  }
}

/** A change that was checked, with the garden that it starts from. */
export interface CheckedChange extends Checked {
  readonly base: Garden
  /** Files of the site's own that the change touches, from its folder on. */
  readonly siteChanges: readonly string[]
}

/**
 * The same, and everything that the change from `base` does to what was on record.
 *
 * @param siteChanges  files of the site's own that the change touches, from its folder on, where that is known
 */
export function checkChange(
  base: readonly InputFile[],
  files: readonly GivenFile[],
  today: Today,
  memory?: Memory,
  siteChanges: readonly string[] = [],
): CheckedChange {
  const { garden, words, look, faults, readings } = grow(files, new Map(), memory)
  const { garden: start } = gardenOf(base, readings, memory)
  const context: ChangeContext = { ...contextOf(garden, { words, look }, today), base: start, siteChanges }
  const found = [...runChangeRules(context), ...stampAll(faults), ...runGardenRules(context)]
  const diagnostics = told(withoutOutranked(found))
  return { base: start, siteChanges, garden, asOf: context.asOf, judged: context.judged, words, look, diagnostics }
}

function grow(given: readonly GivenFile[], known: Readings, memory: Memory | undefined) {
  const files = given.filter((file): file is InputFile => !('digest' in file))
  const { garden, faults, readings } = gardenOf(files, known, memory)
  const beside = files.filter(isText).find(({ path }) => path === siteWordsPath)
  const site = beside ? readSiteWords(beside) : { words: {}, faults: [] }
  const { look, faults: amiss } = readLook(given)
  return {
    garden,
    words: site.words,
    look,
    faults: [...site.faults, ...amiss, ...takenFaults(look, garden), ...faults],
    readings,
  }
}

/** A garden without what lies beside it. */
function gardenOf(files: readonly InputFile[], known: Readings, memory: Memory | undefined) {
  const isRecord = ({ path }: InputFile): boolean => !isMedia(path) && !path.startsWith(siteFolder)
  const { records, unreadable, language, faults, readings } = readRecords(
    files.filter(isText).filter(isRecord),
    known,
    memory,
  )
  const { media, faults: amiss } = readMedia(files, language)
  return { garden: link(records, unreadable, media), faults: [...faults, ...amiss], readings }
}

/** Whether a file is read as a text, and no image. */
function isText(file: InputFile): file is RecordFile {
  return !('sum' in file)
}

function contextOf(garden: Garden, site: Pick<GardenContext, 'words' | 'look'>, today: Today): GardenContext {
  const policy = garden.policy?.record
  const asOf = asOfDay(garden, today)
  return { garden, ...site, asOf, accepted: today.accepted, judged: policy && judgeGarden(garden, policy, asOf) }
}

/** Today or, if later, the newest day on record: an editor to the east of us may have written in our tomorrow. */
function asOfDay(garden: Garden, { written, accepted }: Today): Day {
  let newest = written
  for (const record of everyRecord(garden)) {
    for (const day of record.values('day')) if (day > newest && day <= accepted) newest = day
  }
  return newest
}

function runGardenRules(context: GardenContext): Diagnostic[] {
  return Object.values(rules).flatMap((rule) => {
    const faults: Fault[] = []
    if (rule.scope === 'garden') rule.check(context, (finding) => faults.push({ ...finding, rule: rule.id }))
    return stampAll(faults)
  })
}

function runChangeRules(context: ChangeContext): Diagnostic[] {
  return Object.values(rules).flatMap((rule) => {
    const faults: Fault[] = []
    if (rule.scope === 'change') rule.check(context, (finding) => faults.push({ ...finding, rule: rule.id }))
    return stampAll(faults)
  })
}

/** Puts a rule's severity and reason on what was found. */
function stampAll(faults: readonly Fault[]): Diagnostic[] {
  return faults.map((fault) => {
    const { severity, why } = rules[fault.rule]
    return { ...fault, severity: fault.severity ?? severity, why }
  })
}

/** A new entry older than the base's last one is `backdated`, which stands in place of `history-order`. */
function withoutOutranked(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const backdated = new Set(diagnostics.filter(({ rule }) => rule === 'backdated').map(({ place }) => placeKey(place)))
  return diagnostics.filter(({ rule, place }) => rule !== 'history-order' || !backdated.has(placeKey(place)))
}

function placeKey({ path, start }: Diagnostic['place']): string {
  return `${path}:${start.line}:${start.column}`
}
