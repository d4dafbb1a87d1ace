import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { checkGarden, type InputFile, type Memory, onDay, type TextFile } from '../../src/engine/index.ts'
import { placesOf } from '../../src/engine/parse/parse.ts'
import { openCache } from '../../src/garden/cache.ts'
import { codeVersion } from '../../src/garden/code-version.ts'
import { asOf, files, minimal } from '../helpers/garden.ts'

const folder = mkdtempSync(join(tmpdir(), 'ripen-cache-'))
const place = join(folder, 'garden')
const garden = files({})
const policy: TextFile = { path: 'policy.yaml', text: minimal['policy.yaml'] ?? '' }

beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Checks a garden as one run of a command does. */
async function run(input: readonly InputFile[], version = 'one', file = place): Promise<void> {
  const cache = await openCache(file, version)
  checkGarden(input, onDay(asOf), cache)
  await cache.save()
}

async function known(file: TextFile, version = 'one'): Promise<ReturnType<Memory['recall']>> {
  return (await openCache(place, version)).recall(file)
}

test('what came of a file is known in the next run, and where it stands', async () => {
  await run(garden)
  const found = await known(policy)
  expect(found?.remembered.record).toHaveProperty('ceilings', { reading: 'caveat', forecast: 'caveat' })
  expect(found && placesOf(policy, found.outline())('/ceilings/reading').start).toEqual({ line: 33, column: 22 })
})

test.each([
  ['of another text', { ...policy, text: `${policy.text}\n` }],
  ['of another path', { ...policy, path: 'garden.yaml' }],
])('nothing is known %s', async (_name, file) => {
  await run(garden)
  expect(await known(policy)).toBeDefined()
  expect(await known(file)).toBeUndefined()
})

test('nothing is known to other code', async () => {
  await run(garden)
  expect(await known(policy, 'two')).toBeUndefined()
})

describe('nothing is believed', () => {
  const damage: Readonly<Record<string, (whole: Buffer) => Uint8Array>> = {
    'of a file that is empty': () => Buffer.alloc(0),
    'of a file without a line end': (whole) => whole.subarray(0, whole.indexOf('\n')),
    'of a file that is cut off': (whole) => whole.subarray(0, -1),
    'of a file that goes on': (whole) => Buffer.concat([whole, Buffer.from('\n')]),
    'of a file with another byte': (whole) => Buffer.from(whole.toString().replace('caveat', 'cavaet')),
    'of a file that is no cache': () => Buffer.from('Dear diary,\nnothing happened.\n'),
  }
  test.each(Object.entries(damage))('%s', async (_name, damaged) => {
    await run(garden)
    expect(await known(policy)).toBeDefined()
    writeFileSync(place, damaged(readFileSync(place)))
    expect(await known(policy)).toBeUndefined()
    await run(garden)
    expect(await known(policy)).toBeDefined()
  })
})

test('only what the last run used is kept, so that it grows with the garden alone', async () => {
  await run(garden)
  await run(files({ 'policy.yaml': `${policy.text}# Again.\n` }))
  expect(await known({ ...policy, text: `${policy.text}# Again.\n` })).toBeDefined()
  expect(await known(policy)).toBeUndefined()
})

test('a run that finds all it needs writes nothing', async () => {
  await run(garden)
  const before = readFileSync(place)
  await run(garden.filter(({ path }) => path !== 'voices/remy.yaml'))
  expect(readFileSync(place)).toEqual(before)
})

test('what holds a fault of its own is read anew', async () => {
  const faulty = { path: 'voices/wren.yaml', text: 'name: Wren\nrole: vioce\n' }
  const hollow = {
    path: 'pages/hollow.md',
    text: (minimal['pages/economy.md'] ?? '').replace('Words.', '<b>Words</b>'),
  }
  const unseen = { path: 'voices/kit.yaml', text: 'name: Kit\u200b\nrole: voice\n' }
  await run([...garden, faulty, hollow, unseen])
  expect(await known(policy)).toBeDefined()
  expect(await known(faulty)).toBeUndefined()
  expect(await known(hollow)).toBeUndefined()
  expect(await known(unseen)).toBeUndefined()
})

test('of many gardens the last ones are remembered, and nothing else is left behind', async () => {
  for (const name of 'abcdefghijkl') await run(garden, 'one', join(folder, name))
  expect(readdirSync(folder)).toHaveLength(8)
  expect(readdirSync(folder)).toContain('l')
})

test('where nothing can be kept, nothing is', async () => {
  writeFileSync(join(folder, 'file'), '')
  await run(garden, 'one', join(folder, 'file', 'garden'))
  expect(readdirSync(folder)).toEqual(['file'])
})

const packages = ['.package-lock.json', '.pnpm/lock.yaml', '.yarn-state.yml']

test.each(['src/engine/deep/a.ts', 'schemas/b.json', 'package.json', ...packages.map((file) => `modules/${file}`)])(
  'the code is another one when %s is',
  (path) => {
    const installed = path.startsWith('modules/') ? path : 'modules/.package-lock.json'
    const parts = { 'src/engine/deep/a.ts': 'a', 'schemas/b.json': 'b', 'package.json': 'c', [installed]: 'd' }
    const versions: (string | undefined)[] = []
    for (const texts of [parts, parts, { ...parts, [path]: 'other' }]) {
      for (const [name, text] of Object.entries(texts)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true })
        writeFileSync(join(folder, name), text)
      }
      versions.push(codeVersion(folder, join(folder, 'modules'), 'record'))
    }
    expect(versions[0]).toBeDefined()
    expect(versions[1]).toBe(versions[0])
    expect(versions[2]).not.toBe(versions[0])
  },
)

test('nobody can say which code it is where a part of it is missing', () => {
  expect(codeVersion(folder, join(folder, 'modules'), 'record')).toBeUndefined()
})
