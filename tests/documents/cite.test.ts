import { Cite } from '@citation-js/core'
import { describe, expect, test } from 'vitest'
import { citationOf } from '../../src/documents/cite/cite.ts'
import type { CiteView } from '../../src/views/cite.ts'
import { byId, tides } from '../helpers/tides.ts'

const { claims, pages, sources, frame } = await tides()
const claim = (id: string) => citationOf(byId(claims, ({ card }) => card.id, id).cite, frame)

test('a claim is cited with its badge, the day, and the entry in force', () => {
  const { text, bibtex, ris, csl } = claim('tides/fish-pass')
  expect(text).toBe(
    "Tidal Notes (2026-05-28). “More than nine fish in ten pass a lagoon's turbines unharmed”. Power from the Tides. " +
      'Badge “Caveat” since 2026-05-28, contested, as of 2026-11-24. https://tides.example/claims/tides/fish-pass/#e1',
  )
  expect(bibtex).toMatch(/^@misc\{tides-fish-pass,\n {2}author = \{\{Tidal Notes\}\},\n/)
  expect(bibtex).toContain('note = {Badge “Caveat” since 2026-05-28, contested, as of 2026-11-24}')
  expect(ris).toMatch(/^TY {2}- ELEC\n/)
  expect(ris).toContain('\nUR  - https://tides.example/claims/tides/fish-pass/#e1\n')
  expect(JSON.parse(csl)).toMatchObject([{ type: 'webpage', accessed: { 'date-parts': [[2026, 11, 24]] } }])
})

test('a withdrawn claim says so', () => {
  const withdrawn = claims.find(({ card }) => card.withdrawn)
  expect(withdrawn && citationOf(withdrawn.cite, frame).text).toMatch(/Withdrawn on \d{4}-\d\d-\d\d, badge “.+” before/)
})

test('a page is cited with how its badges spread', () => {
  const { text } = citationOf(byId(pages, ({ card }) => card.id, 'grid').cite, frame)
  expect(text).toContain('“The Grid and the Clock”. 1 Caveat and 1 Unconfirmed, as of 2026-11-24.')
})

test('a source is cited as the work it is, with its grade here', () => {
  const survey = byId(sources, ({ ref }) => ref.id, 'survey')
  const { bibtex, csl } = citationOf(survey.cite, frame)
  expect(JSON.parse(csl)[0].URL).toBe('https://journal.example/7')
  expect(bibtex).toMatch(
    /note = \{Grade [A-D] in Tidal Notes, as of 2026-11-24: https:\/\/tides\.example\/sources\/survey\/\}/,
  )
})

describe('a hostile title', () => {
  const title = 'Aé {x} \\input{y} & 50% $z$ # _ ~ ^\nER  - \nTY  - BOOK 你好 <b>bold</b> </script>'
  const view: CiteView = {
    ...byId(claims, ({ card }) => card.id, 'tides/moon').cite,
    title,
    authors: ['A and B', 'C\nER  - '],
    url: 'https://x.example/a}b',
  }
  const { bibtex, ris, csl } = citationOf(view, frame)

  test('stays within its field of BibTeX, and whole', () => {
    const braces = [...bibtex].reduce((depth, sign) => depth + (sign === '{' ? 1 : sign === '}' ? -1 : 0), 0)
    expect(braces).toBe(0)
    expect(bibtex.split('\n').filter((line) => !/^(@misc\{[a-z-]+,| {2}[a-z]+ = \{.*\},|\})$/.test(line))).toEqual([])
    expect(bibtex).toContain('Aé \\textbraceleft{}x\\textbraceright{} \\textbackslash{}input')
    expect(bibtex).toContain('你好')
  })

  test('stays in its line of RIS', () => {
    const lines = ris.split('\n')
    expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([])
    expect(lines.filter((line) => line.startsWith('ER'))).toHaveLength(1)
  })

  test('is read back from RIS as one citation', () => {
    const read = new Cite([ris]).format('ris', { format: 'object' })
    expect(read.map((each) => each['TI'])).toEqual([expect.stringContaining('你好')])
  })

  test('is JSON in CSL', () => {
    expect(JSON.parse(csl)).toHaveLength(1)
  })
})
