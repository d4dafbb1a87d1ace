import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { onDay } from '../../src/engine/day.ts'
import { checkGarden, type Memory, type TextFile } from '../../src/engine/index.ts'
import { placesOf } from '../../src/engine/parse/parse.ts'
import { openCache } from '../../src/garden/cache.ts'
import { readingAhead } from '../../src/publish/read-ahead.ts'
import { asOf, files } from '../helpers/garden.ts'
import { badge, claimText } from '../helpers/texts.ts'

const folder = mkdtempSync(join(tmpdir(), 'ripen-ahead-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** So many claims, the last of which but one is at fault. */
function grown(count: number): TextFile[] {
  const history = [badge('2026-05-30', 'remy', 'unsourced')]
  const claims = Array.from({ length: count }, (_, index): [string, string] => {
    const text = claimText({ history, more: `detail: It *was* ${index}.\n` })
    return [`claims/bread/c-${10_000 + index}.yaml`, index === count - 2 ? `${text}colour: red\n` : text]
  })
  return files(Object.fromEntries(claims)).flatMap((file) => ('text' in file ? [file] : []))
}

const open = (name: string) => openCache(join(folder, name), 'one')

test('a garden that is read from both ends is the one that is read in turn', async () => {
  const given = grown(1300)
  const cache = await open('both')
  const check = (memory: Memory | undefined) => checkGarden(given, onDay(asOf), memory)
  const checked = await readingAhead(given, cache, check)
  const inTurn = check(undefined)
  expect(checked.diagnostics).toEqual(inTurn.diagnostics)
  expect(checked.diagnostics.some(({ message }) => message.includes('`colour`'))).toBe(true)
  const said = ({ garden }: typeof checked) =>
    [...garden.claims.values()].map((claim) => [claim.record, claim.prose('/detail').tree, claim.locate('/detail')])
  expect(said(checked)).toEqual(said(inTurn))
  await cache.save()
  const known = await open('both')
  expect(given.filter((file) => !known.has(file)).map(({ path }) => path)).toEqual(['claims/bread/c-11298.yaml'])
})

test('what a thread has read is there when the work comes to it', async () => {
  const given = grown(1300)
  const [last] = given.filter(({ path }) => path.startsWith('claims/')).slice(-1)
  if (!last) throw new Error('There is no claim.')
  const cache = await open('ahead')
  const found = await readingAhead(given, cache, (memory) => {
    const until = Date.now() + 30_000
    for (;;) {
      const recalled = memory?.recall(last)
      if (recalled || Date.now() > until) return recalled
    }
  })
  expect(found?.remembered.record).toHaveProperty('detail', 'It *was* 1299.')
  expect(found && placesOf(last, found.outline())('/detail').start).toEqual({ line: 6, column: 9 })
  await cache.save()
  expect((await open('ahead')).has(last)).toBe(true)
})

test.each([
  ['few files', 20, true],
  ['no cache', 1300, false],
])('nothing is read ahead with %s', async (_, count, isCached) => {
  const cache = isCached ? await open('few') : undefined
  expect(await readingAhead(grown(count), cache, (memory) => memory)).toBe(cache)
})
