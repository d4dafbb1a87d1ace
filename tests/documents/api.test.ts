import { readFile } from 'node:fs/promises'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { apiDocuments } from '../../src/documents/api/api.ts'
import type { Document } from '../../src/documents/document.ts'
import { onDay } from '../../src/engine/day.ts'
import { checkGarden, collectionNames, explained } from '../../src/engine/index.ts'
import { formats as formatsOfRecords } from '../../src/engine/validate/validator.ts'
import { readGarden } from '../../src/garden/disk.ts'
import { hostile, siteFrom } from '../helpers/site-from.ts'
import { byId, tides, tidesFolder } from '../helpers/tides.ts'
import type { Viewed } from '../helpers/viewed.ts'

const site = await tides()
const judged = checkGarden(await readGarden(tidesFolder), onDay('2026-11-24')).judged ?? never('judged')
const unsourced = 'history:\n  - { date: 2026-05-30, by: remy, badge: unsourced, why: So. }\n'

function never(what: string): never {
  throw new Error(`There is no ${what}.`)
}

/** A garden with as many claims as wanted. */
function withClaims(count: number): Viewed {
  const text = `statement: It is so.\nkind: finding\nevidence: []\n${unsourced}`
  const numbers = Array.from({ length: count }, (_, index) => String(index).padStart(3, '0'))
  return siteFrom(Object.fromEntries(numbers.map((number) => [`claims/economy/c${number}.yaml`, text])))
}

const gardens: [string, Viewed][] = [
  ['a small one', site],
  ['one below a path', await tides({ base: '/garden' })],
  ['one without records', siteFrom({})],
  ['a hostile one', siteFrom(hostile)],
  ['one of many claims', withClaims(201)],
]

const path = (of: Viewed, wanted: string) => byId<Document>(apiDocuments(of), (document) => document.path, wanted)
const read = async (of: Viewed, wanted: string) => JSON.parse(await path(of, wanted).write())

async function publishedSchemas(of: Viewed): Promise<{ path: string; schema: Schema }[]> {
  const documents = apiDocuments(of).filter(({ type }) => type === 'application/schema+json')
  return await Promise.all(
    documents.map(async (document) => ({ path: document.path, schema: JSON.parse(await document.write()) })),
  )
}

interface Schema {
  readonly $id: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly $defs?: Readonly<Record<string, Schema>>
}

/** Formats are notes for readers: every name is taken. */
const formats = { ...formatsOfRecords, language: true, name: true } as const

describe.each(gardens)('every document of %s', async (_name, of) => {
  const schemas = await publishedSchemas(of)
  const ajv = new Ajv2020({ strict: true, allErrors: true, formats, schemas: schemas.map(({ schema }) => schema) })
  const documents = apiDocuments(of).filter(({ type }) => type === 'application/json')

  test.each(documents)('$path fits the schema that it names', async (document) => {
    const data = JSON.parse(await document.write())
    const validate: ValidateFunction | undefined = ajv.getSchema(data.$schema)
    expect(validate).toBeDefined()
    validate?.(data)
    expect(validate?.errors ?? []).toEqual([])
    expect(data).toMatchObject({ version: 1, asOf: '2026-11-24', licence: of.frame.licence?.toWellFormed() ?? null })
  })
})

test.each(gardens)('every schema of %s is named by its address, and refers to what is served', async (_name, of) => {
  const schemas = await publishedSchemas(of)
  const addresses = new Set(schemas.map((each) => `${of.frame.url}${of.frame.base}/${each.path}`))
  expect(new Set(schemas.map(({ schema }) => schema.$id))).toEqual(addresses)
  const named = schemas.flatMap(({ schema }) => {
    const refs = [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g)]
    return refs.map(([, ref = '']) => new URL(ref, schema.$id).href.replace(/#.*/, ''))
  })
  expect(named.length).toBeGreaterThan(40)
  expect(named.filter((address) => !addresses.has(address))).toEqual([])
})

test('a published schema is the one of the folder `schemas` in all but its name', async () => {
  for (const { path: at, schema } of await publishedSchemas(site)) {
    const file = new URL(at.replace('api/v1/', '../../'), import.meta.url)
    const own = JSON.parse(await readFile(file, 'utf8'))
    expect({ ...schema, $id: own.$id }).toEqual(own)
  }
})

test('a schema refuses what is not in it', async () => {
  const schemas = (await publishedSchemas(site)).map(({ schema }) => schema)
  const ajv = new Ajv2020({ strict: true, formats, schemas })
  const validate = ajv.getSchema('https://tides.example/api/v1/schemas/api/claims.schema.json')
  const good = await read(site, 'api/v1/claims/1.json')
  const [first] = good.items
  expect(validate?.(good)).toBe(true)
  expect(validate?.({ ...good, more: 1 })).toBe(false)
  expect(validate?.({ ...good, items: [{ ...first, more: 1 }] })).toBe(false)
  expect(validate?.({ ...good, items: [{ ...first, record: { ...first.record, kind: 'rumour' } }] })).toBe(false)
  const { contested: _gone, ...verdict } = first.verdict
  expect(validate?.({ ...good, items: [{ ...first, verdict }] })).toBe(false)
})

test('every key of the schemas is described', async () => {
  const undescribed = (name: string, schema: Schema): string[] => [
    ...(schema.description ? [] : [name]),
    ...Object.entries({ ...schema.properties, ...schema.$defs }).flatMap(([key, each]) =>
      undescribed(`${name}.${key}`, each),
    ),
  ]
  const own = (await publishedSchemas(site)).filter((each) => each.path.includes('/api/v1/schemas/api/'))
  expect(own.flatMap((each) => undescribed(each.path, each.schema))).toEqual([])
  expect((await publishedSchemas(site)).filter((each) => each.path.includes('schemas/api/'))).toHaveLength(8)
})

test('the garden says where all else is', async () => {
  const garden = await read(site, 'api/v1/garden.json')
  const present = new Set(apiDocuments(site).map((document) => `https://tides.example/${document.path}`))
  const firsts = collectionNames.map((name) => garden.collections[name].first)
  expect([...firsts, garden.csv].filter((address) => !present.has(address))).toEqual([])
  expect(garden.record.title).toBe('Tidal Notes')
  expect(garden.policy.badges[0].id).toBe('well-sourced')
  expect(garden.changed).toBe('2026-06-10')
})

test('a claim comes with its record as it was written, its badge, and when it last changed', async () => {
  const { items } = await read(site, 'api/v1/claims/1.json')
  expect(items).toHaveLength(judged.garden.claims.size)
  for (const item of items) {
    const claim = judged.garden.claims.get(item.id) ?? never(item.id)
    const verdict = judged.verdicts.get(item.id) ?? never(item.id)
    expect(item.record).toEqual(claim.record)
    expect(item.verdict).toEqual(explained(verdict, judged.garden))
    expect([item.page, item.badge, item.text]).toEqual([claim.page, verdict.inForce, claim.prose('/statement').text])
  }
  const moon = byId<{ id: string; changed: string }>(items, ({ id }) => id, 'tides/moon')
  expect(moon.changed).toBe('2026-05-29')
})

test('a claim says of each citation whether it may count, and where the words stand that it quotes', async () => {
  const { items } = await read(site, 'api/v1/claims/1.json')
  const of = (id: string) => byId<{ id: string; citations: unknown[] }>(items, (item) => item.id, id).citations
  const eels = {
    passage: 'eels',
    words: ['Of 412 eels, 131 came through alive.'],
    at: 'p. 7',
    seen: '2026-05-29',
    by: 'remy',
    url: 'https://river.example/eels#:~:text=Of%20412%20eels%2C%20131%20came%20through%20alive.',
  }
  expect(of('tides/fish-pass')).toEqual([
    { source: 'survey', usable: true, proof: null },
    { source: 'turbine-maker', usable: true, proof: null },
    { source: 'sluice-count', usable: true, proof: eels },
    { source: 'angler-post', usable: true, proof: null },
  ])
  expect(of('tides/silt')).toContainEqual({ source: 'old-model', usable: false, proof: null })
})

test('a verdict has the keys of `explain`, in their order', async () => {
  const { items } = await read(site, 'api/v1/dispatches/1.json')
  const verdict = judged.dispatchVerdicts.get(items[0].id) ?? never(items[0].id)
  expect(JSON.stringify(items[0].verdict)).toBe(JSON.stringify(explained(verdict, judged.garden)))
})

test('the other records are there, with what the site makes of them', async () => {
  const first = async (name: string) => (await read(site, `api/v1/${name}/1.json`)).items
  const pages = await first('pages')
  expect(pages.map(({ id, changed }: { id: string; changed: string }) => [id, changed])).toEqual([
    ['grid', '2026-05-30'],
    ['imprint', '2026-06-08'],
    ['tides', '2026-06-05'],
  ])
  expect(pages[2].claims.slice(0, 3)).toEqual(['tides/two-tides-a-day', 'tides/lagoon-cost', 'tides/fish-pass'])
  expect(pages[2].text).toContain('the sea’s own clock'.replace('’', "'"))
  const [source] = await first('sources')
  expect(source).toMatchObject({ id: 'angler-post', url: 'https://tides.example/sources/angler-post/' })
  expect(source.grade).toBe(source.record.history.at(-1).grade)
  const [eels, clock] = await first('dispatches')
  expect(eels.title).toMatch(/^Count the eels/)
  expect(eels.text).toMatch(/^The lagoon's friends say .* tagged an eel\. See Power from the Tides and /)
  expect(clock.title).toMatch(/^If a tide can be told/)
  expect((await first('voices'))[0]).toMatchObject({ id: 'editor', changed: null, record: { role: 'editor' } })
})

describe('of many records', () => {
  test.each([
    [0, 1],
    [1, 1],
    [200, 1],
    [201, 2],
    [401, 3],
  ])('%i claims take %i files', (count, filesTaken) => {
    const paths = apiDocuments(withClaims(count)).filter((document) => document.path.startsWith('api/v1/claims/'))
    expect(paths).toHaveLength(filesTaken)
  })

  test('each file leads to the next, and together they hold each once', async () => {
    const many = withClaims(401)
    const ids: string[] = []
    let next: string | null = 'https://garden.example/api/v1/claims/1.json'
    while (next) {
      const file = await read(many, next.slice('https://garden.example/'.length))
      expect([file.pages, file.total]).toEqual([3, 401])
      ids.push(...file.items.map(({ id }: { id: string }) => id))
      next = file.next
    }
    expect(ids).toEqual(many.claims.map(({ card }) => card.id))
  })
})

test('a text that is no text comes out as one', async () => {
  const text = await path(siteFrom(hostile), 'api/v1/claims/1.json').write()
  expect(text.isWellFormed()).toBe(true)
  expect(text).not.toMatch(/\\ud[89a-f]/i)
  expect(JSON.parse(text).items[0].record.history[0].why).toContain('<script>alert(1)</script>')
})
