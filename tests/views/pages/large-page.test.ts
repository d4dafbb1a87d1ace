import { expect, test } from 'vitest'
import { onDay } from '../../../src/engine/day.ts'
import { checkGarden, partsOf, recordsPerPart } from '../../../src/engine/index.ts'
import { contextOf } from '../../../src/views/context.ts'
import { hrefsBelow } from '../../../src/views/hrefs.ts'
import { pageView } from '../../../src/views/pages/page.ts'
import { englishWords } from '../../../src/words/words.ts'
import { files, type Texts } from '../../helpers/garden.ts'
import { siteFrom } from '../../helpers/site-from.ts'
import { badge, cite, claimText, dispatchText, grade, pageText, sourceText } from '../../helpers/texts.ts'

const most = { claims: 3, moves: 2, sources: 2, dispatches: 1, entries: 4 }

/** A page of so many claims, each with a source and a dispatch, each moved once. */
function pageOf(count: number) {
  const numbers = Array.from({ length: count }, (_, at) => at + 1)
  const texts: Texts = Object.fromEntries([
    ['pages/economy.md', pageText({ more: `claims:\n  - { group: First, claims: [economy/c-1, economy/c-2] }\n` })],
    ...numbers.flatMap((at) => [
      [
        `claims/economy/c-${at}.yaml`,
        claimText({
          evidence: [cite(`s-${at}`)],
          history: [badge(`2026-06-0${at}`, 'remy', 'unsourced'), badge(`2026-07-0${at}`, 'editor', 'caveat')],
        }),
      ],
      [
        `sources/s-${at}.yaml`,
        sourceText(`s-${at}`, {
          history: [grade('2026-05-30', 'editor', 'B')],
          more: `url: https://example.org/${at}\npages: [economy]\n`,
        }),
      ],
      [
        `river/2026-11-2${at}-d.md`,
        dispatchText({ history: [badge('2026-11-23', 'remy', 'unsourced')], more: 'pages: [economy]\n' }),
      ],
    ]),
  ])
  const { judged } = checkGarden(files(texts), onDay('2026-11-24'))
  const page = judged?.garden.pages.get('economy')
  if (!judged || !page) throw new Error('The garden cannot be judged.')
  return pageView(
    contextOf(judged, hrefsBelow(''), undefined, partsOf(judged.garden, recordsPerPart), englishWords),
    page,
    most,
  )
}

test('a page of no more claims than it may show in full shows all of everything', () => {
  const page = pageOf(3)
  expect(page.groups.flatMap(({ lines }) => lines)).toEqual([])
  expect(page.groups.flatMap(({ claims }) => claims)).toHaveLength(3)
  expect([page.lens.moves.length, page.lens.moved]).toEqual([3, 3])
  expect(page.material.kinds.map(({ items, more }) => [items.length, more])).toEqual([[3, undefined]])
  expect([page.river.length, page.earlierDispatches]).toEqual([3, undefined])
  expect([page.log.flatMap(({ events }) => events).length, page.earlierEntries]).toEqual([6, undefined])
})

test('a page of more shows the first in full, the others in lines, and of all else the newest or best', () => {
  const page = pageOf(5)
  const idsOf = (claims: readonly { readonly id: string }[]) => claims.map(({ id }) => id.slice('economy/'.length))
  expect(page.groups.map(({ title, claims, lines }) => [title, idsOf(claims), idsOf(lines)])).toEqual([
    ['First', ['c-1', 'c-2'], []],
    ['Beside these', ['c-3'], ['c-4', 'c-5']],
  ])
  expect(idsOf(page.claims)).toEqual(['c-1', 'c-2', 'c-3', 'c-4', 'c-5'])
  expect(page.lens.moves.map(({ date }) => date)).toEqual(['2026-07-05', '2026-07-04'])
  expect([page.lens.from, page.lens.moved]).toEqual(['2026-06-01', 5])
  expect(page.material.kinds.map(({ count, items, more }) => [count, items.length, more])).toEqual([
    ['5 reports', 2, { count: 3, href: '/sources/#report' }],
  ])
  expect([page.river.length, page.earlierDispatches]).toEqual([1, { count: 4, href: '/river/' }])
  expect(page.log.flatMap(({ events }) => events.map(({ date }) => date))).toEqual([
    ...['2026-07-05', '2026-07-04', '2026-07-03', '2026-07-02'],
  ])
  expect(page.earlierEntries).toEqual({ count: 6, href: '/log/' })
})

test('a source that carries much names the first of it in a list, and says how much more there is', () => {
  const history = [badge('2026-06-01', 'remy', 'unsourced')]
  const claims = Array.from({ length: 32 }, (_, at): [string, string] => [
    `claims/economy/c-${at}.yaml`,
    claimText({ evidence: [cite('s-1')], history }),
  ])
  const source = sourceText('s-1', { history: [grade('2026-05-30', 'editor', 'B')] })
  const { sourceList } = siteFrom({ ...Object.fromEntries(claims), 'sources/s-1.yaml': source })
  expect(sourceList.kinds[0]?.items).toMatchObject([{ cited: 32, others: { count: 2, href: '/sources/s-1/' } }])
  expect(sourceList.kinds[0]?.items[0]?.claims).toHaveLength(30)
})
