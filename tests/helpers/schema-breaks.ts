import { join } from 'node:path/posix'

/** A set of schemas by file name, such as `api/claims.schema.json`. */
export type Schemas = Readonly<Record<string, Schema>>

/** The parts of JSON Schema that tell a program what it may read. */
export interface Schema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly pattern?: string
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
}

/** A schema and the file that its references start from. */
interface Node {
  readonly file: string
  readonly schema: Schema
}

/** What a value of one type may be, with all that references and `allOf` add. */
interface Shape {
  readonly type: string
  readonly written: string
  readonly closed: boolean
  readonly required: ReadonlySet<string>
  readonly keys: ReadonlyMap<string, Node>
  readonly each: Node | undefined
}

/**
 * What breaks a program that reads by the kept schemas, each with its place: a key that is gone or no longer always there,
 * a value of another type or written otherwise, a list of words that became any text. New keys and new words do not.
 */
export function schemaBreaks(kept: Schemas, now: Schemas): string[] {
  return Object.keys(kept).flatMap((file) => {
    const before = kept[file]
    const after = now[file]
    if (after === undefined) return [`${file} is gone`]
    return before?.properties ? breaksOf(kept, { file, schema: before }, now, { file, schema: after }, file) : []
  })
}

function breaksOf(kept: Schemas, before: Node, now: Schemas, after: Node, at: string): string[] {
  const known = shapesOf(kept, before)
  return shapesOf(now, after).flatMap((shape) => {
    const [first, ...more] = known
      .filter(({ type }) => type === shape.type)
      .map((was) => breaksOfShape(kept, was, now, shape, at))
    if (first === undefined) return [`${at} may be of type ${shape.type}`]
    // What a program reads as one of the alternatives that it knew, it reads.
    return more.reduce((least, breaks) => (breaks.length < least.length ? breaks : least), first)
  })
}

function breaksOfShape(kept: Schemas, was: Shape, now: Schemas, shape: Shape, at: string): string[] {
  const keys = [...was.keys].flatMap(([key, node]) => {
    const place = `${at}/${key}`
    const there = shape.keys.get(key)
    if (there === undefined) return [`${place} is gone`]
    const always = was.required.has(key) && !shape.required.has(key) ? [`${place} may be missing`] : []
    return [...always, ...breaksOf(kept, node, now, there, place)]
  })
  const each = (): string[] => {
    if (was.each === undefined) return []
    return shape.each ? breaksOf(kept, was.each, now, shape.each, `${at}/…`) : [`${at}/… may be anything`]
  }
  return [
    ...(was.written === shape.written ? [] : [`${at} is written otherwise`]),
    ...(was.closed && !shape.closed ? [`${at} may be any word`] : []),
    ...keys,
    ...each(),
  ]
}

/** One for each type that a value may have. */
function shapesOf(all: Schemas, { file, schema }: Node): Shape[] {
  if (schema.anyOf) return schema.anyOf.flatMap((each) => shapesOf(all, { file, schema: each }))
  const parts = partsOf(all, { file, schema })
  const within = (key: 'items' | 'additionalProperties'): Node | undefined =>
    parts.flatMap(({ file, schema: { [key]: value } }) =>
      typeof value === 'object' ? [{ file, schema: value }] : [],
    )[0]
  const first = <K extends keyof Schema>(key: K) => parts.find((part) => part.schema[key] !== undefined)?.schema[key]
  const alternatives = parts.find((part) => part.schema.anyOf)
  if (alternatives) return shapesOf(all, alternatives)
  return [
    {
      type: first('type') ?? 'any',
      written: JSON.stringify([first('const'), first('format'), first('pattern')]),
      closed: first('enum') !== undefined,
      required: new Set(parts.flatMap(({ schema }) => schema.required ?? [])),
      keys: new Map(
        parts.flatMap(({ file, schema }) =>
          Object.entries(schema.properties ?? {}).map(([key, each]) => [key, { file, schema: each }]),
        ),
      ),
      each: within('items') ?? within('additionalProperties'),
    },
  ]
}

/** A schema, what it refers to and what else it says always holds; the last has the most to say of a key. */
function partsOf(all: Schemas, { file, schema }: Node): Node[] {
  const referred = schema.$ref === undefined ? [] : partsOf(all, referredTo(all, file, schema.$ref))
  const always = (schema.allOf ?? []).flatMap((each) => partsOf(all, { file, schema: each }))
  return [...referred, ...always, { file, schema }]
}

function referredTo(all: Schemas, from: string, ref: string): Node {
  const [name = '', pointer = ''] = ref.split('#')
  const file = name === '' ? from : join(from, '..', name)
  const whole = all[file]
  const schema = pointer === '' ? whole : whole?.$defs?.[pointer.replace('/$defs/', '')]
  if (schema === undefined) throw new Error(`${from} refers to ${ref}, which is nowhere.`)
  return { file, schema }
}
