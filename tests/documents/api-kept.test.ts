import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { apiDocuments } from '../../src/documents/api/api.ts'
import { type Schema, type Schemas, schemaBreaks } from '../helpers/schema-breaks.ts'
import { tides } from '../helpers/tides.ts'

/** The schemas of each version of the API as they were when it was last released. */
const kept = (version: number): Schemas => schemasIn(new URL(`../kept/api-v${version}/`, import.meta.url))

/** Those of the folder `schemas` that are served, as another test holds. */
const now = schemasIn(new URL('../../schemas/', import.meta.url))

function schemasIn(folder: URL): Schemas {
  const files = readdirSync(fileURLToPath(folder), { recursive: true, encoding: 'utf8' })
  const named = files.filter((file) => file.endsWith('.json')).map((file) => file.replaceAll('\\', '/'))
  return Object.fromEntries(named.map((file) => [file, JSON.parse(readFileSync(new URL(file, folder), 'utf8'))]))
}

async function currentVersion(): Promise<number> {
  const document = apiDocuments(await tides()).find(({ path }) => path === 'api/v1/garden.json')
  return JSON.parse((await document?.write()) ?? '{}').version
}

test('nothing that a program reads by the schemas of this version went or changed since it was released', async () => {
  expect(schemaBreaks(kept(await currentVersion()), now)).toEqual([])
})

/** The schemas with the object at one place of a file changed; no place is the whole. */
function changed(file: string, place: string, change: (object: Record<string, unknown>) => void): Schemas {
  const copy: Record<string, Schema> = structuredClone(now)
  const found = place
    .split('/')
    .filter(Boolean)
    .reduce<unknown>((within, key) => Object(within)[key], copy[file])
  change(Object(found))
  return copy
}

describe('what is told of a change', () => {
  const shared = 'api/shared.schema.json'
  test.each<[string, string, (object: Record<string, unknown>) => void, RegExp]>([
    [shared, '$defs/item/properties', (keys) => delete keys['changed'], /claims.*\/items\/…\/changed is gone$/],
    [shared, '$defs/item', (item) => Object.assign(item, { required: ['id'] }), /items\/…\/url may be missing$/],
    [shared, '$defs/document/properties/version', (it) => Object.assign(it, { const: 2 }), /version is written otherw/],
    ['common.schema.json', '$defs/day', (day) => Object.assign(day, { format: 'date-time' }), /changed is written oth/],
    ['claim.schema.json', 'properties/kind', (kind) => delete kind['enum'], /record\/kind may be any word$/],
    ['source.schema.json', 'properties/title', (title) => Object.assign(title, { type: 'array' }), /of type array$/],
    ['source.schema.json', '', (schema) => Object.assign(schema, { required: [] }), /record\/title may be missing$/],
    ['claim.schema.json', 'properties/watch', (list) => delete list['items'], /record\/watch\/… may be anything$/],
  ])('%s: %s', (file, place, change, told) => {
    expect(schemaBreaks(now, changed(file, place, change))).toContainEqual(expect.stringMatching(told))
  })

  test('each of several alternatives of one type is held against the one that it was', () => {
    const known: Schema = { type: 'object', properties: { a: { type: 'string' }, c: { type: 'string' } } }
    const day: Schema = { type: 'object', properties: { b: { type: 'string', format: 'date' } }, required: ['b'] }
    const withAlternatives = (...anyOf: readonly Schema[]): Schemas => ({ 'x.json': { properties: { x: { anyOf } } } })
    const before = withAlternatives(known, day)
    expect(schemaBreaks(before, before)).toEqual([])
    expect(schemaBreaks(before, withAlternatives(known, { ...day, required: [] }))).toEqual([
      'x.json/x/b may be missing',
    ])
    expect(schemaBreaks(withAlternatives(known), before)).toEqual(['x.json/x/a is gone', 'x.json/x/c is gone'])
  })

  test('a schema that is gone is told', () => {
    const { 'api/voices.schema.json': _gone, ...rest } = now
    expect(schemaBreaks(now, rest)).toEqual(['api/voices.schema.json is gone'])
  })

  test.each<[string, string, (object: Record<string, unknown>) => void]>([
    [shared, '$defs/item/properties', (keys) => Object.assign(keys, { more: { type: 'string' } })],
    [shared, '$defs/item', (item) => Object.assign(item, { required: ['id', 'url', 'changed', 'record', 'more'] })],
    ['claim.schema.json', 'properties/kind', (kind) => Object.assign(kind, { enum: [kind['enum'], 'more'].flat() })],
    ['claim.schema.json', 'properties/statement', (it) => Object.assign(it, { description: 'More.', maxLength: 9 })],
  ])('%s: %s may grow', (file, place, change) => {
    expect(schemaBreaks(now, changed(file, place, change))).toEqual([])
  })
})
