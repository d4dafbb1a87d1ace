import { checkGarden, type InputFile, kindOf, type Today } from '../engine/index.ts'
import type { Known } from './better-form.ts'
import { type Fixed, fixRecord } from './fix-record.ts'
import { namesSchema } from './schema-line.ts'

/** A file of a garden, mended. */
export interface Fix extends Fixed {
  readonly path: string
}

/** What can be mended in a garden. */
export interface Fixes {
  /** Written all together, these leave no file with more errors than it had. */
  readonly safe: readonly Fix[]
  /** These would not: a label that is read at last may bring up what it hid. */
  readonly unsafe: readonly Fix[]
}

/** What can be mended in the files of a garden, and of that, what makes nothing worse. */
export function fixesFor(files: readonly InputFile[], today: Today): Fixes {
  const withSchemas = files.some((file) => 'text' in file && namesSchema(file.text))
  const surroundings = { withSchemas, known: knownIn(files, today) }
  const fixes = files.flatMap((file): Fix[] => {
    if (!('text' in file)) return []
    const fixed = fixRecord(file.path, file.text, surroundings)
    return fixed.done.length > 0 ? [{ path: file.path, ...fixed }] : []
  })
  const before = errorsOf(files, today)
  const isSafe = (some: readonly Fix[]): boolean => noWorse(before, errorsOf(withFixes(files, some), today))
  if (fixes.length === 0 || isSafe(fixes)) return { safe: fixes, unsafe: [] }
  const safe: Fix[] = []
  for (const fix of fixes) if (isSafe([...safe, fix])) safe.push(fix)
  return { safe, unsafe: fixes.filter((fix) => !safe.includes(fix)) }
}

/** The ids that records may name, by the format that schemas give them. */
function knownIn(files: readonly InputFile[], today: Today): Known {
  const ids: Record<string, string[]> = { voice: [], page: [], claim: [], source: [] }
  for (const { path } of files) {
    const kinship = kindOf(path)
    if (!('stray' in kinship)) ids[kinship.kind]?.push(kinship.id)
  }
  const { judged } = checkGarden(files, today)
  const { badges = [], grades = {} } = judged?.policy ?? {}
  return { ...ids, badge: badges.map(({ id }) => id), grade: Object.keys(grades) }
}

function withFixes(files: readonly InputFile[], fixes: readonly Fix[]): InputFile[] {
  const texts = new Map(fixes.map(({ path, text }) => [path, text]))
  return files.map((file) => {
    const text = texts.get(file.path)
    return text === undefined ? file : { path: file.path, text }
  })
}

/** How many errors each file has. */
function errorsOf(files: readonly InputFile[], today: Today): ReadonlyMap<string, number> {
  const errors = checkGarden(files, today).diagnostics.filter(({ severity }) => severity === 'error')
  const counts = new Map<string, number>()
  for (const { place } of errors) counts.set(place.path, (counts.get(place.path) ?? 0) + 1)
  return counts
}

function noWorse(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): boolean {
  return [...after].every(([path, count]) => count <= (before.get(path) ?? 0))
}
