import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'

test('a quote that is never closed is reported where it opens, and the other files are still checked', () => {
  const [found] = reports('yaml-syntax', {
    'voices/ana.yaml': 'name: "Ana"\nrole: voice\n',
    'voices/wren.yaml': 'name: ‸"Wren\nrole: voice\n',
    'voices/yves.yaml': 'name: ‸Yves: the editor\nrole: editor\n',
  })
  expect(found?.severity).toBe('error')
})

test('front matter is read by the same rules', () => {
  reports('yaml-syntax', {
    'pages/farming.md': '---\ntitle: Farming\nsummary: What fields yield.\nplanted: 2026-05-30\n---\n',
    'pages/fishing.md':
      '---\ntitle: Fishing\nclaims: ‸[a, b\nsummary: What the sea yields.\nplanted: 2026-05-30\n---\n',
  })
})
