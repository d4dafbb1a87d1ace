import type { ErrorObject } from 'ajv/dist/2020.js'
import { stringify } from 'yaml'
import { isObject } from '../group.ts'
import { pointerParts } from '../parse/pointer.ts'
import { resolved } from '../schema/schemas.ts'

/** What the schema says of the place of an error, with an example as an editor would write it. */
export function hint({ schema, parentSchema, instancePath }: ErrorObject): string {
  const said = { ...(isObject(schema) ? schema : {}), ...parentSchema }
  return described(said, pointerParts(instancePath).at(-1))
}

/** What the schema says of a key that is missing. */
export function missingHint({ parentSchema }: ErrorObject, key: string): string {
  const properties: unknown = parentSchema?.['properties']
  const schema: unknown = isObject(properties) ? properties[key] : undefined
  return described(isObject(schema) ? { ...resolved(schema) } : {}, key)
}

function described(schema: Readonly<Record<string, unknown>>, key: string | undefined): string {
  const { description, examples } = schema
  const example: unknown = Array.isArray(examples) ? examples[0] : undefined
  return `${description ?? 'See the schema of the record.'}${example === undefined ? '' : exampleText(example, key)}`
}

/** A word stands in the sentence; what takes several lines stands below it, under its label. */
function exampleText(example: unknown, key: string | undefined): string {
  if (typeof example !== 'object' || example === null) return ` For example: \`${String(example)}\`.`
  const isItem = key !== undefined && /^\d+$/.test(key)
  const lines = stringify(key === undefined ? example : isItem ? [example] : { [key]: example }, { lineWidth: 0 })
  return `\nFor example:\n${lines.trimEnd().replace(/^/gm, '  ')}`
}
