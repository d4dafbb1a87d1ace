import { expect, test } from 'vitest'
import { onDay } from '../../src/engine/day.ts'
import { checkGarden } from '../../src/engine/index.ts'
import { tellAll, telling } from '../../src/publish/telling.ts'
import { siteOf } from '../../src/views/site.ts'
import type { OwnWords } from '../../src/words/words.ts'
import { files } from '../helpers/garden.ts'

/** What each page is made from in a site with some words of its own. */
async function madeFrom(own: OwnWords): Promise<ReadonlyMap<string, string>> {
  const { judged } = checkGarden(files({}), onDay('2026-11-24'))
  if (!judged) throw new Error('The garden cannot be judged.')
  const from = new Map<string, string>()
  await tellAll(telling(siteOf(judged, own, { base: '', folder: undefined }), (path, made) => from.set(path, made)))
  return from
}

test('a page is made from the words of the site, and from nothing that differs by itself', async () => {
  const [plain, again, own] = [await madeFrom({}), await madeFrom({}), await madeFrom({ 'footer.asOf': 'On {day}.' })]
  expect(again).toEqual(plain)
  expect(own.get('index.html')).not.toBe(plain.get('index.html'))
  expect([...own.keys()]).toEqual([...plain.keys()])
})
