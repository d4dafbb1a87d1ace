import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/engine/index.ts'
import { plain } from '../../src/report/report.ts'
import { checkText } from '../../src/report/text.ts'

const point = { line: 1, column: 1, offset: 0 }

function found(severity: Diagnostic['severity'], rule: Diagnostic['rule'], path: string): Diagnostic {
  return {
    severity,
    rule,
    place: { path, start: point, end: point },
    message: `Of ${path}.`,
    why: 'So.',
    fix: 'Mend it.',
  }
}

function told(diagnostics: readonly Diagnostic[], wholeNotes = false): string {
  return checkText({ asOf: '2026-11-28', files: [], diagnostics, folder: 'content', wholeNotes }, plain)
}

const waiting = Array.from({ length: 23 }, (_, at) => found('note', 'raw-material', `sources/s${at}.yaml`))
const wanted = [found('note', 'wanted-page', 'pages/p.md'), found('note', 'wanted-page', 'pages/q.md')]

test('faults come first, each with why and how to mend it; then notes, a line each; last the counts', () => {
  const text = told([wanted, [found('error', 'real-date', 'pages/p.md')]].flat())
  expect(text).toBe(
    [
      'content/pages/p.md:1:1  error  real-date',
      '  Of pages/p.md.',
      '  why  So.',
      '  fix  Mend it.',
      '',
      'note  Of pages/p.md.  content/pages/p.md:1:1  wanted-page',
      'note  Of pages/q.md.  content/pages/q.md:1:1  wanted-page',
      '',
      '1 error, 0 warnings, 2 notes in 0 files, as of 2026-11-28.',
      '',
    ].join('\n'),
  )
})

test('after twenty notes the others are counted by rule', () => {
  const lines = told([...waiting, ...wanted]).split('\n')
  expect(lines.filter((line) => line.startsWith('note  Of'))).toHaveLength(20)
  expect(lines[20]).toBe('note  and 3 raw-material, 2 wanted-page: `--notes` tells all.')
  expect(told(waiting.slice(0, 20))).not.toContain('--notes')
})

test('asked for, every note is told whole', () => {
  const text = told([...waiting, ...wanted], true)
  expect(text.match(/ {2}note {2}/g)).toHaveLength(25)
  expect(text.match(/^ {2}fix {2}/gm)).toHaveLength(25)
})
