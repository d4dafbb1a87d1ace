import { type FolderKind, folderKinds, kinds, pathOf } from '../kinds.ts'
import { resolved, schemas } from '../schema/schemas.ts'
import type { RecordKind } from '../valid.ts'
import { slugOf } from '../words/slug.ts'

/** A record by its labels that lies where records of its kind do not. */
export interface Misplaced {
  readonly message: string
  readonly fix: string
  /** The record it is where it belongs; undefined where nobody knows on which page that is. */
  readonly meant: { readonly kind: FolderKind; readonly id: string } | undefined
}

/** By how many labels another kind must fit better before it is believed. */
const clearly = 3

/**
 * Says where a file belongs whose labels are plainly those of another kind than its place has.
 *
 * @param own       the kind of its place, if it is the place of any
 * @param language  of the garden, if it is known: by its rules a name is proposed
 */
export function misplacedRecord(
  path: string,
  data: unknown,
  own: FolderKind | undefined,
  language: string | undefined,
): Misplaced | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined
  const labels = Object.keys(data)
  const [best] = folderKinds.map((kind) => ({ kind, fit: fitOf(labels, kind) })).sort((a, b) => b.fit - a.fit)
  const least = own === undefined ? 1 : Math.max(1, fitOf(labels, own) + clearly)
  if (!best || best.kind === own || best.fit < least) return undefined
  const { kind } = best
  const id = idAt(path, kind, data, language)
  const open = /<(\w+)>/.exec(id)?.[1]
  return {
    message: `This looks like a ${kinds[kind].one} (it has ${tellingOf(labels, kind)}), and lies ${own === undefined ? 'in no folder of records' : `among the ${kinds[own].many}`}.`,
    fix: `Move it to \`${pathOf(kind, id)}\`${open === undefined ? '' : `, with its ${open} in place of \`<${open}>\``}.${rewritten(path, kind)}`,
    meant: open === undefined ? { kind, id } : undefined,
  }
}

/** Labels that the kind knows, less those that it does not know and those that it misses. */
function fitOf(labels: readonly string[], kind: RecordKind): number {
  const { properties = {}, required = [] } = resolved(schemas[kind])
  const known = labels.filter((label) => Object.hasOwn(properties, label)).length
  const missing = required.filter((label) => !labels.includes(label)).length
  return known - (labels.length - known) - missing
}

function tellingOf(labels: readonly string[], kind: FolderKind): string {
  const telling = (resolved(schemas[kind]).required ?? []).filter((label) => labels.includes(label))
  return telling.map((label) => `\`${label}\``).join(', ')
}

function idAt(path: string, kind: FolderKind, data: object, language: string | undefined): string {
  const parts = path.split('/')
  const name = slugOf((parts.at(-1) ?? '').replace(/(?:\.(?:ya?ml|md|txt))+$/, ''), { language }) || '<name>'
  if (kind === 'claim') return `${parts.length > 2 ? slugOf(parts[1] ?? '', { language }) : '<page>'}/${name}`
  if (kind !== 'dispatch' || /^\d{4}-\d{2}-\d{2}-/.test(name)) return name
  const day = 'date' in data && typeof data.date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(data.date)
  return `${day ? data.date : '<date>'}-${name}`
}

/** What must be done to its text, as a record in Markdown has fences around its labels and one in YAML has none. */
function rewritten(path: string, kind: FolderKind): string {
  const isMarkdown = path.endsWith('.md')
  if (isMarkdown === (kinds[kind].ending === '.md')) return ''
  return isMarkdown
    ? ' Keep only what stands between the two lines `---`.'
    : ' Put a line `---` before its labels and another one after them.'
}
