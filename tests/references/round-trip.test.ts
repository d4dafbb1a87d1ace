import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { citationOf } from '../../src/documents/cite/cite.ts'
import { onDay } from '../../src/engine/day.ts'
import { checkGarden, type SourceRecord } from '../../src/engine/index.ts'
import { readGarden } from '../../src/garden/disk.ts'
import { readReferences, sourceOf, type Told } from '../../src/references/read-references.ts'
import { siteOf } from '../../src/views/site.ts'
import { thisDay } from '../helpers/garden.ts'
import { viewed } from '../helpers/viewed.ts'

const folder = join(import.meta.dirname, '../../content')
const { judged } = checkGarden(await readGarden(folder), onDay(thisDay))
if (!judged) throw new Error('The shipped garden cannot be judged.')
const { frame, sources } = viewed(siteOf(judged, {}, { base: '', folder: 'content' }))
const records = judged.garden.sources

/** What comes back of a source that the site exports. */
function backFrom(name: 'x.bib' | 'x.ris' | 'x.json', text: string): Told {
  const { entries, faults } = readReferences(name, new TextEncoder().encode(text))
  expect(faults, text).toEqual([])
  expect(entries).toHaveLength(1)
  return sourceOf(entries[0] ?? expect.fail()).told
}

const namesOf = (authors: Told['authors'] | SourceRecord['authors']): string[] =>
  (authors ?? []).map((author) => (typeof author === 'string' ? author : author.name))

/** `&lt;i` is written apart so that nobody takes it for markup, and white space is one blank. */
const plain = (words: string | undefined): string | undefined =>
  words?.replaceAll(/\s+/g, ' ').replaceAll('< ', '<').trim()

describe('what the site exports comes back', () => {
  const all = sources.map(({ cite }) => ({ cite, id: cite.key, record: records.get(cite.key)?.record }))

  test.each(['bibtex', 'ris', 'csl'] as const)('from %s', (format) => {
    expect(all.length).toBeGreaterThan(50)
    for (const { cite, id, record } of all) {
      if (!record) throw new Error(`There is no ${id}.`)
      const name = ({ bibtex: 'x.bib', ris: 'x.ris', csl: 'x.json' } as const)[format]
      const told = backFrom(name, citationOf(cite, frame)[format])
      expect({ id, title: plain(told.title) }).toEqual({ id, title: plain(record.title) })
      expect({ id, authors: namesOf(told.authors) }).toEqual({ id, authors: cite.authors.map(plain) })
      expect({ id, published: told.published }).toEqual({ id, published: record.published })
      expect({ id, doi: told.doi }).toEqual({ id, doi: record.doi?.toLowerCase() ?? told.doi })
      expect({ id, url: told.url }).toEqual({ id, url: cite.url })
      if (format === 'bibtex') expect({ id, arxiv: told.arxiv }).toEqual({ id, arxiv: record.arxiv ?? told.arxiv })
    }
  })
})
