import type { MarkFormat, Valid } from '../valid.ts'
import { slugOf } from '../words/slug.ts'
import { suggester } from '../words/suggester.ts'

/** What a text was to name that has not the form of a name. */
export interface Misnamed {
  readonly format: MarkFormat
  readonly written: string
}

/** What a value of each format names, in the words of a message. */
const named: Partial<Record<MarkFormat, string>> = {
  badge: 'no badge of the policy',
  grade: 'no grade of the policy',
  voice: 'no name of a voice',
  source: 'no name of a source',
  claim: 'no name of a claim',
  page: 'no name of a page',
  'wanted-page': 'no name of a page',
}

/** What a text of a format is not, if the format is that of a name. */
export function misnaming(format: unknown): { readonly format: MarkFormat; readonly isNo: string } | undefined {
  return Object.entries(named)
    .map(([known, isNo]) => ({ format: known as MarkFormat, isNo }))
    .find((each) => each.format === format)
}

/** A name that may be given, and what else it is called. */
interface Name {
  readonly id: string
  readonly called: string | undefined
}

/** All names of one format, ready to be asked for by each fault. */
interface KnownNames {
  readonly ids: readonly string[]
  /** The first id of each that is called so. */
  readonly byCall: ReadonlyMap<string | undefined, string>
  readonly suggest: (written: string) => string | undefined
}

function indexOf(names: readonly Name[]): KnownNames {
  const ids = names.map(({ id }) => id)
  return { ids, byCall: new Map(names.toReversed().map(({ id, called }) => [called, id])), suggest: suggester(ids) }
}

/** The names of a garden of which there are few enough to list; any other is named by what it looks like. */
const mostListed = 20
const listedFormats: ReadonlySet<MarkFormat> = new Set(['badge', 'grade', 'voice'])

/** Says how to name what was meant among the records of a garden, all of which are read; undefined where nobody knows. */
export function nameFinder(records: readonly Valid[]): (misnamed: Misnamed) => string | undefined {
  const names = new Map<MarkFormat, KnownNames>()
  return ({ format, written }) => {
    const known = names.get(format) ?? indexOf(namesOf(format, records))
    names.set(format, known)
    const { ids, byCall, suggest } = known
    const meant = byCall.get(slugOf(written)) ?? suggest(written)
    const isListed = listedFormats.has(format) && ids.length > 0 && ids.length <= mostListed
    if (isListed) return `${asked(meant)}It may be one of ${ids.map((id) => `\`${id}\``).join(', ')}.`
    return meant === undefined ? undefined : `${asked(meant)}${howNamed(format)}`
  }
}

function asked(meant: string | undefined): string {
  return meant === undefined ? '' : `Did you mean \`${meant}\`? `
}

/** A claim is named with its page, anything else by its file alone. */
function howNamed(format: MarkFormat): string {
  return format === 'claim'
    ? 'Write the name of its page, a slash and the name of its file, without the ending.'
    : 'Write the name of its file, without folder and ending.'
}

function namesOf(format: MarkFormat, records: readonly Valid[]): Name[] {
  const kind = format === 'wanted-page' ? 'page' : format
  return records.flatMap((valid): Name[] => {
    if (isPolicy(valid)) return inPolicy(valid, format)
    return valid.kind === kind ? [{ id: valid.id, called: calledOf(valid) }] : []
  })
}

function isPolicy(valid: Valid): valid is Valid<'policy'> {
  return valid.kind === 'policy'
}

function inPolicy({ record }: Valid<'policy'>, format: MarkFormat): Name[] {
  if (format === 'grade') return Object.keys(record.grades).map((id) => ({ id, called: undefined }))
  if (format !== 'badge') return []
  return record.badges.map(({ id, label }) => ({ id, called: label === undefined ? undefined : slugOf(label) }))
}

function calledOf({ record }: Valid): string | undefined {
  if ('name' in record) return slugOf(record.name)
  return 'title' in record && record.title !== undefined ? slugOf(record.title) : undefined
}
