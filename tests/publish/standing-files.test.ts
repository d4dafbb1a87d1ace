import { expect, test } from 'vitest'
import { documentsOf } from '../../src/documents/documents.ts'
import { onDay } from '../../src/engine/day.ts'
import { checkGarden } from '../../src/engine/index.ts'
import { StandingFiles } from '../../src/publish/standing-files.ts'
import { type KeptReads, Unchanged } from '../../src/publish/unchanged.ts'
import { siteOf } from '../../src/views/site.ts'
import { files, type Texts } from '../helpers/garden.ts'
import { badge, cite, claimText, grade, sourceText } from '../helpers/texts.ts'

const page = '---\ntitle: Bread\nsummary: What it costs.\nplanted: 2026-05-30\n---\nWords.\n'
const history = [badge('2026-05-30', 'remy', 'caveat'), badge('2026-06-02', 'remy', 'unsourced')]
const garden: Texts = {
  'pages/bread.md': page,
  'claims/economy/wages.yaml': claimText({ evidence: [cite('ledger')], history }),
  'claims/bread/loaf.yaml': claimText({ history }),
  'claims/bread/crumb.yaml': claimText({ history: history.slice(0, 1) }),
  'sources/ledger.yaml': sourceText('ledger', { history: [grade('2026-05-30', 'remy', 'B')] }),
  'sources/other.yaml': sourceText('other', { history: [grade('2026-05-30', 'remy', 'B')] }),
}

/** Which files beside the pages are not known to be what they were. */
function madeOf(texts: Texts, standing: readonly string[], before?: KeptReads) {
  const { judged } = checkGarden(files(texts), onDay('2026-11-24'))
  if (!judged) throw new Error('The garden cannot be judged.')
  const site = siteOf(judged, {}, { base: '', folder: undefined })
  const taken = site.taken()
  const reads = new Unchanged(site, before)
  const known = new Map(standing.map((path) => [path, { from: reads.known(path)?.from ?? '', bytes: 0, second: 0 }]))
  const all = new StandingFiles(known, reads, () => {})
  const made: string[] = []
  const pictures = taken.pictures.map(({ path, view }) => ({ path, make: view }))
  for (const { path, make } of [...pictures, ...documentsOf(taken).map((each) => ({ ...each, make: each.write }))]) {
    if (all.isKnown(path)) continue
    made.push(path)
    const { value, read } = taken.reads.of<unknown>(make)
    all.isMissing(path, JSON.stringify(value), read)
  }
  return { made, all, kept: reads.kept() }
}

const first = madeOf(garden, [])

test('files that stand are known where nothing changed, and no others', () => {
  const [gone, ...left] = first.made
  const { made, all } = madeOf(garden, left, first.kept)
  expect(made).toEqual([gone])
  expect([...all.kept()].toSorted()).toEqual(left.toSorted())
})

test.each<[string, Texts, readonly string[]]>([
  [
    'a claim that is withdrawn',
    {
      'claims/bread/loaf.yaml': claimText({
        history,
        more: 'withdrawn: { date: 2026-06-03, by: remy, why: No. }\n',
      }),
    },
    [
      'embed/pages/bread.png',
      'embed/home.png',
      'feeds/pages/bread.xml',
      'embed/bread/loaf.svg',
      'api/v1/claims/1.json',
    ],
  ],
  [
    'a page with another summary',
    { 'pages/bread.md': page.replace('it costs', 'loaves cost') },
    ['embed/pages/bread.png', 'llms.txt', 'api/v1/pages/1.json'],
  ],
  [
    'a voice with another name',
    { 'voices/remy.yaml': 'name: Remigius\nrole: voice\n' },
    ['feeds/voices/remy.xml', 'feeds/pages/bread.xml', 'feeds/moves.json', 'api/v1/voices/1.json'],
  ],
  [
    'a source with another title',
    { 'sources/other.yaml': sourceText('another', { history: [grade('2026-05-30', 'remy', 'B')] }) },
    ['api/v1/sources/1.json'],
  ],
])('%s has those made anew that tell of it', (_, change, expected) => {
  const { made } = madeOf({ ...garden, ...change }, first.made, first.kept)
  expect(made).toEqual(expect.arrayContaining([...expected]))
  expect(made).not.toContain('embed/economy/wages.svg')
  expect(made).not.toContain('robots.txt')
  expect(made.includes('feeds/pages/economy.xml')).toBe('voices/remy.yaml' in change)
})

test('a claim whose badge never moved leaves the feeds as they are when it is tended', () => {
  const tended = claimText({ history: [...history.slice(0, 1), badge('2026-06-04', 'remy', 'caveat')] })
  const { made } = madeOf({ ...garden, 'claims/bread/crumb.yaml': tended }, first.made, first.kept)
  expect(made).toContain('api/v1/claims/1.json')
  expect(made.filter((path) => path.startsWith('feeds/'))).toEqual([])
})

test('what reads all claims is known by all of them, not by each', () => {
  const { made, digests } = first.kept
  const [, , places = []] = made.find(([path]) => path === 'api/v1/claims.csv') ?? []
  const read = places.map((place) => digests[place]?.[0])
  expect(read).toContain('all claims')
  expect(read.filter((each) => each?.startsWith('claims '))).toEqual([])
})
