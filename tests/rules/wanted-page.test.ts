import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'

const page = (more: string, body: string): string =>
  `---\ntitle: x\nsummary: y\nplanted: 2026-05-30\n${more}---\n${body}\n`

test('each is told once, at its first place, with the number of its places', () => {
  const found = reports('wanted-page', {
    'pages/economy.md': page(
      'related: [{ page: ‸wheat, why: Made of it. }]\n',
      '[[wheat]], ‸[[rye|another grain]], [[economy]]',
    ),
    'sources/a.yaml':
      'title: x\nkind: report\npages: [wheat, economy]\nhistory:\n  - { date: 2026-05-30, by: editor, grade: C, why: So. }\n',
  })
  expect(found.map(({ message }) => message)).toEqual([
    'The page `wheat` is wanted in 3 places.',
    'The page `rye` is wanted in one place.',
  ])
})

test('a page that is there and cannot be read is not wanted', () => {
  const garden = { 'pages/economy.md': page('', '[[wheat]]'), 'pages/wheat.md': 'no fence\n' }
  reports('wanted-page', garden, { asOf: '2026-11-24', besides: ['front-matter'] })
})
