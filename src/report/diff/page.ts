/**
 * Part of a line. A bare string is ours; what stands under `words`, `taken`, `put` and `code` may come from content, and
 * each format sees to it that it stays text.
 */
export type Span =
  | string
  | { readonly bold: string }
  | { readonly words: string }
  | Marked<'taken'>
  | Marked<'put'>
  | { readonly code: string; readonly to?: string | undefined }

/** With `isCode`, an id or an address that is to be copied as it is. */
type Marked<K extends 'taken' | 'put'> = { readonly [key in K]: string } & { readonly isCode?: boolean }

export type Line = readonly Span[]

/** A record, or a message: what it is on its first line, the rest below it. */
export interface Item {
  readonly line: Line
  readonly under: readonly Line[]
}

/** The first items under one title, most important first; all are counted. */
export interface Section {
  readonly title: string
  readonly items: readonly Item[]
  readonly count: number
}

/** A section of the first of some things; the rest take no time. */
export function sectionOf<T>(title: string, things: readonly T[], shown: number, item: (thing: T) => Item): Section {
  return { title, items: things.slice(0, shown).map(item), count: things.length }
}

/** What a change does, in an order in which one can decide. */
export interface DiffPage {
  /** What matters, one line each. */
  readonly top: readonly Line[]
  readonly sections: readonly Section[]
  readonly foot: Line
}

/** How much is shown: what is longer is cut, and says by how much. */
export const most = {
  errors: 8,
  records: 25,
  others: 15,
  /** Of one record. */
  rows: 10,
  paragraphs: 4,
  citations: 8,
  entries: 5,
  names: 5,
  /** In UTF-16 units: what stays on either side of a change, and what was taken or put in one piece. */
  around: 70,
  piece: 400,
  /** Of a new record, which nobody has read yet. */
  ofNew: { rows: 30, items: 30, paragraphs: 20, piece: 2_000 },
} as const

/**
 * Some things with those first, in their order, that stand for all groups of them if no more than a number is shown: one of
 * each group, then another one of each.
 */
export function ofEach<T>(things: readonly T[], group: (thing: T) => string, shown: number): readonly T[] {
  if (things.length <= shown) return things
  const groups = [...Map.groupBy(things, group).values()]
  const chosen = new Set<T>()
  for (let nth = 0; chosen.size < shown; nth += 1) {
    for (const each of groups) {
      const thing = each[nth]
      if (thing !== undefined && chosen.size < shown) chosen.add(thing)
    }
  }
  return [...things.filter((each) => chosen.has(each)), ...things.filter((each) => !chosen.has(each))]
}

/** The first of some things, each as a line, and a line that counts the rest. */
export function first<T>(things: readonly T[], count: number, line: (thing: T) => Line): Line[] {
  const shown = things.slice(0, count).map(line)
  return things.length > count ? [...shown, [`And ${things.length - count} more.`]] : shown
}

/** Lines one after the other in one: `a, b and c`. */
export function joined(lines: readonly Line[], last = ' and ', between = ', '): Span[] {
  return lines.flatMap((line, at) => [...(at === 0 ? [] : [at === lines.length - 1 ? last : between]), ...line])
}
