import { expect, test } from 'vitest'
import { asOf, diagnose, files, reports } from '../helpers/garden.ts'

const voice = 'name: Wren\nrole: voice\n'

test.each([
  'voices/Wren.yaml',
  'voices/wren.yml',
  'voices/wren--jenny.yaml',
  'voices/birds/wren.yaml',
  'birds/wren.yaml',
  'wren.yaml',
  'claims/wren.yaml',
  'pages/wren.yaml',
  'river/wren.md',
  `voices/${'a'.repeat(81)}.yaml`,
  `claims/${'a'.repeat(81)}/wren.yaml`,
  `river/2026-11-24-${'a'.repeat(70)}.md`,
  'voices/con.yaml',
  'claims/economy/lpt1.yaml',
])('%s is no place of a record', (path) => {
  reports('stray-file', { 'voices/wren.yaml': voice, [path]: `‸${voice}` })
})

test('a name of 80 letters is one', () => {
  reports('stray-file', { [`voices/${'a'.repeat(80)}.yaml`]: voice })
})

test('what is hidden by a dot is said to be left out', () => {
  const garden = [...files({}), { path: '.draft.yaml', refused: 'hidden' as const }]
  const found = diagnose(garden, { asOf }).filter(({ rule }) => rule === 'stray-file')
  expect(found.map(({ severity, place }) => [severity, place.path])).toEqual([['note', '.draft.yaml']])
})

test('what is no file with text is no record either', () => {
  const garden = [...files({}), { path: 'voices/wren.yaml', refused: 'symlink' as const }]
  const found = diagnose(garden, { asOf }).filter(({ severity }) => severity === 'error')
  expect(found.map(({ rule, place }) => [rule, place.path])).toEqual([['stray-file', 'voices/wren.yaml']])
})
