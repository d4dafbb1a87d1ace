import { type Checked, gradeOf } from '../../engine/index.ts'
import { commonSchema, schemas } from '../../engine/schema/schemas.ts'

/** Something that a record may name, and the words for it. */
type Offered = readonly [id: string, words: string]

/** What is offered for each kind of id, by the name of its schema. */
const offered: Readonly<Record<string, (checked: Checked) => readonly Offered[]>> = {
  voiceId: ({ garden }) => [...garden.voices].map(([id, { record }]) => [id, `${record.name}, ${record.role}`]),
  sourceId: ({ garden }) =>
    [...garden.sources].map(([id, source]) => [id, `${source.record.title} (grade ${gradeOf(source)})`]),
  claimId: ({ garden, judged }) =>
    [...garden.claims].map(([id, { record }]) => {
      const earned = judged?.verdicts.get(id)?.earned
      return [id, `${record.statement.trim()}${earned === undefined ? '' : ` (has earned ${earned})`}`]
    }),
  pageId: pages,
  wantedPageId: pages,
  badgeId: ({ garden }) =>
    (garden.policy?.record.badges ?? []).map(({ id, label, means }) => [id, `${label ?? id}: ${means}`]),
  gradeId: ({ garden }) => Object.entries(garden.policy?.record.grades ?? {}),
}

function pages({ garden }: Checked): readonly Offered[] {
  return [...garden.pages].map(([id, { record }]) => [id, record.title])
}

/** Words beside an id need not be whole. */
const mostLetters = 200

/**
 * The schemas of all records for editors, by the name of their files: as in `schemas/`, but for the ids, of which those
 * of a garden are offered with words beside them. Any other id passes: an editor learns of a new record with the next check.
 */
export function editorSchemas(checked: Checked): Readonly<Record<string, string>> {
  const $defs = Object.fromEntries(
    Object.entries(commonSchema.$defs).map(([name, schema]) => {
      const some = offered[name]?.(checked)
      return [name, some ? offering(schema, some) : schema]
    }),
  )
  return Object.fromEntries(
    Object.entries({ ...schemas, common: { ...commonSchema, $defs } }).map(([kind, schema]) => [
      `${kind}.schema.json`,
      `${JSON.stringify(asEditorsTakeIt({ ...schema, $id: undefined }), undefined, 1)}\n`,
    ]),
  )
}

function offering(schema: object, some: readonly Offered[]): object {
  if (some.length === 0) return { ...schema, examples: undefined }
  const enumDescriptions = some.map(([, words]) =>
    words.length > mostLetters ? `${words.slice(0, mostLetters)}…` : words,
  )
  const { description, ...form } = { description: '', ...schema }
  return {
    description,
    anyOf: [
      { enum: some.map(([id]) => id), enumDescriptions },
      { ...form, examples: undefined },
    ],
  }
}

function asEditorsTakeIt(value: unknown): unknown {
  // Ids and words of a garden are lists of texts, and long ones.
  if (Array.isArray(value)) return value.every(isText) ? value : value.map(asEditorsTakeIt)
  if (!isObject(value)) return value
  const taken = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asEditorsTakeIt(each)]))
  // Examples beside a reference to an id would be offered with the ids that there are.
  if (typeof value['$ref'] === 'string' && (value['$ref'].split('/').at(-1) ?? '') in offered)
    return { ...taken, examples: undefined }
  return value['type'] === 'string' && mayBeDigits(value['examples']) ? { ...taken, type: ['string', 'number'] } : taken
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** Whether a text may be one that YAML takes for a number: the check takes it as it is written. */
function mayBeDigits(examples: unknown): boolean {
  return Array.isArray(examples) && examples.some((example) => /^\d+(?:\.\d+)?$/.test(example))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
