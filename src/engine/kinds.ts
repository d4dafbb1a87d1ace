import type { SectionName } from './site/sections.ts'
import type { RecordKind } from './valid.ts'

/** What is the same of every record of a kind, wherever records are read, written, checked and shown. */
interface Kind {
  /** Where its files lie in a garden; undefined for the kind of a single file at the root. */
  readonly folder: string | undefined
  readonly ending: '.yaml' | '.md'
  /** How many folders deep below their own the files lie. */
  readonly depth: 0 | 1
  readonly one: string
  /** Also the name of the collection, in a garden that is linked and where data is taken away. */
  readonly many: string
  /** The part of the site in which each has an address; a page stands at the top, a single file nowhere. */
  readonly section: SectionName | undefined
  /** Whether readers may have seen and cited it: it keeps a history and is never removed. */
  readonly lasts: boolean
}

const file = { folder: undefined, ending: '.yaml', depth: 0, section: undefined, lasts: false } as const

/**
 * Every kind of record, in the order in which readers are told of them. A kind is added here and in `Records`; the
 * compiler then asks for its schema, its place in a garden and its words.
 */
export const kinds = {
  garden: { ...file, one: 'garden', many: 'gardens' },
  policy: { ...file, one: 'policy', many: 'policies' },
  page: {
    folder: 'pages',
    ending: '.md',
    depth: 0,
    one: 'page',
    many: 'pages',
    section: undefined,
    lasts: false,
  },
  claim: {
    folder: 'claims',
    ending: '.yaml',
    depth: 1,
    one: 'claim',
    many: 'claims',
    section: 'claims',
    lasts: true,
  },
  source: {
    folder: 'sources',
    ending: '.yaml',
    depth: 0,
    one: 'source',
    many: 'sources',
    section: 'sources',
    lasts: true,
  },
  dispatch: {
    folder: 'river',
    ending: '.md',
    depth: 0,
    one: 'dispatch',
    many: 'dispatches',
    section: 'river',
    lasts: true,
  },
  series: {
    folder: 'series',
    ending: '.yaml',
    depth: 0,
    one: 'series',
    many: 'series',
    section: 'series',
    lasts: true,
  },
  voice: {
    folder: 'voices',
    ending: '.yaml',
    depth: 0,
    one: 'voice',
    many: 'voices',
    section: 'voices',
    lasts: false,
  },
} as const satisfies Record<RecordKind, Kind>

type Kinds = typeof kinds

export const recordKinds = Object.keys(kinds) as readonly RecordKind[]

/** The kinds of which a garden holds any number, each in a file of its own. */
export type FolderKind = { [K in RecordKind]: Kinds[K]['folder'] extends string ? K : never }[RecordKind]

export const folderKinds = recordKinds.filter(isFolderKind)

/** Whether a kind's records lie in a folder of their own. */
export function isFolderKind(kind: RecordKind): kind is FolderKind {
  return kinds[kind].folder !== undefined
}

/** The kinds that keep a history. */
export type LastingKind = { [K in RecordKind]: Kinds[K]['lasts'] extends true ? K : never }[RecordKind]

export const lastingKinds = recordKinds.filter((kind): kind is LastingKind => kinds[kind].lasts)

/** The collections of a garden: `claims`, `sources`, … */
export type CollectionName = Kinds[FolderKind]['many']

export const collectionNames: readonly CollectionName[] = folderKinds.map((kind) => kinds[kind].many)

/** The file of a record, from the garden's folder. */
export function pathOf(kind: RecordKind, id: string): string {
  const { folder, ending } = kinds[kind]
  return folder === undefined ? `${kind}${ending}` : `${folder}/${id}${ending}`
}

/** One value for each kind of record. */
export function forEachKind<V>(make: (kind: RecordKind) => V): Record<RecordKind, V> {
  return Object.fromEntries(recordKinds.map((kind) => [kind, make(kind)])) as Record<RecordKind, V>
}
