import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { generateRecords } from '../../scripts/generate/records.ts'
import { commonSchema, type Schema, schemas, siteSchema } from '../../src/engine/schema/schemas.ts'
import type { RecordKind } from '../../src/engine/valid.ts'
import { schemaErrors } from '../../src/engine/validate/validator.ts'

const kinds = Object.keys(schemas) as RecordKind[]

function fieldsOf(name: string, schema: Schema): [string, Schema][] {
  const below = Object.entries(schema.properties ?? {}).flatMap(([key, field]) => fieldsOf(`${name}.${key}`, field))
  const items = schema.items && schema.items.$ref === undefined ? fieldsOf(`${name}[]`, schema.items) : []
  const options = (schema.anyOf ?? []).flatMap((option, index) => fieldsOf(`${name}|${index}`, option))
  return [[name, schema], ...below, ...items, ...options]
}

const fields = [
  ...kinds.flatMap((kind) => fieldsOf(kind, schemas[kind])),
  ...fieldsOf('site', siteSchema),
  ...Object.entries(commonSchema.$defs).flatMap(([name, schema]) => fieldsOf(name, schema as Schema)),
].filter(([name]) => !/\[\]$/.test(name) || name.includes('|'))

describe('schemas', () => {
  test.each(fields)('%s is described, with an example', (_name, field) => {
    expect(field.description).toMatch(/\S/)
    expect(field.examples?.length).toBeGreaterThan(0)
  })

  // A check does not ask: to read the schema of schemas takes longer than to check a garden that is remembered.
  test.each(Object.entries({ ...schemas, site: siteSchema, common: commonSchema }))('%s is one', (_name, schema) => {
    const ajv = new Ajv2020()
    expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true)
  })

  test.each(kinds)('the examples of a %s are records', (kind) => {
    expect((schemas[kind].examples ?? []).map((example) => schemaErrors(kind, example))).toEqual([[]])
  })

  test('the examples of settings, and of each of them, are settings', () => {
    const { examples = [], properties = {} } = siteSchema
    const each = Object.entries(properties).flatMap(([key, field]) =>
      (field.examples ?? []).map((one) => ({ [key]: one })),
    )
    expect([...examples, ...each].flatMap((example) => schemaErrors('site', example))).toEqual([])
  })

  test('the generated types match', async () => {
    const made = readFileSync(new URL('../../src/engine/records.ts', import.meta.url), 'utf8')
    expect(made).toBe(await generateRecords())
  })
})
