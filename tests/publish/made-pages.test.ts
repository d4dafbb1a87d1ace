import { expect, test } from 'vitest'
import { onDay } from '../../src/engine/day.ts'
import { checkGarden, usualLook } from '../../src/engine/index.ts'
import { madePages } from '../../src/publish/made-pages.ts'
import { type Own, siteOf } from '../../src/views/site.ts'
import { files } from '../helpers/garden.ts'

/** What each page is made from in a site with something of its own. */
async function madeFrom(own: Own): Promise<ReadonlyMap<string, string>> {
  const { judged } = checkGarden(files({}), onDay('2026-11-24'))
  if (!judged) throw new Error('The garden cannot be judged.')
  const site = siteOf(judged, own, { base: '', folder: undefined })
  const made = await Array.fromAsync(madePages([...site.routes.values()], site))
  return new Map(made.map(({ path, from }) => [path, from]))
}

test('a page is made from the words of the site, and from nothing that differs by itself', async () => {
  const [plain, again, own] = [
    await madeFrom({}),
    await madeFrom({}),
    await madeFrom({ words: { 'footer.asOf': 'On {day}.' } }),
  ]
  expect(again).toEqual(plain)
  expect(own.get('index.html')).not.toBe(plain.get('index.html'))
  expect([...own.keys()]).toEqual([...plain.keys()])
})

test('a page is made from the look of the site', async () => {
  const settings = { footer: [{ label: 'Imprint', href: '/imprint/' }] }
  const looks = [
    usualLook,
    { ...usualLook, settings },
    { ...usualLook, files: { 'logo.svg': 'a' } },
    { ...usualLook, files: { 'logo.svg': 'b' } },
  ]
  const made = await Promise.all(looks.map((look) => madeFrom({ look })))
  expect(new Set(made.map((from) => from.get('index.html'))).size).toBe(looks.length)
})
