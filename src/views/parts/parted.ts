import type { Run } from '../../engine/index.ts'
import type { Values, Words } from '../../words/words.ts'

/** A group of a list, as its index leads to it. */
export interface GroupLink {
  readonly id: string
  readonly href: string
  readonly text: string
}

/** A page of a list that takes several. */
export interface PartLink {
  readonly href: string
  /** What it holds: "Tides to Whales". */
  readonly label: string
  /** The groups that begin on it, but for those that stand on the page that is shown: their anchors lead on from there. */
  readonly groups: readonly GroupLink[]
}

/** The way round the pages of a list. */
export interface PartLinks {
  /** In the order of the list. */
  readonly all: readonly PartLink[]
  /** The place of the one that is shown among them, from 0. */
  readonly at: number
  /** "Claims 151–300 of 1000" */
  readonly holds: string
}

/** Things that stand together in a list. */
export interface Group<T> {
  readonly things: readonly T[]
}

/** Things of one group that stand on one page. */
export interface Piece<T, About = unknown> extends Group<T> {
  /** All of the group but its things. */
  readonly group: About
  /** Where they begin in their group, from 0. */
  readonly from: number
  /** How many things the whole group has. */
  readonly of: number
}

/** A group that an anchor leads to. */
export interface Anchored {
  readonly id: string
  readonly title: string
}

/** What of groups stands in a run of all their things. */
export function piecesIn<T, G extends Group<T>>(
  groups: readonly (G & Group<T>)[],
  run: Run,
): Piece<T, Omit<G, 'things'>>[] {
  let before = 0
  return groups.flatMap(({ things: all, ...group }) => {
    const from = Math.max(run.from - before, 0)
    const to = Math.min(run.to - before, all.length)
    before += all.length
    return from < to ? [{ group, things: all.slice(from, to), from, of: all.length }] : []
  })
}

/** The title of a group; of one that is cut with what is there of it: "Tides, 151–200 of 400". */
export function pieceTitle(words: Words, piece: Piece<unknown, { readonly title: string }>): string {
  const { title } = piece.group
  return isWhole(piece) ? title : words.say('parts.piece', { title, ...rangeOf(runOf(piece), piece.of) })
}

/** Whether all of a group is there. */
export function isWhole({ things, of }: Pick<Piece<unknown>, 'things' | 'of'>): boolean {
  return things.length === of
}

/** Where the things of a piece stand in their group. */
export function runOf({ from, things }: Piece<unknown>): Run {
  return { from, to: from + things.length }
}

/** For messages that tell a range: "151–300 of 1,000", or "151 of 1,000". */
export function rangeOf({ from, to }: Run, of: number): Values {
  return { span: to - from > 1 ? 'many' : 'one', from: from + 1, to, of }
}

/**
 * The same for what grows at its beginning, newest first, each by its number from the oldest on: "300–151". So a page says the
 * same however much is added before it.
 */
export function rangeFromOldest({ from, to }: Run, of: number): Values {
  return { span: to - from > 1 ? 'many' : 'one', from: of - from, to: of - to + 1 }
}

/** "Tides to Whales", or "Tides": what a page holds by its first thing and its last. */
export function fromTo(words: Words, things: readonly string[]): string {
  const [first = '', last = first] = [things[0], things.at(-1)]
  return first === last ? first : words.say('parts.fromTo', { first, last })
}

/** The title or the description of a page of a list: on the first, that of the whole list. */
export function wordsOfPart(words: Words, list: string, parts: PartLinks | undefined): string {
  const part = parts && parts.at > 0 ? parts.all[parts.at]?.label : undefined
  if (part === undefined) return list
  return words.say(list.endsWith('.') ? 'parts.description' : 'parts.title', { list, part })
}
