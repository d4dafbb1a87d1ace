import { describe, expect, test } from 'vitest'
import { checkChange, onDay } from '../../src/engine/index.ts'
import { reportsChange } from '../helpers/change.ts'
import { asOf, minimal, type Texts } from '../helpers/garden.ts'
import { badge, cite, claimText, grade, sourceText } from '../helpers/texts.ts'

const source = { 'sources/a.yaml': sourceText('a', { history: [grade('2026-05-30', 'editor', 'B')] }) }
const low = badge('2026-05-30', 'remy', 'unconfirmed')
const high = (by: string): string => badge('2026-06-05', by, 'caveat')
const claim = (...history: string[]): Texts => ({
  'claims/economy/x.yaml': claimText({ evidence: [cite('a')], history }),
})
const remy = { 'voices/remy.yaml': 'name: Remy\nrole: editor\n' }
const kit = { 'voices/kit.yaml': 'name: Kit\nrole: editor\n' }

function changes(before: Texts, after: Texts) {
  return reportsChange('editor-and-badge', { ...source, ...before }, { ...source, ...after })
}

describe('a badge', () => {
  test.each<[string, Texts, Texts]>([
    ['is raised by an editor', claim(low), claim(low, high('editor'))],
    ['is raised by somebody else than the new editor', claim(low), { ...remy, ...claim(low, high('editor')) }],
    [
      'was raised by an editor who is one still',
      { ...remy, ...claim(low, high('remy')) },
      { ...remy, ...claim(low, high('remy')) },
    ],
    ['is kept by a new editor', claim(low), { ...kit, ...claim(low, badge('2026-06-05', 'kit', 'unconfirmed')) }],
    ['is given to a new claim by a new editor', {}, { ...kit, ...claim(high('kit')) }],
    ['is raised by a voice whose role changes', claim(low), { ...remy, ...claim(low, high('‸remy')) }],
    ['is raised by an editor who was not there', claim(low), { ...kit, ...claim(low, high('‸kit')) }],
    ['is raised on a new claim', {}, { ...kit, ...claim(low, high('‸kit')) }],
  ])('%s', (_name, before, after) => {
    changes(before, after)
  })

  test('that was raised before its voice became an editor is no new raise', () => {
    changes({ ...claim(low, high('remy')) }, { ...remy, ...claim(low, high('remy')) })
  })
})

test('a grade is held to the same, and the message says what to do', () => {
  const graded = (...history: string[]): Texts => ({ 'sources/a.yaml': sourceText('a', { history }) })
  const before = [grade('2026-05-30', 'editor', 'C')]
  const [found] = changes(graded(...before), { ...remy, ...graded(...before, grade('2026-06-05', '‸remy', 'B')) })
  expect(found).toMatchObject({
    message: '`remy` raises the grade from `C` to `B`, and only this change makes `remy` an editor.',
    fix: 'Let somebody who is an editor already raise the grade, or make `remy` one in a change of its own, first.',
  })
})

test('a voice that is no editor is told by another rule, alone', () => {
  reportsChange('raise-needs-editor', { ...source, ...claim(low) }, { ...source, ...claim(low, high('‸remy')) })
})

test('where there was no garden, there was no editor to ask', () => {
  const files = Object.entries({ ...minimal, ...source, ...claim(low, high('editor')) })
  const { diagnostics } = checkChange(
    [],
    files.map(([path, text]) => ({ path, text })),
    onDay(asOf),
  )
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
})
