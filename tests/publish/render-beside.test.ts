import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { onDay } from '../../src/engine/day.ts'
import { checkGarden } from '../../src/engine/index.ts'
import { fileAt } from '../../src/publish/file-at.ts'
import { type Batch, type PageName, renderBeside } from '../../src/publish/render-beside.ts'
import { pagesIn } from '../../src/publish/told-pages.ts'
import { siteOf } from '../../src/views/site.ts'
import { files } from '../helpers/garden.ts'

const scratch = mkdtempSync(join(tmpdir(), 'ripen-render-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** Renders what a page shows as it is, or fails as the page says. */
const renderer = join(scratch, 'renderer.mjs')
writeFileSync(
  renderer,
  `const { routes, words } = globalThis.ripenPages
export const paths = async () => [...routes.keys()].map((pathname) => ({ pathname, route: pathname }))
export async function render(request, address) {
  const { text, fault } = routes.get(address).show()
  if (fault === 'thrown') throw new Error('The template is at fault.')
  if (fault === 'ended') process.exit(0)
  return [text, new URL(request.url).pathname, words.say('footer.asOf', { day: 'today' })].join(' ')
}
`,
)

const names: readonly PageName[] = Array.from({ length: 1200 }, (_, index) => ({
  kind: 'claim',
  address: `/claims/${index}/`,
  id: `${index}`,
  part: undefined,
}))

/** Renders pages that show something into a folder, and counts what it is told of. */
async function rendered(folder: string, shownBy: (index: number) => object): Promise<number> {
  mkdirSync(folder)
  let count = 0
  const { judged } = checkGarden(files({}), onDay('2026-11-24'))
  if (!judged) throw new Error('The garden cannot be judged.')
  const { words: _, ...frame } = siteOf(judged, {}, { base: '', folder: undefined }).frame
  const order = { renderer, folder, frame, ownWords: { 'footer.asOf': 'seen {day}' }, pages: names }
  await renderBeside(order, 2, batchesOf(shownBy), ({ pages, told }) => {
    count += pagesIn(told).length === pages ? pages : 0
  })
  return count
}

async function* batchesOf(shownBy: (index: number) => object): AsyncGenerator<Batch, undefined> {
  for (let at = 0; at < names.length; at += 20) {
    await setImmediate()
    yield names.slice(at, at + 20).map(({ address }, index) => {
      return {
        address,
        path: fileAt('', address),
        shown: new TextEncoder().encode(JSON.stringify(shownBy(at + index))),
      }
    })
  }
}

test('each page is rendered once, of what it shows, in the words of the site', async () => {
  const folder = join(scratch, 'whole')
  expect(await rendered(folder, (index) => ({ text: `page ${index}` }))).toBe(names.length)
  const written = names.map(({ address }) => readFileSync(join(folder, fileAt('', address)), 'utf8'))
  expect(written).toEqual(names.map(({ address }, index) => `page ${index} ${address} seen today`))
})

test.each([
  ['thrown', 'The template is at fault.'],
  ['ended', 'A thread ended before it had rendered all of its pages.'],
])('what fails in one thread ends all of them: %s', async (fault, message) => {
  const failing = rendered(join(scratch, fault), (index) => (index === 750 ? { fault } : {}))
  await expect(failing).rejects.toThrow(message)
})
