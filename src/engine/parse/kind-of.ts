import { isDay } from '../day.ts'
import { type FolderKind, folderKinds, kinds, pathOf, recordKinds } from '../kinds.ts'
import { mediaFolder } from '../media/folder.ts'
import type { RecordKind } from '../valid.ts'
import { slugOf } from '../words/slug.ts'
import { slugShape, whyUncarried } from './file-names.ts'
import { leftoverNamed } from './leftovers.ts'

/** What the path of a file makes of it: a record of a kind with an id, or a stray with the reason. */
export type Kinship = { readonly kind: RecordKind; readonly id: string } | Stray

/** Why a file is no record where it lies. */
export interface Stray {
  readonly stray: string
  readonly fix: string
  /** The kind of record that its folder holds. */
  readonly among?: FolderKind
  /** Whether it may be a record all the same, as its labels would tell. */
  readonly mayBeRecord?: true
  /** The record that it would be, if its name were right. */
  readonly meant?: { readonly kind: FolderKind; readonly id: string }
}

const folders = new Map<string, FolderKind>(folderKinds.map((kind) => [kinds[kind].folder, kind]))

const dispatchName = /^(\d{4}-\d{2}-\d{2})-[a-z0-9]+(-[a-z0-9]+)*$/

/**
 * Reads kind and id from a path below the garden (docs/interface.md, "Records").
 *
 * @param language  of the garden, if it is known: by its rules another name is proposed
 */
export function kindOf(path: string, language?: string): Kinship {
  const rootKind = recordKinds.find((kind) => kinds[kind].folder === undefined && pathOf(kind, kind) === path)
  if (rootKind) return { kind: rootKind, id: rootKind }
  const [top = '', ...parts] = path.split('/')
  const leftover = leftoverNamed(parts.at(-1) ?? top)
  if (leftover) return leftover
  const kind = folders.get(top)
  if (!kind) return elsewhere(path)
  const { depth, ending } = kinds[kind]
  const name = parts.at(-1) ?? ''
  if (parts.length !== depth + 1) return misplaced(parts, kind)
  if (!name.endsWith(ending)) return wrongEnding(parts, kind)
  return named([...parts.slice(0, -1), name.slice(0, -ending.length)], kind, language)
}

function named(names: readonly string[], kind: FolderKind, language: string | undefined): Kinship {
  const last = names.at(-1) ?? ''
  const uncarried = names.map(whyUncarried).find((why) => why !== undefined)
  if (uncarried) return { stray: uncarried.what, fix: uncarried.fix }
  if (kind === 'dispatch') {
    const day = dispatchName.exec(last)?.[1]
    if (day !== undefined && isDay(day)) return { kind, id: last }
    return {
      stray: `\`${last}\` is no name for a dispatch: it takes a day, a hyphen and some words.`,
      fix: 'Rename the file to something like `2026-11-23-cheap-to-run.md`.',
    }
  }
  const bad = names.find((name) => !slugShape.test(name))
  if (bad === undefined) return { kind, id: names.join('/') }
  return {
    stray: `\`${bad}\` is no name for a record: it becomes an address of the site.`,
    fix: `Use lower-case letters, digits and single hyphens only, like \`${slugOf(bad, { language }) || 'total-cost'}\`.`,
    among: kind,
    meant: { kind, id: names.map((name) => slugOf(name, { language })).join('/') },
  }
}

function elsewhere(path: string): Stray {
  if (imageEndings.test(path)) {
    return { stray: `\`${path}\` is an image, and images lie in \`${mediaFolder}\`.`, fix: moveToMedia(path) }
  }
  return {
    stray: `\`${path}\` is in no folder of records, so that nobody would ever see it.`,
    fix: `Move it to one of ${[...folders.keys()].map((name) => `\`${name}/\``).join(', ')}, or out of the garden.`,
    mayBeRecord: true,
  }
}

function misplaced(parts: readonly string[], kind: FolderKind): Stray {
  const { folder, depth } = kinds[kind]
  const name = bareName(parts)
  return {
    stray: `Records of \`${folder}/\` lie ${depth === 0 ? 'right in that folder' : 'in the folder of their page'}, not elsewhere below it.`,
    fix: `Move it to \`${pathOf(kind, depth === 0 ? name : `${parts.length > 1 ? parts[0] : '<page>'}/${name}`)}\`.`,
    among: kind,
    mayBeRecord: true,
    ...(depth === 0 ? { meant: { kind, id: name } } : {}),
  }
}

/** Endings of files that hold text, which may be a record by another name. */
const textEndings = /(?:\.(?:ya?ml|md|markdown|txt))+$/i
const imageEndings = /\.(?:png|jpe?g|gif|webp|avif|svg|heic)$/i

function wrongEnding(parts: readonly string[], kind: FolderKind): Stray {
  const { folder, ending } = kinds[kind]
  const name = parts.at(-1) ?? ''
  const stray = `\`${name}\` does not end in \`${ending}\`, as the records of \`${folder}/\` do.`
  if (imageEndings.test(name)) {
    return { stray, fix: moveToMedia(name), among: kind }
  }
  if (!textEndings.test(name)) return { stray, fix: 'Move it out of the garden.', among: kind }
  const id = [...parts.slice(0, -1), bareName(parts)].join('/')
  return {
    stray,
    fix: `Rename it to \`${bareName(parts)}${ending}\`, or move it out of the garden.`,
    among: kind,
    mayBeRecord: true,
    meant: { kind, id },
  }
}

function moveToMedia(path: string): string {
  return `To show it, move it to \`${mediaFolder}${path.slice(path.lastIndexOf('/') + 1)}\`. Else move it out of the garden.`
}

/** The name of a file without its ending, however many it has: `bread.yaml.txt` was to be `bread`. */
function bareName(parts: readonly string[]): string {
  return (parts.at(-1) ?? '').replace(textEndings, '')
}
