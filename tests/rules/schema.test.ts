import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'
import { badge, cite, claimText, grade, sourceText } from '../helpers/texts.ts'

const history = [badge('2026-05-30', 'remy', 'unsourced')]

test.each([
  ['an unknown key is reported at the key', 'name: Wren\nrole: voice\n‸beet: fields\n', 'Did you mean `beat`?'],
  ['an unknown word at the word', 'name: Wren\nrole: ‸editr\n', 'Did you mean `editor`?'],
  ['a missing key at its parent', '‸name: Wren\n', 'role'],
  ['a wrong form at the value', 'name: ‸[Wren]\nrole: voice\n', ''],
])('%s', (_, text, words) => {
  const [found] = reports('schema', { 'voices/ana.yaml': 'name: Ana\nrole: voice\n', 'voices/wren.yaml': text })
  expect(`${found?.message} ${found?.fix}`).toContain(words)
})

test.each([
  [
    'badge: ‸Well sourced',
    'Did you mean `well-sourced`? It may be one of `well-sourced`, `caveat`, `unconfirmed`, `unsourced`.',
  ],
  ['badge: ‸Unsourced', 'Did you mean `unsourced`?'],
  ['by: ‸Remy', 'Did you mean `remy`? It may be one of `editor`, `remy`.'],
  ['by: ‸The Editor', 'Did you mean `editor`?'],
])('what has not the form of a name is told with the name that was meant: %s', (written, words) => {
  const [key = ''] = written.split(':')
  const history = badge('2026-05-30', 'remy', 'unsourced').replace(new RegExp(`${key}: [a-z]+`), written)
  const [found] = reports('schema', { 'claims/economy/a.yaml': claimText({ history: [history] }) })
  expect(found?.fix).toContain(words)
})

test.each([
  ['‸sources/ledger.yaml', 'Did you mean `ledger`? Write the name of its file, without folder and ending.'],
  ['‸The Ledger', 'Did you mean `ledger`?'],
  ['‸Nobody knows', 'A source: the name of its file in `sources`'],
])('so is a source: %s', (written, words) => {
  const [found] = reports('schema', {
    'sources/ledger.yaml': sourceText('bread', { history: [grade('2026-05-30', 'editor', 'B')] }).replace(
      'On bread',
      'The ledger',
    ),
    'claims/economy/a.yaml': claimText({ evidence: [cite(written)], history }),
  })
  expect(found?.fix).toContain(words)
})

test('a history is never empty, evidence may be', () => {
  reports('schema', {
    'claims/economy/a.yaml': claimText({ evidence: [], history }),
    'claims/economy/b.yaml': claimText({ history: [] }).replace('history: []', 'history: ‸[]'),
  })
})

test('a label of a citation is reported where it stands', () => {
  reports('schema', {
    'claims/economy/a.yaml': claimText({
      evidence: ['{ source: a, stance: ‸suports, directness: direct }'],
      history,
    }),
  })
})
