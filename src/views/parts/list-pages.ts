import type { Words } from '../../words/words.ts'
import type { Context } from '../context.ts'
import type { Hrefs } from '../hrefs.ts'
import { onceForId } from '../once.ts'
import type { Anchored, PartLinks, Piece } from './parted.ts'

/** What a page of a list holds, as plain data. */
export interface PartOfList {
  readonly path: string
  readonly label: string
  /** "Claims 151–300 of 1000" */
  readonly holds: string
  /** What stands on it, of groups with anchors of their own. */
  readonly pieces: readonly Piece<unknown, Anchored>[]
}

/** A page of a list as others lead to it. */
interface PartStep extends Pick<PartOfList, 'path' | 'label'> {
  /** The groups that begin on it. */
  readonly begun: readonly Anchored[]
}

/** What a page of a list holds, and the way from there to the others. */
export interface ListPage<Held> {
  readonly held: Held | undefined
  readonly links: PartLinks | undefined
}

/**
 * The pages of lists of one kind. All of a list are made out at once, but each is read for itself, and so is the way
 * round them: a page shows the same while it holds the same records, these are as they were, and the others are called
 * what they were.
 *
 * @param name  a word for the kind
 * @param partsOf  makes out all pages of the list of something, such as of a voice
 */
export function listPages<Held extends PartOfList>(
  { hrefs, reads, words }: Context,
  name: string,
  partsOf: (of: string) => readonly Held[],
): (at: number, of?: string) => ListPage<Held> {
  const parts = onceForId(partsOf)
  const steps = reads.derived(`${name}-steps`, (of) => stepsTo(words, parts(of)))
  const part = reads.derived(`${name}-page`, (place) => {
    const [at, of = ''] = place.split(' ')
    return parts(of)[Number(at)]
  })
  return (at, of = '') => {
    const held = part(`${at} ${of}`)
    return { held, links: held && partLinks(hrefs, steps(of), at, held) }
  }
}

/** The way from one page of a list to the others; undefined for a list that takes one. */
function partLinks(
  hrefs: Hrefs,
  steps: readonly PartStep[],
  at: number,
  { holds, pieces }: PartOfList,
): PartLinks | undefined {
  if (steps.length === 1) return undefined
  const here = new Set(pieces.map(({ group }) => group.id))
  const all = steps.map(({ path, label, begun }) => {
    const href = hrefs.to(path)
    const others = begun.filter(({ id }) => !here.has(id))
    return { href, label, groups: others.map(({ id, title }) => ({ id, href: `${href}#${id}`, text: title })) }
  })
  return { all, at, holds }
}

/** Labels that stand several times are told apart: "2026-05-30, 1 of 3". */
function stepsTo(words: Words, parts: readonly PartOfList[]): PartStep[] {
  const alike = Map.groupBy(parts, ({ label }) => label)
  const seen = new Map<string, number>()
  return parts.map(({ path, label, pieces }) => {
    const of = alike.get(label)?.length ?? 1
    const nth = (seen.get(label) ?? 0) + 1
    seen.set(label, nth)
    const begun = pieces.flatMap(({ from, group: { id, title } }) => (from === 0 ? [{ id, title }] : []))
    return { path, label: of === 1 ? label : words.say('parts.nth', { label, nth, of }), begun }
  })
}
