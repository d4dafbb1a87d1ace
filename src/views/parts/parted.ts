import type { Run } from '../../engine/index.ts'
import type { Hrefs } from '../hrefs.ts'

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

/** Things of one group that stand on one page. */
export interface Piece<T, Group = unknown> {
  readonly group: Group
  readonly things: readonly T[]
  /** Where they begin in their group, from 0. */
  readonly from: number
  /** How many things the whole group has. */
  readonly of: number
}

/** A page of a list, before it is known from which other one it is led to. */
export interface PartOfList {
  readonly path: string
  readonly label: string
  /** What stands on it, of groups with anchors of their own. */
  readonly pieces: readonly Piece<unknown, { readonly id: string; readonly title: string }>[]
}

/** What of groups stands in a run of all their things. */
export function piecesIn<Group, T>(
  groups: readonly Group[],
  thingsOf: (group: Group) => readonly T[],
  run: Run,
): Piece<T, Group>[] {
  let before = 0
  return groups.flatMap((group) => {
    const all = thingsOf(group)
    const from = Math.max(run.from - before, 0)
    const to = Math.min(run.to - before, all.length)
    before += all.length
    return from < to ? [{ group, things: all.slice(from, to), from, of: all.length }] : []
  })
}

/** "151–200 of 400"; empty for a whole group. */
export function pieceWords({ from, things, of }: Piece<unknown>): string {
  return things.length === of ? '' : rangeWords({ from, to: from + things.length }, of)
}

/** "151–300 of 1000" */
export function rangeWords({ from, to }: Run, of: number): string {
  return `${to - from > 1 ? `${from + 1}–${to}` : to} of ${of}`
}

/** "Tides to Whales", or "Tides": what a page holds by its first thing and its last. */
export function fromTo(words: readonly string[]): string {
  return [...new Set([words[0], words.at(-1)])].join(' to ')
}

/** The way from one page of a list to the others; undefined for a list that takes one. */
export function partLinks(
  hrefs: Hrefs,
  parts: readonly PartOfList[],
  at: number,
  holds: string,
): PartLinks | undefined {
  if (parts.length === 1) return undefined
  const here = new Set(parts[at]?.pieces.map(({ group }) => group.id))
  const labels = distinct(parts.map(({ label }) => label))
  const all = parts.map(({ path, pieces }, index) => {
    const href = hrefs.to(path)
    const begun = pieces.filter(({ from, group }) => from === 0 && !here.has(group.id))
    const groups = begun.map(({ group: { id, title } }) => ({ id, href: `${href}#${id}`, text: title }))
    return { href, label: labels[index] ?? '', groups }
  })
  return { all, at, holds }
}

/** Words that stand several times are told apart: "2026-05-30, 1 of 3". */
function distinct(labels: readonly string[]): string[] {
  return labels.map((label, index) => {
    const of = labels.filter((other) => other === label).length
    const before = labels.slice(0, index).filter((other) => other === label).length
    return of === 1 ? label : `${label}, ${before + 1} of ${of}`
  })
}

/** The title or the description of a page of a list: on the first, that of the whole list. */
export function wordsOfPart(words: string, parts: PartLinks | undefined): string {
  const label = parts && parts.at > 0 ? parts.all[parts.at]?.label : undefined
  if (label === undefined) return words
  return words.endsWith('.') ? `${words} ${label}.` : `${words}: ${label}`
}
