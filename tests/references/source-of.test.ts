import { expect, test } from 'vitest'
import { readReferences, sourceOf, type Told } from '../../src/references/read-references.ts'

const input = (text: string) => readReferences('refs', new TextEncoder().encode(text))

/** What the first entry of an input tells, without what it does not. */
function toldBy(text: string): Partial<Told> {
  const [entry] = input(text).entries
  const { told } = sourceOf(entry ?? expect.fail(`Nothing was read of ${text}.`))
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
}

const csl = (item: object): Partial<Told> => toldBy(JSON.stringify([{ title: 'T', ...item }]))

test.each([
  [
    'a journal has not made its papers',
    { type: 'article-journal', 'container-title': 'Nature', publisher: 'Springer' },
    { venue: 'Nature' },
  ],
  [
    'a newspaper has made its articles',
    { type: 'article-newspaper', 'container-title': 'The Times' },
    { publisher: 'The Times' },
  ],
  ['a site of posts', { type: 'webpage', 'container-title': 'Ada’s blog' }, { publisher: 'Ada’s blog' }],
  ['a platform has made nothing', { type: 'post-weblog', 'container-title': 'Medium' }, { venue: 'Medium' }],
  ['a server of preprints', { type: 'article', publisher: 'arXiv' }, { venue: 'arXiv' }],
  ['a university stands behind a thesis', { type: 'thesis', publisher: 'MIT' }, { publisher: 'MIT' }],
  [
    'a series of reports',
    { type: 'report', 'container-title': 'Notes', publisher: 'Bank' },
    { publisher: 'Bank', venue: 'Notes' },
  ],
])('%s', (_what, item, expected) => {
  const { publisher, venue } = csl(item)
  expect({ publisher, venue }).toEqual({ publisher: undefined, venue: undefined, ...expected })
})

test.each([
  [{ 'date-parts': [[2026, 5, 30]] }, '2026-05-30'],
  [{ 'date-parts': [['2026', '5']] }, '2026-05'],
  [{ 'date-parts': [[2026, 2, 30]] }, '2026-02'],
  [{ 'date-parts': [[2026, 21]] }, '2026'],
  [{ 'date-parts': [[26]] }, undefined],
  [{ raw: '2026-05-30T10:00:00Z' }, '2026-05-30'],
  [{ literal: 'Spring' }, undefined],
  [{ 'date-parts': [[]] }, undefined],
  ['2026', undefined],
])('the date %j', (issued, expected) => {
  expect(csl({ issued }).published).toBe(expected)
})

test('names in the order in which they are said, with an ORCID where there is one', () => {
  const author = [
    { family: 'Berg', given: 'Ada', 'non-dropping-particle': 'van der', suffix: 'Jr.' },
    { literal: 'Guild of Bakers' },
    { family: 'Baker', given: 'Bo', ORCID: 'http://orcid.org/0000-0002-1825-009X' },
    { literal: 'et al.' },
    {},
    null,
  ]
  expect(csl({ author }).authors).toEqual([
    'Ada van der Berg Jr.',
    'Guild of Bakers',
    { name: 'Bo Baker', orcid: '0000-0002-1825-009X' },
  ])
})

test('an ISBN is that of a whole', () => {
  expect(csl({ type: 'book', ISBN: '978-3-16-148410-0 3-16-148410-X' }).isbn).toBe('978-3-16-148410-0')
  expect(csl({ type: 'chapter', ISBN: '978-3-16-148410-0' }).isbn).toBeUndefined()
})

test('an arXiv id from wherever it stands', () => {
  expect(csl({ number: 'arXiv:2504.13359' }).arxiv).toBe('2504.13359')
  expect(csl({ note: 'Read.\narXiv:2504.13359 [cs]' }).arxiv).toBe('2504.13359')
  expect(csl({ URL: 'https://arxiv.org/pdf/2504.13359v1' })).toMatchObject({ arxiv: '2504.13359', kind: 'paper' })
  expect(csl({ DOI: '10.48550/arXiv.2504.13359' })).toEqual({ title: 'T', kind: 'paper', arxiv: '2504.13359' })
})

test('a licence, but no words that keep all rights', () => {
  expect(toldBy('@report{k, title = {T}, rights = {CC BY 4.0}}').licence).toBe('CC BY 4.0')
  expect(toldBy('@report{k, title = {T}, copyright = {© 2026 The Times}}').licence).toBeUndefined()
})

test('what one entry takes over from another', () => {
  const told = toldBy('@inproceedings{k, title = {T}, crossref = {c}}\n@proceedings{c, title = {ICLR}, year = {2026}}')
  expect(told).toEqual({ title: 'T', kind: 'paper', venue: 'ICLR', published: '2026' })
})

test('places of entries and values, counted in the input', () => {
  const text = 'Words.\r\n@report{k,\r\n  title = {A, doi = "x"},\r\n  doi = "10.1/x"\r\n}'
  const [entry] = input(text).entries
  expect(entry && text.slice(entry.span.start, entry.span.start + 7)).toBe('@report')
  expect(entry && text.slice(entry.locate('DOI').start)).toMatch(/^doi = "10/)
})
