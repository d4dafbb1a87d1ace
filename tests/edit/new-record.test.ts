import { describe, expect, test } from 'vitest'
import { newRecord } from '../../src/edit/new-record.ts'
import { checkGarden } from '../../src/engine/check.ts'
import { onDay } from '../../src/engine/day.ts'
import { files } from '../helpers/garden.ts'

const history = [{ date: '2026-05-30', by: 'editor', badge: 'unsourced', why: 'Because.' }]
const source = { title: 'A report', kind: 'report', url: 'https://example.org/' }
const graded = [{ date: '2026-05-30', by: 'editor', grade: 'B', why: 'Read.' }]

describe('a record that is made', () => {
  test.each([
    ['claim', 'economy/bread', { statement: 'Bread costs more.', kind: 'finding', evidence: [], history }, ''],
    ['source', 'report', { ...source, history: graded }, ''],
    ['dispatch', '2026-05-30-bread', { date: '2026-05-30', voice: 'remy', history }, 'It went up.'],
    ['voice', 'halima', { name: 'Halima', role: 'voice' }, ''],
    ['page', 'bread', { title: 'Bread', summary: 'What it costs.', planted: '2026-05-30' }, 'Words.'],
  ] as const)('passes the check: a %s', (kind, id, fields, body) => {
    const { path, text } = newRecord(kind, id, fields, body)
    const { garden, diagnostics } = checkGarden(files({ [path]: text }), onDay('2026-06-01'))
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect([
      ...garden.claims,
      ...garden.sources,
      ...garden.dispatches,
      ...garden.voices,
      ...garden.pages,
    ]).toContainEqual([id, expect.objectContaining({ kind, path })])
  })

  test('begins with the line that lets editors explain it, as deep as the file lies', () => {
    const { text } = newRecord('claim', 'economy/bread', { statement: 'Bread costs more.' })
    expect(text).toBe(
      '# yaml-language-server: $schema=../../../.ripen/schemas/claim.schema.json\nstatement: Bread costs more.\n',
    )
  })

  test('in Markdown has its labels above its words', () => {
    const { text } = newRecord('page', 'bread', { title: 'Bread' }, 'Words.')
    expect(text).toBe(
      '---\n# yaml-language-server: $schema=../../.ripen/schemas/page.schema.json\ntitle: Bread\n---\n\nWords.\n',
    )
  })

  test('has no label for what was not given', () => {
    expect(newRecord('voice', 'halima', { name: 'Halima', bio: undefined }).text).not.toContain('bio')
  })
})
