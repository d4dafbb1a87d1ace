import { expect, test } from 'vitest'
import { asOf, diagnose, files, reports } from '../helpers/garden.ts'

const source = (lines: string): string =>
  `title: A report\nkind: report\nurl: https://example.org/a\n${lines}history:\n  - { date: 2026-05-30, by: editor, grade: B, why: So. }\n`

const claim = (statement: string, why = 'So.'): string =>
  `statement: ${statement}\nkind: finding\nevidence: []\nhistory:\n  - { date: 2026-05-30, by: remy, badge: unsourced, why: ${why} }\n`

test.each([
  ['a publisher', 'publisher: ‸"Grain\\u200b Office"\n'],
  ['a publisher as it is written', 'publisher: Grain‸\u200b Office\n'],
  ['an author', 'authors: [Ada Baker, ‸"Bea\\u202e Miller"]\n'],
  ['an author with more to say', 'authors:\n  - name: ‸"Bea\\u00ad"\n    orcid: 0000-0002-1825-0097\n'],
  ['an origin', 'origin: Wire‸\u2060\n'],
  ['a venue in two scripts', 'venue: ‸M\u0430gazine\n'],
])('in names they are errors: %s', (_name, lines) => {
  const garden = {
    'sources/a.yaml': source('publisher: Grain Office\n'),
    'sources/b.yaml': source(lines).replace('/a', '/b'),
  }
  const found = reports('unseen-characters', garden)
  expect(found.map(({ severity }) => severity)).toEqual(['error'])
})

test.each([
  ['a statement', claim('Bread‸\u200b costs more.')],
  ['a reason', claim('Bread costs more.', 'So‸\u202e it is.')],
  ['a number that spells one', claim('‸Bread &#8238;costs more.')],
  ['a word that people ask for it by', `${claim('Bread costs more.')}alias: [lo‸\u00adaf]\n`],
  ['a word in two scripts', claim('‸Br\u0435ad costs more.')],
])('in text they are warnings: %s', (_name, bad) => {
  const found = reports('unseen-characters', {
    'claims/economy/good.yaml': claim('Brød costs 5 µm.'),
    'claims/economy/bad.yaml': bad,
  })
  expect(found.map(({ severity }) => severity)).toEqual(['warning'])
})

test('a label of the policy and the name of a voice are names', () => {
  const voice = { path: 'voices/wren.yaml', text: 'name: "W\\u200bren"\nrole: voice\n' }
  const found = diagnose([...files({}), voice], { asOf }).filter(({ rule }) => rule === 'unseen-characters')
  expect(found.map(({ severity, place }) => [severity, place.path])).toEqual([['error', 'voices/wren.yaml']])
})

test('an error is told once for each kind of character in a text', () => {
  reports('unseen-characters', { 'sources/a.yaml': source('publisher: A‸\u200bB\u200bC‸\u00adD\n') })
})
