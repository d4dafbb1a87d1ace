import { describe, expect, test } from 'vitest'
import { asOf, diagnose, files, type Texts } from '../helpers/garden.ts'

const claim =
  'statement: x\nkind: finding\nevidence: []\nhistory:\n  - { date: 2026-05-30, by: remy, badge: unsourced, why: So. }\n'
const source = 'title: x\nkind: report\nhistory:\n  - { date: 2026-05-30, by: editor, grade: C, why: So. }\n'
const dispatch =
  '---\ndate: 2026-05-30\nvoice: remy\nhistory:\n  - { date: 2026-05-30, by: remy, badge: unsourced, why: So. }\n---\nNews.\n'

function removed(before: Texts, after: Texts): string[] {
  const found = diagnose(files(after), { asOf, base: files(before) })
  return found.filter(({ rule }) => rule === 'record-removed').map(({ place }) => `${place.path}:${place.start.line}`)
}

test('a record that stays or comes is not removed', () => {
  expect(
    removed({ 'claims/economy/a.yaml': claim }, { 'claims/economy/a.yaml': claim, 'sources/b.yaml': source }),
  ).toEqual([])
})

test.each([
  ['claims/economy/a.yaml', claim],
  ['sources/a.yaml', source],
  ['river/2026-05-30-a.md', dispatch],
])('%s is removed when it is gone or renamed', (path, text) => {
  expect(removed({ [path]: text }, {})).toEqual([`${path}:1`])
  expect(removed({ [path]: text }, { [path.replace('a.', 'b.')]: text })).toEqual([`${path}:1`])
})

test('voices and pages may go', () => {
  expect(removed({ 'voices/kit.yaml': 'name: Kit\nrole: voice\n' }, {})).toEqual([])
})

test('a record that can no longer be read is not removed', () => {
  expect(removed({ 'claims/economy/a.yaml': claim }, { 'claims/economy/a.yaml': 'statement: [' })).toEqual([])
})

test('a claim that names its old id has moved, and its history must go on', () => {
  const old = { 'claims/economy/a.yaml': claim }
  const entry = '  - { date: 2026-06-05, by: remy, badge: unsourced, why: Moved. }\n'
  const errors = (after: string): string[] =>
    diagnose(files({ 'claims/economy/b.yaml': after }), { asOf, base: files(old) })
      .filter(({ severity }) => severity === 'error')
      .map(({ rule }) => rule)
  expect(errors(`was: [economy/a]\n${claim}`)).toEqual([])
  expect(errors(`was: [economy/a]\n${claim}${entry}`)).toEqual([])
  expect(errors(`was: [economy/other]\n${claim}`)).toEqual(['record-removed'])
  expect(errors(`was: [economy/a]\n${claim.replace('So.', 'Because.')}`)).toEqual(['history-rewritten'])
})

test.each([
  ['sources/a.yaml', source, 'a'],
  ['river/2026-05-30-a.md', dispatch.replace('voice', 'title: A\nvoice'), '2026-05-30-a'],
])('%s may be moved, too', (path, text, id) => {
  const to = path.replace('a.', 'b.')
  const move = (was: string, words = text): Texts => ({ [to]: words.replace('title', `was: [${was}]\ntitle`) })
  const errors = (after: Texts): string[] =>
    diagnose(files(after), { asOf, base: files({ [path]: text }) })
      .filter(({ severity }) => severity === 'error')
      .map(({ rule }) => rule)
  expect(errors(move(id))).toEqual([])
  expect(errors(move(`${id}-other`))).toEqual(['record-removed'])
  expect(errors(move(id, text.replace('why: So.', 'why: Because.')))).toEqual(['history-rewritten'])
})

test('what rests on a moved claim follows it without an entry', () => {
  const reading = (rests: string): string => claim.replace('kind: finding', `kind: reading\nrests: [${rests}]`)
  const before = { 'claims/economy/a.yaml': claim, 'claims/economy/r.yaml': reading('economy/a') }
  const after = { 'claims/economy/b.yaml': `was: [economy/a]\n${claim}`, 'claims/economy/r.yaml': reading('economy/b') }
  const found = diagnose(files(after), { asOf, base: files(before) })
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
})

describe('what cites a moved source', () => {
  const cites = (id: string, more = ''): string =>
    claim.replace('evidence: []', `evidence: [{ source: ${id}, stance: supports, directness: direct${more} }]`)
  const url = (id: string): string => source.replace('kind', `url: https://${id}.example/\nkind`)
  const before = {
    'sources/a.yaml': url('a'),
    'sources/c.yaml': `derives: [a]\n${url('c')}`,
    'claims/economy/x.yaml': cites('a'),
  }
  const moved = { 'sources/b.yaml': `was: [a]\n${url('a')}`, 'sources/c.yaml': `derives: [b]\n${url('c')}` }
  const errors = (after: Texts): string[] =>
    diagnose(files({ ...moved, ...after }), { asOf, base: files(before) })
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, place }) => `${rule} ${place.path}`)

  test('follows it without an entry', () => {
    expect(errors({ 'claims/economy/x.yaml': cites('b') })).toEqual([])
  })

  test('changes nothing else unseen on the way', () => {
    expect(errors({ 'claims/economy/x.yaml': cites('b', ', at: p. 4') })).toEqual(['silent-edit claims/economy/x.yaml'])
    expect(errors({ 'claims/economy/x.yaml': claim })).toEqual(['citation-removed claims/economy/x.yaml'])
    expect(errors({ 'claims/economy/x.yaml': cites('c') })).toEqual([
      'citation-removed claims/economy/x.yaml',
      'silent-edit claims/economy/x.yaml',
    ])
  })

  test('and goes on naming the old id has that one fault', () => {
    expect(errors({ 'claims/economy/x.yaml': cites('a') })).toEqual(['unknown-source claims/economy/x.yaml'])
  })
})
