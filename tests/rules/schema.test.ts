import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'
import { badge, claimText } from '../helpers/texts.ts'

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
