import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { isKnownLanguage, isLanguageTag } from '../../words/language.ts'
import { commonSchema, schemas, siteSchema } from '../schema/schemas.ts'
import type { MarkFormat, RecordKind } from '../valid.ts'

/** What these formats say is for rules to judge (`real-date`, `link-scheme`, `unknown-…`); here they are names. */
export const formats: Readonly<Record<Exclude<MarkFormat, 'text' | 'language' | 'name'>, true>> = {
  day: true,
  'partial-day': true,
  settles: true,
  markdown: true,
  address: true,
  contact: true,
  source: true,
  claim: true,
  page: true,
  'wanted-page': true,
  voice: true,
  badge: true,
  grade: true,
}

/** Made when something is held against a schema: where all records are remembered, nothing may be. */
let ajv: Ajv2020 | undefined

function schemaCompiler(): Ajv2020 {
  ajv ??= new Ajv2020({
    strict: true,
    allErrors: true,
    verbose: true,
    // That these are schemas is for tests to prove.
    meta: false,
    validateSchema: false,
    formats: { ...formats, language: isLanguage, name: isName },
    schemas: [commonSchema],
  })
  return ajv
}

/** What is held against a schema: a record, or what a site says of its look. */
export type SchemaName = RecordKind | 'site'

const validators = new Map<SchemaName, ValidateFunction>()

/** Every way in which data does not fit the schema of its kind, as ajv says it. */
export function schemaErrors(kind: SchemaName, data: unknown): readonly ErrorObject[] {
  const validate = validators.get(kind) ?? schemaCompiler().compile(kind === 'site' ? siteSchema : schemas[kind])
  validators.set(kind, validate)
  return validate(data) ? [] : (validate.errors ?? [])
}

/** No pattern says which tags are languages. */
function isLanguage(tag: string): boolean {
  return isLanguageTag(tag) && isKnownLanguage(tag)
}

/** An address is no name, and whoever it leads to would count as somebody else than under theirs. */
function isName(text: string): boolean {
  return !/^\s*https?:\/\//i.test(text)
}
