import { expect, test } from 'vitest'
import { onDay } from '../../src/engine/day.ts'
import { checkGarden, partsOf, recordsPerPart } from '../../src/engine/index.ts'
import { contextOf } from '../../src/views/context.ts'
import { hrefsBelow } from '../../src/views/hrefs.ts'
import { onceForEach } from '../../src/views/once.ts'
import { englishWords } from '../../src/words/words.ts'
import { files } from '../helpers/garden.ts'
import { byId, tides } from '../helpers/tides.ts'

const { judged } = checkGarden(files({}), onDay('2026-11-24'))
if (!judged) throw new Error('The minimal garden cannot be judged.')
const contexts = ['', '/base'].map((base) =>
  contextOf(judged, hrefsBelow(base), 'content', partsOf(judged.garden, recordsPerPart), englishWords),
)
const pages = [{ id: 'a' }, { id: 'b' }]

test('a view is made once for each context and record', () => {
  let count = 0
  const view = onceForEach(({ hrefs }, { id }: { readonly id: string }) => {
    count += 1
    return hrefs.page(id)
  })
  const seen = [1, 2].flatMap(() => contexts.flatMap((context) => pages.map((page) => view(context, page))))
  expect(seen).toEqual([1, 2].flatMap(() => ['/a/', '/b/', '/base/a/', '/base/b/']))
  expect(count).toBe(4)
})

test('the pages that show a claim show one card', async () => {
  const { claims, pages: shown } = await tides()
  const { card } = byId(claims, (view) => view.card.id, 'tides/silt')
  const ofPage = byId(shown, (view) => view.card.id, 'tides').groups.flatMap((group) => group.claims)
  expect(byId(ofPage, ({ id }) => id, 'tides/silt')).toBe(card)
})
