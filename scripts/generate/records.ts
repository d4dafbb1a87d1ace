import { readFile } from 'node:fs/promises'
import { compile, type JSONSchema } from 'json-schema-to-typescript'
import { recordKinds } from '../../src/engine/kinds.ts'

const folder = new URL('../../schemas/', import.meta.url)

/** The types of every record and of what a site says of its look, made from the schemas; a record's or shared object's title is the name of its type. */
export async function generateRecords(): Promise<string> {
  const shared = (await readSchema('common')).$defs ?? {}
  const records = await Promise.all([...recordKinds, 'site'].map(readSchema))
  const all: JSONSchema = {
    anyOf: records.map((record) => simplified(record, shared)),
    $defs: Object.fromEntries(Object.entries(shared).map(([name, part]) => [name, simplified(part, shared)])),
  }
  const made = await compile(all, 'AnyRecord', {
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    bannerComment: '// Made from schemas/ by `npm run generate`. Not to be edited.',
    style: { semi: false, singleQuote: true, printWidth: 120 },
  })
  return made
}

async function readSchema(name: string): Promise<JSONSchema & { $defs?: Record<string, JSONSchema> }> {
  return JSON.parse(await readFile(new URL(`${name}.schema.json`, folder), 'utf8'))
}

/** A schema in which only shared objects are referred to, so that each gets one type; all else stands where it is used. */
function simplified(schema: JSONSchema, shared: Readonly<Record<string, JSONSchema>>): JSONSchema {
  const copy = JSON.parse(JSON.stringify(schema), (key, value: unknown) => {
    if (key === '$id' || key === '$schema' || key === 'allOf' || key === 'examples') return undefined
    return isReference(value) ? resolved(value, shared) : value
  })
  return copy
}

function resolved(reference: { $ref: string }, shared: Readonly<Record<string, JSONSchema>>): JSONSchema {
  const { $ref, ...beside } = reference
  const name = $ref.slice($ref.lastIndexOf('/') + 1)
  const part = shared[name]
  if (!part) throw new Error(`No shared schema is named ${name}.`)
  if (part.type === 'object') return { $ref: `#/$defs/${name}` }
  const { title, ...untitled } = simplified(part, shared)
  return { ...untitled, ...beside }
}

function isReference(value: unknown): value is { $ref: string } {
  return typeof value === 'object' && value !== null && '$ref' in value && !String(value.$ref).startsWith('#')
}
