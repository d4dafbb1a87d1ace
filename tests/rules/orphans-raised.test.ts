import { expect, test } from 'vitest'
import { reportsChange } from '../helpers/change.ts'

const garden = (more = '', body = 'It costs 4.20.') => ({
  'garden.yaml': `title: A garden\nurl: https://garden.example\nlanguage: en\nresponsible: { name: The desk }\n${more}`,
  'pages/economy.md': `---\ntitle: Economy\nsummary: What it is.\nplanted: 2026-05-30\n---\n${body}\n`,
})

test.each([
  ['', 'orphans: 1\n', 'It costs 4.20.'],
  ['orphans: 1\n', 'orphans: 1\n', 'It costs 4.30.'],
  ['orphans: 1\n', 'orphans: 0\n', 'It costs much.'],
])('%j, then %j', (was, is, body) => {
  reportsChange('orphans-raised', garden(was), garden(is, body))
})

test('the number is raised with what it counts', () => {
  const after = garden('orphans: ‸2\n', 'It costs 4.20 or 4.30.')
  expect(reportsChange('orphans-raised', garden('orphans: 1\n'), after)[0]?.message).toBe(
    '`orphans` was 1, and is 2 now.',
  )
})

test('the number is taken out', () => {
  const after = garden()
  const found = reportsChange('orphans-raised', garden('orphans: 1\n'), {
    ...after,
    'garden.yaml': `‸${after['garden.yaml']}`,
  })
  expect(found[0]?.message).toBe('`orphans: 1` was taken out.')
})
