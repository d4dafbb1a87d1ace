import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { UsageError } from '../../src/garden/usage-error.ts'
import { joinParts } from '../../src/publish/join-parts.ts'
import { keepPart } from '../../src/publish/part.ts'
import type { MadeFrom } from '../../src/publish/publish.ts'

const scratch = mkdtempSync(join(tmpdir(), 'ripen-parts-'))
afterAll(() => rmSync(scratch, { recursive: true }))

const madeFrom: MadeFrom = { garden: 'g', asOf: '2026-11-24', base: '', folder: null, code: 'c' }

let count = 0
const fresh = (): string => {
  count += 1
  return join(scratch, `${count}`)
}

/** A folder with a part that holds its own page and what every part holds. */
async function part(number: number, of: number, other: Partial<MadeFrom> = {}, style = 'css'): Promise<string> {
  const folder = fresh()
  const page = `p${number}/index.html`
  for (const [path, text] of [
    [page, `<p>${number}</p>`],
    ['assets/a.css', style],
  ] as const) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  await keepPart(folder, {
    shard: { part: number, of },
    madeFrom: { ...madeFrom, ...other },
    from: new Map([[page, `from ${number}`]]),
  })
  return folder
}

const join2 = async (...parts: readonly Promise<string>[]) => {
  const out = fresh()
  const filled = await joinParts(await Promise.all(parts), madeFrom, out)
  return { filled, names: readdirSync(out, { recursive: true, encoding: 'utf8' }).sort() }
}

/** What is said of parts that do not belong together. */
async function refusal(...parts: readonly Promise<string>[]): Promise<string> {
  try {
    await join2(...parts)
  } catch (error) {
    if (error instanceof UsageError) return error.message.replaceAll(/`[^`]*`/g, '`…`')
    throw error
  }
  return 'nothing'
}

test('all parts make the whole, in any order', async () => {
  const { filled, names } = await join2(part(2, 2), part(1, 2))
  expect(names).toEqual(['assets', 'assets/a.css', 'p1', 'p1/index.html', 'p2', 'p2/index.html'])
  expect(new Map([...filled.from].sort())).toEqual(
    new Map([
      ['p1/index.html', 'from 1'],
      ['p2/index.html', 'from 2'],
    ]),
  )
})

test.each([
  ['one that is missing', () => [part(1, 3), part(3, 3)], 'Part 2 of 3 is missing.'],
  ['one that comes twice', () => [part(1, 2), part(2, 2), part(2, 2)], 'Part 2 of 2 comes 2 times.'],
  ['one of another number', () => [part(1, 2), part(2, 3)], '`…` is one part of 3, others are of 2.'],
  [
    'one of another garden',
    () => [part(1, 2), part(2, 2, { garden: 'h' })],
    'The part in `…` is of another garden, or of the same with other records.',
  ],
  [
    'one of another day',
    () => [part(1, 2), part(2, 2, { asOf: '2026-11-25' })],
    'The part in `…` is of another day: 2026-11-25, and here it is 2026-11-24.',
  ],
  [
    'one of other code',
    () => [part(1, 2), part(2, 2, { code: 'd' })],
    'The part in `…` is of other code or packages, or by another version of Node.',
  ],
  [
    'one with another path',
    () => [part(1, 2), part(2, 2, { base: '/x' })],
    'The part in `…` is of another path to live under.',
  ],
  ['one with other styles', () => [part(1, 2), part(2, 2, {}, 'other')], 'Two parts hold `…`, each another one.'],
  ['a folder that is none', () => [part(1, 1), Promise.resolve(scratch)], '`…` holds no part of a site.'],
])('%s is refused', async (_what, parts, said) => {
  expect(await refusal(...parts())).toBe(said)
})

test.each<[string, (folder: string) => void]>([
  ['a file that was changed', (folder) => writeFileSync(join(folder, 'p1/index.html'), '<p>2</p>')],
  ['a file that is gone', (folder) => rmSync(join(folder, 'p1/index.html'))],
  ['a file that came in', (folder) => writeFileSync(join(folder, 'x.html'), '')],
  ['its list cut off', (folder) => cut(join(folder, 'part.json'))],
])('a part with %s is refused', async (_what, harm) => {
  const folder = await part(1, 1)
  harm(folder)
  expect(await refusal(Promise.resolve(folder))).toBe('The part in `…` is not as it was made.')
})

function cut(file: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, -5))
}
