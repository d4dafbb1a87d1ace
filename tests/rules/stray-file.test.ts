import { expect, test } from 'vitest'
import { asOf, diagnose, files, policyText, reports } from '../helpers/garden.ts'
import { badge, cite, claimText, dispatchText, grade, pageText, sourceText } from '../helpers/texts.ts'

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

test.each([
  ['de', 'groessere-voegel'],
  ['sv', 'grossere-vogel'],
])('what is proposed is written by the rules of the garden’s language, in %s', (language, name) => {
  const garden = `title: x\nurl: https://garden.example\nlanguage: ${language}\n`
  const proposed = (path: string, text: string): string | undefined =>
    reports('stray-file', { 'garden.yaml': garden, [path]: text }, { asOf, besides: ['words-missing'] })[0]?.fix
  expect(proposed('voices/Größere Vögel.yaml', `‸${voice}`)).toContain(`\`${name}\``)
  expect(proposed('Größere Vögel.yaml', `‸${voice}`)).toContain(`\`voices/${name}.yaml\``)
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

const claim = claimText({ history: [badge('2026-05-30', 'remy', 'unsourced')] })
const source = sourceText('bread', { history: [grade('2026-05-30', 'editor', 'B')] })
const dispatch = dispatchText({ history: [badge('2026-11-23', 'remy', 'unsourced')] })

test.each([
  ['sources/bread.yaml', claim, 'Move it to `claims/<page>/bread.yaml`, with its page in place of `<page>`.'],
  ['claims/economy/bread.yaml', source, 'Move it to `sources/bread.yaml`.'],
  ['claims/economy/wren.yaml', voice, 'Move it to `voices/wren.yaml`.'],
  [
    'pages/wren.md',
    `---\n${voice}---\n`,
    'Move it to `voices/wren.yaml`. Keep only what stands between the two lines `---`.',
  ],
  ['pages/bread.md', dispatch, 'Move it to `river/2026-11-23-bread.md`.'],
  ['river/2026-11-23-bread.md', pageText(), 'Move it to `pages/2026-11-23-bread.md`.'],
  ['claim/economy/bread.yaml', claim, 'Move it to `claims/economy/bread.yaml`.'],
  ['bread.yml', source, 'Move it to `sources/bread.yaml`.'],
  ['pages/bread.yaml', claim, 'Move it to `claims/<page>/bread.yaml`, with its page in place of `<page>`.'],
])('a record among those of another kind is told where it belongs: %s', (path, text, fix) => {
  const [found] = reports('stray-file', { [path]: `‸${text}` })
  expect(found?.fix).toBe(fix)
  expect(found?.message).toMatch(/^This looks like a /)
})

test('what cites a source that lies in the wrong place has no fault of its own', () => {
  reports('stray-file', {
    'claims/economy/ledger.yaml': `‸${source}`,
    'sources/Almanac.yaml': `‸${source}`,
    'claims/economy/bread.yaml': claimText({
      evidence: [cite('ledger'), cite('almanac')],
      history: [badge('2026-05-30', 'editor', 'well-sourced')],
    }),
  })
})

test.each([
  ['a claim with a misspelt label', 'claims/economy/bread.yaml', claim.replace('kind', 'knd'), 'schema'],
  ['a half-written source', 'sources/bread.yaml', 'title: Bread\nsummary: A ledger.\n', 'schema'],
  ['the policy', 'policy.yaml', policyText.replace('freshness', 'freshnes'), 'schema'],
])('%s lies where it belongs', (_, path, text, rule) => {
  const found = diagnose(files({ [path]: text }), { asOf }).filter(({ severity }) => severity === 'error')
  expect(new Set(found.map((each) => each.rule))).toEqual(new Set([rule]))
})

test.each([
  ['voices/wren.yaml~', 'a backup'],
  ['voices/#wren.yaml#', 'a backup'],
  ['voices/wren.yaml.bak', 'a backup'],
  ['voices/wren.swp', 'Vim'],
  ['voices/wren.yaml.orig', 'a merge'],
  ['voices/Thumbs.db', 'Windows'],
  ['desktop.ini', 'Windows'],
  ['voices/wren (copy).yaml', 'a copy'],
  ['voices/wren (1).yaml', 'a copy'],
  ['voices/wren - Kopie.yaml', 'a copy'],
  ['voices/Copy of wren.yaml', 'a copy'],
])('%s is told as what it is, and to be deleted', (path, words) => {
  const [found] = reports('stray-file', { [path]: `‸${voice}` })
  expect(found?.message).toContain(words)
  expect(found?.fix).toMatch(/^Delete it/)
})

test.each([
  ['pages/draft.docx', 'Move it out of the garden.'],
  ['pages/photo.jpg', 'To show it, move it to `media/photo.jpg`. Else move it out of the garden.'],
  ['photos/loaf.png', 'To show it, move it to `media/loaf.png`. Else move it out of the garden.'],
  ['voices/wren.yaml.txt', 'Rename it to `wren.yaml`, or move it out of the garden.'],
  ['claims/economy/deep/wren.yaml', 'Move it to `claims/economy/wren.yaml`.'],
])('%s is told where to go', (path, fix) => {
  expect(reports('stray-file', { [path]: '‸x' })[0]?.fix).toBe(fix)
})

test('a file in another encoding is reported at its byte, and naming its record is no fault', () => {
  const badByte = { byte: 0x92, at: { line: 3, column: 7 }, encoding: 'Windows-1252' } as const
  const garden = [
    ...files({ 'claims/economy/bread.yaml': claim.replace('by: remy', 'by: wren') }),
    { path: 'voices/wren.yaml', refused: 'not-text' as const, badByte },
  ]
  const found = diagnose(garden, { asOf }).filter(({ severity }) => severity === 'error')
  expect(found.map(({ rule, place }) => [rule, place.path, place.start])).toEqual([
    ['stray-file', 'voices/wren.yaml', { line: 3, column: 7 }],
  ])
  expect(found[0]?.message).toContain('`0x92` stands here, which no text in UTF-8 holds; in Windows-1252 it is `’`')
  expect(found[0]?.fix).toContain('Save it as UTF-8.')
})
