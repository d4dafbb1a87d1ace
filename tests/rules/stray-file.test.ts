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
])('%s is no place of a record', (path) => {
  reports('stray-file', { 'voices/wren.yaml': voice, [path]: `‸${voice}` })
})

test('what is no file with text is no record either', () => {
  const garden = [...files({}), { path: 'voices/wren.yaml', refused: 'symlink' as const }]
  const found = diagnose(garden, { asOf }).filter(({ severity }) => severity === 'error')
  expect(found.map(({ rule, place }) => [rule, place.path])).toEqual([['stray-file', 'voices/wren.yaml']])
})
