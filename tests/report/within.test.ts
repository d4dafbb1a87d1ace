import { describe, expect, test } from 'vitest'
import type { Account, Diagnostic, RecordRef, StandingChange, TouchedRecord } from '../../src/engine/index.ts'
import { diffMarkdown } from '../../src/report/diff/markdown.ts'
import type { DueItem } from '../../src/report/due.ts'
import { dueMarkdown } from '../../src/report/due-text.ts'
import { checkGithub } from '../../src/report/github.ts'
import type { CheckReport } from '../../src/report/report.ts'
import { checkSummary } from '../../src/report/summary.ts'
import { bytesOf, largest, listsWithin } from '../../src/report/within.ts'
import { asOf } from '../helpers/garden.ts'

describe('lists within a length', () => {
  const list = (title: string, ...records: string[]) => ({ before: `${title}\n`, records, after: '.\n' })

  test.each<[number, string]>([
    [30, 'A\naaa\nbb\n.\n'],
    [24, 'A\naaa\nbb\n.\n'],
    [23, 'A\naaa\n\nAnd 1 more.\n.\n'],
    [20, 'A\n\nAnd 2 more.\n.\n'],
    [0, 'A\n\nAnd 2 more.\n.\n'],
  ])('of %i', (room, text) => {
    expect(listsWithin([list('A', 'aaa\n', 'bb\n')], room)).toEqual([text])
  })

  test('each list keeps its title and says what it lacks', () => {
    expect(listsWithin([list('A', 'a\n', 'a\n'), list('B', 'b\n')], 0)).toEqual([
      'A\n\nAnd 2 more.\n.\n',
      'B\n\nAnd 1 more.\n.\n',
    ])
  })

  test('what counts is bytes', () => {
    expect(bytesOf('é→🌱')).toBe(2 + 3 + 4)
  })
})

/** A diagnostic of its own, with words of a length. */
function diagnostic(
  index: number,
  severity: Diagnostic['severity'] = 'error',
  message = `Number ${index}.`,
): Diagnostic {
  const place = { path: `sources/s${index}.yaml`, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } }
  return { place, rule: 'schema', severity, message, why: 'So.', fix: 'Mend it.' }
}

const many = (count: number, severity: Diagnostic['severity'] = 'error'): Diagnostic[] =>
  Array.from({ length: count }, (_, index) => diagnostic(index, severity))

const reportOf = (diagnostics: readonly Diagnostic[]): CheckReport => ({ asOf, files: [], diagnostics, folder: '' })

describe('what GitHub takes', () => {
  test('ten annotations of a kind, as they are', () => {
    const lines = checkGithub(reportOf([...many(10), ...many(10, 'warning')])).split('\n')
    expect(lines).toHaveLength(21)
    expect(lines.join()).not.toContain('more')
  })

  test('the eleventh makes the tenth say how many more there are', () => {
    const lines = checkGithub(reportOf([...many(3, 'note'), ...many(11)])).split('\n')
    expect(lines).toHaveLength(10 + 3 + 1)
    expect(lines[9]).toBe('::error::And 2 more errors: see the log of this step.')
  })

  test.each([
    [4096, 'x'],
    [4097, 'x'],
    [9000, '🌱'],
  ])('a message of %i of its characters', (length, char) => {
    const around = 'So.\nHow to fix: Mend it.'.length + 1
    const message = char.repeat(Math.ceil((length - around) / char.length))
    const line = checkGithub(reportOf([diagnostic(0, 'error', message)])).trimEnd()
    const words = line.slice(line.indexOf('::', 2) + 2).replaceAll('%0A', '\n')
    expect(words.length).toBeLessThanOrEqual(4096)
    expect(words.isWellFormed()).toBe(true)
    expect(words.endsWith('…')).toBe(length > 4096)
  })

  test('a summary of a mebibyte, errors first', () => {
    const text = checkSummary(reportOf([...many(9000, 'warning'), ...many(9000)]))
    expect(bytesOf(text)).toBeLessThanOrEqual(1_048_576)
    expect(bytesOf(text)).toBeGreaterThan(1_048_000)
    const rows = text.split('\n').filter((line) => line.startsWith('- '))
    expect(rows.slice(0, 9000).every((row) => row.includes('**error**'))).toBe(true)
    expect(text).toMatch(new RegExp(`\nAnd ${18_000 - rows.length} more\\.\n$`))
  })

  test('a work list as long as an issue', () => {
    const item = (at: number): DueItem => ({
      reason: 'due',
      id: `a/${at}`,
      words: 'A claim.',
      resting: 0,
      url: undefined,
      path: `a/${at}`,
      turn: asOf,
      message: '→',
    })
    const text = dueMarkdown(Array.from({ length: 5000 }, (_, at) => item(at)))
    expect(bytesOf(text)).toBeLessThanOrEqual(largest.body)
    expect(bytesOf(text)).toBeGreaterThan(largest.body - 150)
    expect(text).toMatch(/`a\/0`.*\nAnd \d+ more\.\n$/s)
  })

  test('an account of a change as long as a comment, with every title', () => {
    const name = 'A claim in many words. '.repeat(40)
    const ref = (kind: RecordRef['kind'], at: number): RecordRef => {
      const id = `${kind}-${at}`
      return { kind, id, name, path: `${kind}s/${id}.yaml`, address: `${id}/`, online: true }
    }
    const touched = (kind: RecordRef['kind'], at: number): TouchedRecord => ({
      ...{ record: ref(kind, at), fate: 'changed', formerly: null, inPart: false, breaks: [], inForce: null },
      ...{ earned: null, contested: false, entries: [], citations: [], listing: null, byItself: [] },
      rows: Array.from({ length: 40 }, (_, row) => ({
        ...{ key: `detail.${row}`, before: name, after: name },
        words: [[{ is: 'taken', text: name.repeat(9) }]],
        names: [],
      })),
    })
    const standing = (at: number): StandingChange => ({
      ...{ record: ref('claim', at), claimKind: 'finding', withdrawn: false, unearned: false, entries: [] },
      inForce: { from: 'a', to: 'b', direction: 'lowered' },
      earned: { from: 'a', to: 'b', direction: 'lowered', because: null },
      contested: { from: false, to: false, because: null },
      steps: { from: 0, to: 0, of: 4, won: [], lost: [], because: null },
    })
    const many = <T>(make: (at: number) => T): T[] => Array.from({ length: 5000 }, (_, at) => make(at))
    const account: Account = {
      ...{ asOf, site: 'https://garden.example/', images: [], siteChanges: [], untried: { moved: 0, others: 0 } },
      check: { passes: false, errors: 5000, warnings: 0, notes: 0, diagnostics: many((at) => diagnostic(at)) },
      standings: many(standing),
      mentions: many((at) => ({ record: ref('page', at), claim: ref('claim', at), use: 'states', sentence: 'So.' })),
      records: (['claim', 'source', 'page', 'voice'] as const).flatMap((kind) => many((at) => touched(kind, at))),
      pages: many((at) => ({ record: ref('page', at), itself: true, claims: 1, sources: 0, dispatches: 0, images: 0 })),
    }
    const text = diffMarkdown(account)
    expect(bytesOf(text)).toBeLessThanOrEqual(65_536)
    for (const title of [
      'What the check found',
      'Voices',
      'Claims and dispatches',
      'Sources',
      'Pages',
      'Texts that name what fell',
    ])
      expect(text).toContain(`${title} (5000)`)
    expect(text.match(/\nAnd \d+ more\.\n\n<\/details>/g)).toHaveLength(6)
    expect(text.split('\n').slice(0, 3).join()).toContain('The check fails: 5000 errors')
  })
})
