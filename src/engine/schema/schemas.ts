import claim from '../../../schemas/claim.schema.json' with { type: 'json' }
import common from '../../../schemas/common.schema.json' with { type: 'json' }
import dispatch from '../../../schemas/dispatch.schema.json' with { type: 'json' }
import garden from '../../../schemas/garden.schema.json' with { type: 'json' }
import page from '../../../schemas/page.schema.json' with { type: 'json' }
import policy from '../../../schemas/policy.schema.json' with { type: 'json' }
import series from '../../../schemas/series.schema.json' with { type: 'json' }
import site from '../../../schemas/site.schema.json' with { type: 'json' }
import source from '../../../schemas/source.schema.json' with { type: 'json' }
import voice from '../../../schemas/voice.schema.json' with { type: 'json' }
import type { RecordKind } from '../valid.ts'

/** The parts of JSON Schema that the schemas of records use. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly enum?: readonly string[]
  readonly description?: string
  readonly examples?: readonly unknown[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly maxItems?: number
  readonly maxProperties?: number
  readonly anyOf?: readonly Schema[]
}

/** The schema of every kind of record, as it stands in `schemas/`. */
export const schemas: Readonly<Record<RecordKind, Schema>> = {
  garden,
  policy,
  voice,
  page,
  claim,
  source,
  dispatch,
  series,
}

/** The schema of what a site says of its look. */
export const siteSchema: Schema = site

/** What the schemas share. */
export const commonSchema = common

const shared: Readonly<Record<string, Schema>> = common.$defs

/** Every label that some record may have, wherever it stands. */
export const labelNames: ReadonlySet<string> = new Set(
  [...Object.values(schemas), ...Object.values(shared)].flatMap(namesWithin),
)

function namesWithin({ properties = {}, items, anyOf = [] }: Schema): string[] {
  const parts = [...Object.values(properties), ...anyOf, ...(items ? [items] : [])]
  return [...Object.keys(properties), ...parts.flatMap(namesWithin)]
}

/** What a schema says, with what it refers to put in; what stands beside a reference goes before it. */
export function resolved(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema
  const known = putIn.get(schema)
  if (known) return known
  const target = shared[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)]
  const whole = target ? { ...resolved(target), ...schema } : schema
  putIn.set(schema, whole)
  return whole
}

/** What was put together before: every value of every record asks for it. */
const putIn = new WeakMap<Schema, Schema>()

/** The schema of what stands under a key or at a position; undefined where none is given. */
export function childOf(schema: Schema | undefined, key: string | number, value: unknown): Schema | undefined {
  if (!schema) return undefined
  const { properties, additionalProperties, items } = fitting(resolved(schema), value)
  const child = typeof key === 'number' ? items : Object.hasOwn(properties ?? {}, key) ? properties?.[key] : undefined
  if (child) return resolved(child)
  return typeof key === 'string' && typeof additionalProperties === 'object'
    ? resolved(additionalProperties)
    : undefined
}

/** Whether a schema takes text. */
export function takesText(schema: Schema | undefined): boolean {
  return schema !== undefined && fitting(schema, '').type === 'string'
}

/** Whether a schema takes null, as what is not known. */
export function takesNothing(schema: Schema | undefined): boolean {
  return schema?.anyOf?.some(({ type }) => type === 'null') ?? false
}

/** Of alternatives, the one for objects when there is an object, and the one for text when there is text. */
export function fitting(schema: Schema, value: unknown): Schema {
  return schema.anyOf?.map(resolved).find(({ type }) => type === typeof value) ?? schema
}
