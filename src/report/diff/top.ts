import { type Account, counted, type Direction, kinds, type TouchedRecord } from '../../engine/index.ts'
import { joined, type Line, most, type Span } from './page.ts'
import { evidenceChanged, otherWords } from './top-evidence.ts'
import { cut, markedWords, rowLines } from './words.ts'

/**
 * What matters, in three lines: what the check says, what becomes of badges, and what of words, evidence and rules; in
 * further ones images, and what it touches that is trusted, if anything.
 */
export function topLines(account: Account): Line[] {
  return [checkLine(account), badgeLine(account), recordLine(account), ...imageLines(account), ...siteLines(account)]
}

function siteLines({ siteChanges }: Account): Line[] {
  if (siteChanges.length === 0) return []
  const named = siteChanges.slice(0, most.names).map((path): Line => [{ code: `site/${path}` }])
  const more: Line[] = siteChanges.length > most.names ? [[`${siteChanges.length - most.names} more`]] : []
  return [[{ bold: 'Trusted code and data' }, ': ', ...joined([...named, ...more]), '. Read them as code.']]
}

function imageLines({ images }: Account): Line[] {
  if (images.length === 0) return []
  const named = images.slice(0, most.names).map(({ path, fate }): Line => [{ code: path }, ` ${fate}`])
  const more: Line[] = images.length > most.names ? [[`${images.length - most.names} more`]] : []
  return [[{ bold: 'Images' }, ': ', ...joined([...named, ...more]), '. Look at them.']]
}

function checkLine({ check }: Account): Line {
  const { passes, errors, warnings, diagnostics } = check
  const others = warnings > 0 ? `, with ${counted(warnings, 'warning')}` : ''
  if (passes) return [{ bold: 'The check passes' }, `${others}.`]
  const byRule = Map.groupBy(
    diagnostics.filter(({ severity }) => severity === 'error'),
    ({ rule }) => rule,
  )
  const rules = [...byRule]
    .slice(0, most.names)
    .map(([rule, { length }]): Line => [{ code: rule }, length > 1 ? ` (${length})` : ''])
  const more: Line[] = byRule.size > most.names ? [['others']] : []
  return [{ bold: `The check fails: ${counted(errors, 'error')}` }, `${others}: `, ...joined([...rules, ...more]), '.']
}

function badgeLine({ standings, records }: Account): Line {
  const count = (of: 'inForce' | 'earned', direction: Direction): number =>
    standings.filter((each) => each[of].direction === direction && (of === 'inForce' || !each.unearned)).length
  const claims = records.filter(({ record }) => record.kind === 'claim' || record.kind === 'dispatch')
  const newly = standings.filter(({ contested }) => contested.to && !contested.from).length
  const noLonger = standings.filter(({ contested }) => !contested.to && contested.from).length
  const badges = counts([
    [count('inForce', 'lowered'), 'lowered'],
    [count('inForce', 'raised'), 'raised'],
    [count('inForce', 'changed'), 'changed'],
    [standings.filter(({ unearned }) => unearned).length, 'in force above what is earned'],
    [count('earned', 'lowered'), 'earned lower than before'],
    [count('earned', 'raised'), 'earned higher than before'],
    [newly, 'newly contested'],
    [noLonger, 'no longer contested'],
  ])
  const fates = counts([
    [fateCount(claims, 'added') + fateCount(claims, 'mended'), 'new'],
    [fateCount(claims, 'removed'), 'removed'],
    [fateCount(claims, 'unreadable'), 'not readable now'],
    [claims.filter(isWithdrawn).length, 'withdrawn'],
  ])
  const said = badges.length > 0 ? badges.join(', ') : 'none moves, and none is earned otherwise'
  const become = fates.length > 0 ? `; claims and dispatches: ${fates.join(', ')}` : ''
  return [{ bold: 'Badges' }, `: ${said}${become}.`, ...firstMove(standings)]
}

/** The gravest move of a badge, by the words of its claim. */
function firstMove([first]: Account['standings']): Span[] {
  if (!first || (first.inForce.direction === 'kept' && first.earned.direction === 'kept')) return []
  const isInForce = first.inForce.direction !== 'kept'
  const { from, to } = isInForce ? first.inForce : first.earned
  const words = { words: cut(first.record.name, longestName) }
  return [' First: “', words, isInForce ? '”, in force ' : '”, earned ', { code: from }, ' → ', { code: to }, '.']
}

/** A record that is named on the way is cut to this. */
const longestName = 120

function recordLine({ records }: Account): Line {
  if (records.length === 0)
    return [{ bold: 'Words, evidence and rules' }, ': no record says anything else than before.']
  return [
    { bold: 'Words, evidence and rules' },
    ': ',
    ...rewordings(records),
    ...[...evidenceChanged(records), ...otherWords(records)].flatMap((line): Span[] => ['; ', ...line]),
    ...rulesChanged(records),
    `. Touched: ${touchedKinds(records).join(', ')}.`,
  ]
}

function rewordings(records: readonly TouchedRecord[]): Span[] {
  const reworded = records.filter(isReworded)
  const silent = reworded.filter(({ breaks }) => breaks.includes('silent-edit'))
  const first = [...silent, ...reworded][0]?.rows.find(({ key }) => key === 'statement')?.words[0]
  return [
    reworded.length === 0
      ? 'no statement reworded'
      : counted(reworded.length, 'statement reworded', 'statements reworded'),
    ...(silent.length > 0 ? [', ', { bold: `${silent.length} without an entry` }] : []),
    ...(first ? [': “', ...markedWords(first), '”'] : []),
  ]
}

/** What of the rules themselves changed: the first rows of the policy and the garden, and who has another role. */
function rulesChanged(records: readonly TouchedRecord[]): Span[] {
  return records
    .filter(({ fate }) => fate === 'changed')
    .flatMap(({ record: { kind, name }, rows }): Span[] => {
      const shown = kind === 'voice' ? rows.filter(({ key }) => key === 'role') : rows
      if (shown.length === 0 || !(kind === 'policy' || kind === 'garden' || kind === 'voice')) return []
      const first = rowLines(shown.slice(0, 2)).slice(0, 2)
      const said = first.flatMap((line, at): Span[] => [at === 0 ? '' : ', ', ...line])
      if (kind === 'voice') return ['; ', { words: cut(name, longestName) }, ': ', ...said]
      const what = kind === 'policy' ? 'the policy changed' : 'garden.yaml changed'
      return ['; ', { bold: what }, ` (${counted(rows.length, 'row')}: `, ...said, ')']
    })
}

function isReworded({ rows, record, fate }: TouchedRecord): boolean {
  return fate === 'changed' && record.kind === 'claim' && rows.some(({ key }) => key === 'statement')
}

function isWithdrawn({ fate, rows }: TouchedRecord): boolean {
  return fate === 'changed' && rows.some(({ key, before }) => key === 'withdrawn' && before === null)
}

function fateCount(records: readonly TouchedRecord[], fate: TouchedRecord['fate']): number {
  return records.filter((each) => each.fate === fate).length
}

function touchedKinds(records: readonly TouchedRecord[]): string[] {
  const byKind = Map.groupBy(records, ({ record }) => record.kind)
  return [...byKind].map(([kind, { length }]) => {
    const { folder, one, many, ending } = kinds[kind]
    return folder === undefined ? `${kind}${ending}` : counted(length, one, many)
  })
}

function counts(facts: readonly (readonly [number, string])[]): string[] {
  return facts.flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]))
}
