import { describe, expect, test } from 'vitest'
import { type Citation, citationOf } from '../../src/documents/cite/cite.ts'
import type { CiteView } from '../../src/views/parts/cite.ts'
import { siteFrom } from '../helpers/site-from.ts'
import { byId, tides } from '../helpers/tides.ts'

const { claims, pages, sources, frame } = await tides()
const claim = (id: string) => citationOf(byId(claims, ({ card }) => card.id, id).cite, frame)
const source = (id: string) => citationOf(byId(sources, ({ ref }) => ref.id, id).cite, frame)

/** The citation of a source of a garden that has no other. */
function planted(lines: string): Citation {
  const history = 'history:\n  - { date: 2026-05-30, by: editor, grade: C, why: Read. }\n'
  const site = siteFrom({ 'sources/one.yaml': `${lines}\n${history}` })
  return citationOf(byId(site.sources, ({ ref }) => ref.id, 'one').cite, site.frame)
}

test('a claim is cited with its badge, the day, and the entry in force', () => {
  const { text, bibtex, ris, csl } = claim('tides/fish-pass')
  expect(text).toBe(
    "Tidal Notes (2026-05-28). “More than nine fish in ten pass a lagoon's turbines unharmed”. Power from the Tides, The Harbour Desk. " +
      'Badge “Caveat” since 2026-05-28, contested, as of 2026-11-24. https://tides.example/claims/tides/fish-pass/#e1',
  )
  expect(bibtex).toMatch(/^@misc\{tides-fish-pass,\n {2}author = \{\{Tidal Notes\}\},\n/)
  expect(bibtex).toContain('note = {Badge “Caveat” since 2026-05-28, contested, as of 2026-11-24}')
  expect(bibtex).toMatch(/ {2}year = \{2026\},\n {2}month = may,\n {2}day = \{28\},\n/)
  expect(bibtex).toContain('  urldate = {2026-11-24},\n')
  expect(ris).toMatch(/^TY {2}- ELEC\nID {2}- tides-fish-pass\nTI {2}- More .*\nAU {2}- Tidal Notes,\n/)
  expect(ris).toContain('\nPY  - 2026\nDA  - 2026/05/28/\nY2  - 2026/11/24/\n')
  expect(ris).toContain('\nUR  - https://tides.example/claims/tides/fish-pass/#e1\n')
  expect(JSON.parse(csl)).toMatchObject([{ type: 'webpage', accessed: { 'date-parts': [[2026, 11, 24]] } }])
})

test('a claim brings the words of its sources that passages hold, each with its place', () => {
  const { bibtex, ris, csl } = claim('tides/fish-pass')
  const words = 'River Watch 2025, p. 7: “Of 412 eels, 131 came through alive.”'
  expect(bibtex).toContain(`  annote = {${words}},\n`)
  expect(ris).toContain(`\nN1  - ${words}\nER  - `)
  expect(JSON.parse(csl)).toMatchObject([{ annote: words }])
  expect([claim('tides/moon').bibtex, source('sluice-count').bibtex].join()).not.toContain('annote')
})

test('whoever answers for the garden publishes what it says, and nothing else', () => {
  const { bibtex, ris, csl } = claim('tides/fish-pass')
  expect(bibtex).toContain('howpublished = {Power from the Tides, The Harbour Desk}')
  expect(ris).toContain('\nPB  - The Harbour Desk\n')
  expect(JSON.parse(csl)).toMatchObject([{ author: [{ literal: 'Tidal Notes' }], publisher: 'The Harbour Desk' }])
  expect(source('survey').text).not.toContain('The Harbour Desk')
})

test('a garden that answers for itself is not named twice', () => {
  const site = siteFrom({
    'garden.yaml': 'title: A desk\nurl: https://garden.example\nlanguage: en\nresponsible: { name: A desk }\n',
  })
  expect(site.pages[0]?.cite).toMatchObject({ authors: ['A desk'], publisher: undefined })
})

test('a withdrawn claim says so', () => {
  const withdrawn = claims.find(({ card }) => card.withdrawn)
  expect(withdrawn && citationOf(withdrawn.cite, frame).text).toMatch(/Withdrawn on \d{4}-\d\d-\d\d, badge “.+” before/)
})

test('a page is cited with how its badges spread', () => {
  const { text } = citationOf(byId(pages, ({ card }) => card.id, 'grid').cite, frame)
  expect(text).toContain('“The Grid and the Clock”. The Harbour Desk. 1 Caveat and 1 Unconfirmed, as of 2026-11-24.')
})

test('a source is cited as the work it is, with its grade here', () => {
  const { text, bibtex, csl } = source('survey')
  expect(text).toContain(
    '”. Journal of Tidal Studies. https://doi.org/10.1234/tides.2024.7. Grade B in Tidal Notes, as of 2026-11-24. ' +
      'https://tides.example/sources/survey/',
  )
  expect(JSON.parse(csl)[0]).toMatchObject({ URL: 'https://doi.org/10.1234/tides.2024.7', DOI: '10.1234/tides.2024.7' })
  expect(bibtex).toMatch(
    /note = \{Grade [A-D] in Tidal Notes, as of 2026-11-24: https:\/\/tides\.example\/sources\/survey\/\}/,
  )
})

const paper = 'title: Bread\nkind: paper\npublished: 2026-05-01\nauthors: [Halima Wren]\n'

test.each([
  [
    'a paper of a journal',
    `${paper}venue: Journal of Bread`,
    'article-journal',
    '@article',
    'journal = {Journal of',
    'JOUR',
  ],
  [
    'a paper of a conference',
    `${paper}venue: Bread 2026`,
    'paper-conference',
    '@inproceedings',
    'booktitle = {B',
    'CONF',
  ],
  ['a preprint', `${paper}venue: arXiv`, 'article', '@misc', 'howpublished = {arXiv}', 'UNPB'],
  ['a paper of a house', `${paper}publisher: Mill`, 'report', '@techreport', 'institution = {Mill}', 'RPRT'],
  ['data', 'title: B\nkind: dataset\nvenue: GitHub', 'dataset', '@misc', 'type = {dataset}', 'DATA'],
  ['a paper of nobody', paper, 'article', '@misc', 'year = {2026}', 'UNPB'],
  [
    'a report without an author',
    'title: B\nkind: report\npublisher: Mill',
    'report',
    '@misc',
    'howpublished = {Mill}',
    'RPRT',
  ],
  [
    'an article',
    'title: B\nkind: article\npublisher: News',
    'article-newspaper',
    '@misc',
    'howpublished = {News}',
    'NEWS',
  ],
  [
    'a journal without a day',
    paper.replace(/published.*\n/, 'venue: J\n'),
    'article-journal',
    '@misc',
    'howpublished = {J}',
    'JOUR',
  ],
])('%s is cited as what it is', (_name, lines, type, entry, field, tag) => {
  const { bibtex, ris, csl } = planted(lines)
  expect(JSON.parse(csl)[0].type).toBe(type)
  expect(bibtex.split('{')[0]).toBe(entry)
  expect(bibtex).toContain(field)
  expect(ris.split('\n')[0]).toBe(`TY  - ${tag}`)
})

test.each([
  ['a conference', 'Bread 2026; arXiv', 'paper-conference', 'booktitle = {Bread 2026},'],
  ['a journal', 'Journal of Bread ; bioRxiv', 'article-journal', 'journal = {Journal of Bread},'],
  ['a server of preprints', 'arXiv; Bread 2026', 'article', 'howpublished = {arXiv},'],
])('what appeared in %s first is cited from there alone', (_name, venue, type, field) => {
  const { bibtex, csl, text } = planted(`${paper}venue: ${venue}`)
  expect(JSON.parse(csl)[0].type).toBe(type)
  expect(bibtex).toContain(field)
  expect(text).not.toContain(';')
})

test('a work on arXiv names its id as styles ask for it, and no other work does', () => {
  const { bibtex } = planted(`${paper}venue: Bread 2026; arXiv\narxiv: '2504.13359'`)
  expect(bibtex).toContain('@inproceedings{')
  expect(bibtex).toMatch(/\n {2}eprint = \{2504\.13359\},\n {2}eprinttype = \{arxiv\},\n\}$/)
  expect(planted(paper).bibtex).not.toContain('eprint')
})

test.each([
  ['2026', 'year = {2026},\n  note', 'PY  - 2026\nDA  - 2026///\n'],
  ['2026-03', 'year = {2026},\n  month = mar,\n  note', 'PY  - 2026\nDA  - 2026/03//\n'],
  ['2026-03-09', 'year = {2026},\n  month = mar,\n  day = {9},\n  note', 'PY  - 2026\nDA  - 2026/03/09/\n'],
])('what was published %s says just that', (published, fields, tags) => {
  const { bibtex, ris } = planted(`title: Bread\nkind: report\npublished: ${published}`)
  expect(bibtex).toContain(fields)
  expect(ris).toContain(tags)
})

test.each([
  ['read on a day of its own', 'accessed: 2026-05-01\nchecked: { status: verified, date: 2026-05-02 }', [[2026, 5, 1]]],
  ['checked', 'checked: { status: partly, date: 2026-05-02 }', [[2026, 5, 2]]],
  ['checked and not found', 'checked: { status: dead-link, date: 2026-05-02 }', undefined],
  ['never read by its record', 'licence: CC BY 4.0', undefined],
])('a source %s has no other day of access, and no language', (_name, lines, day) => {
  const [item] = JSON.parse(planted(`title: Bread\nkind: report\nurl: https://one.example/\n${lines}`).csl)
  expect(item.accessed?.['date-parts']).toEqual(day)
  expect(item).not.toHaveProperty('language')
})

test('what this site publishes was seen on the day of the build, in its language', () => {
  const [item] = JSON.parse(claim('tides/moon').csl)
  expect(item).toMatchObject({ accessed: { 'date-parts': [[2026, 11, 24]] }, language: 'en-GB' })
})

test.each([
  ['an arXiv id', 'old-model', 'https://arxiv.org/abs/9811.01234'],
  ['an address', 'release', 'https://severn.example/release'],
  ['nothing to find it by', 'unlocated', undefined],
])('a source with %s is not cited as a page of ours', (_name, id, url) => {
  const { csl, ris, text } = source(id)
  expect(JSON.parse(csl)[0].URL).toBe(url)
  expect(ris.includes(`\nUR  - ${url}\n`)).toBe(url !== undefined)
  expect(text).toContain(`${url === undefined ? '' : `. ${url}`}. Grade `)
})

test.each([
  ['a full stop goes', 'It is so.', '“It is so”. '],
  ['an ellipsis stays', 'And then...', '“And then...”. '],
  ['quotes become single ones', 'The "one" and “two”', "“The 'one' and ‘two’”. "],
  ['quotes of other languages do too', '„Eins“ und «deux»', '“‚Eins‘ und ‹deux›”. '],
  ['white space is one space', ' A\n\tB\u2028C\u0085D ', '“A B C D”. '],
])('in the text of a title, %s', (_name, title, said) => {
  const { text } = citationOf({ ...byId(claims, ({ card }) => card.id, 'tides/moon').cite, title }, frame)
  expect(text).toContain(`). ${said}`)
  expect(text).not.toContain('\n')
})

test('no full stop is taken from an address, and none is doubled after a name', () => {
  const { text } = citationOf(
    {
      ...byId(sources, ({ ref }) => ref.id, 'release').cite,
      authors: ['A.', 'B.', 'C.', 'D.'],
      issued: undefined,
      container: undefined,
      publisher: 'Press Inc.',
      url: 'https://a.example/../b..c',
    },
    frame,
  )
  expect(text).toMatch(/^A\. et al\. “A lagoon .*”\. Press Inc\. https:\/\/a\.example\/\.\.\/b\.\.c\. Grade /)
})

describe('a hostile title', () => {
  const title = 'Aé {x} \\input{y} & 50% $z$ # _ ~ ^\nER  - \nTY  - BOOK 你好 <b>bold</b> </script>'
  const view: CiteView = {
    ...byId(claims, ({ card }) => card.id, 'tides/moon').cite,
    title,
    authors: ['A and B', 'C\nER  - '],
    isOwn: false,
    url: 'https://x.example/a}b{\\',
    doi: '10.1234/a}b{{c\\\u0085ER',
    isbn: '}}{\n',
  }
  const { bibtex, ris, csl } = citationOf(view, frame)

  test('stays within its field of BibTeX, and whole', () => {
    const braces = [...bibtex].reduce((depth, sign) => depth + (sign === '{' ? 1 : sign === '}' ? -1 : 0), 0)
    expect(braces).toBe(0)
    expect(
      bibtex.split('\n').filter((line) => !/^(@misc\{[a-z-]+,| {2}[a-z]+ = (?:\{.*\}|[a-z]{3}),|\})$/.test(line)),
    ).toEqual([])
    expect(bibtex).toContain('Aé \\textbraceleft{}x\\textbraceright{} \\textbackslash{}input')
    expect(bibtex).toContain('你好')
    expect(bibtex).toContain('  doi = {10.1234/a%7Db%7B%7Bc%5C ER}')
    expect(bibtex).toContain('  url = {https://x.example/a%7Db%7B%5C}')
  })

  test('stays in its line of RIS', () => {
    const lines = ris.split('\n')
    expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([])
    expect(lines.filter((line) => line.startsWith('ER'))).toHaveLength(1)
  })

  test('is JSON in CSL', () => {
    expect(JSON.parse(csl)).toHaveLength(1)
  })
})

test('a DOI may hold anything but white space', () => {
  const doi = String.raw`10.1234/a}b{c\\\"<x>\uD800`
  const { text, bibtex } = planted(`title: Bread\nkind: paper\ndoi: "${doi}"`)
  expect(text).toContain('. https://doi.org/10.1234/a%7Db%7Bc%5C%22%3Cx%3E%EF%BF%BD. Grade')
  expect(
    bibtex.split('\n').filter((line) => !/^(@misc\{one,| {2}[a-z]+ = \{[^{}]*(\{[^{}]*\}[^{}]*)*\},|\})$/.test(line)),
  ).toEqual([])
  expect(bibtex).toContain('  doi = {10.1234/a%7Db%7Bc%5C"<x>')
})
