import {
  type Account,
  counted,
  type Diagnostic,
  kinds,
  type MentionOfFallen,
  type PageTouched,
  type RecordKind,
  type TouchedRecord,
} from '../../engine/index.ts'
import { effectLines } from './causes.ts'
import { brokenLine, claimSections } from './claims.ts'
import { newRows } from './new-rows.ts'
import { type DiffPage, type Item, type Line, most, ofEach, type Section, type Span, sectionOf } from './page.ts'
import { entryLines, type Links, linksTo, named, otherRows } from './records.ts'
import { topLines } from './top.ts'
import { cut } from './words.ts'

/** What a change does, in an order in which one can decide: the check, the rules, then the records, gravest first. */
export function diffPage(account: Account): DiffPage {
  const links = linksTo(account.site)
  const { check, records, pages } = account
  const of = (title: string, kind: RecordKind): Section =>
    sectionOf(
      title,
      records.filter(({ record }) => record.kind === kind),
      most.others,
      (each) => recordItem(each, links),
    )
  const sections = [
    sectionOf(
      'What the check found',
      ofEach(check.diagnostics, ({ rule }) => rule, most.errors),
      most.errors,
      faultItem,
    ),
    of('Policy', 'policy'),
    of('The garden as a whole', 'garden'),
    of('Voices', 'voice'),
    ...claimSections(account, links),
    of('Sources', 'source'),
    of('Pages', 'page'),
    sectionOf('Texts that name what fell', account.mentions, most.others, (each) => mentionItem(each, links)),
    sectionOf('Pages of the site that change', [...everywhere(records), ...pages], most.others, (each) =>
      'line' in each ? each : pageItem(each, links),
    ),
  ]
  return { top: topLines(account), sections: sections.filter(({ count }) => count > 0), foot: foot(account) }
}

function foot({ asOf, untried: { moved, others } }: Account): Line {
  const causes = moved > 0 ? ` What moved ${counted(moved, 'claim')} was not tried out: too much bears on them.` : ''
  const cancelled =
    others > 0
      ? ` On ${counted(others, 'claim')} that stand as before it was not tried out whether parts of the change cancel each other out.`
      : ''
  return [`Judged as of ${asOf}.${causes}${cancelled}`]
}

function faultItem({ severity, rule, place, message }: Diagnostic): Item {
  const { line, column } = place.start
  return {
    line: [
      { bold: severity },
      ' ',
      { code: rule },
      ' ',
      { code: `${place.path}:${line}:${column}` },
      ': ',
      ...messageSpans(message),
    ],
    under: [],
  }
}

/** A message with the values that stand in backticks as such. */
function messageSpans(message: string): Span[] {
  return message
    .split('`')
    .flatMap((part, at) => (part === '' ? [] : [at % 2 === 0 ? { words: part } : { code: part }]))
}

const fates: Record<TouchedRecord['fate'], string> = {
  added: 'New',
  changed: 'Changed',
  removed: 'Removed',
  unreadable: 'Cannot be read now',
  mended: 'New: it could not be read before',
}

function recordItem(touched: TouchedRecord, links: Links): Item {
  const { fate, formerly, inPart, breaks, entries, inForce, rows, listing } = touched
  const isKept = fate === 'changed'
  const hasMoved = isKept && inForce && inForce.from !== inForce.to
  const grade: Line[] = hasMoved
    ? [['Grade ', { code: inForce.from ?? '' }, ' → ', { code: inForce.to ?? '' }, '.']]
    : []
  const isBlank = isKept && rows.length + entries.length === 0 && listing === null && formerly === null
  return {
    line: [{ bold: fates[fate] }, ': ', ...named(touched, links)],
    under: [
      ...(breaks.length > 0 ? [brokenLine(breaks)] : []),
      ...(inPart ? [['Parts of it could not be read: the check says which.']] : []),
      ...(formerly === null ? [] : [['It was ', { code: formerly }, '.']]),
      ...grade,
      ...entryLines(entries),
      ...(isKept ? otherRows(touched) : fate === 'added' || fate === 'mended' ? newRows(touched) : []),
      ...(isBlank ? [['White space alone.']] : []),
      ...effectLines(touched),
    ],
  }
}

/** What stands on every page, or says what its badges mean. */
function everywhere(records: readonly TouchedRecord[]): Item[] {
  const words: Partial<Record<RecordKind, string>> = {
    garden: 'Every page, by what garden.yaml says of the whole',
    policy: 'The method, and each badge, by what policy.yaml says of them',
  }
  return records.flatMap(({ record }) => {
    const said = words[record.kind]
    return said === undefined ? [] : [{ line: [said], under: [] }]
  })
}

function mentionItem({ record, claim, use, sentence }: MentionOfFallen, links: Links): Item {
  const words: Span[] = ['“', { words: cut(record.name, most.around * 2) }, '” — ', ...links(record)]
  const named: Span[] = [` ${use} “`, { words: cut(claim.name, most.around * 2) }, '” — ', ...links(claim)]
  return { line: [...words, ...named], under: sentence === null ? [] : [['“', { words: sentence }, '”']] }
}

function pageItem({ record, itself, claims, sources, dispatches, images }: PageTouched, links: Links): Item {
  const shown = [
    ...(itself ? ['its own text'] : []),
    ...(claims > 0 ? [counted(claims, kinds.claim.one)] : []),
    ...(sources > 0 ? [counted(sources, kinds.source.one)] : []),
    ...(dispatches > 0 ? [counted(dispatches, kinds.dispatch.one, kinds.dispatch.many)] : []),
    ...(images > 0 ? [counted(images, 'image')] : []),
  ]
  return {
    line: ['“', { words: cut(record.name, most.around * 2) }, '” — ', ...links(record), `: ${shown.join(', ')}`],
    under: [],
  }
}
