import type { Citation, Claim, Dispatch, Garden, Source } from '../../engine/index.ts'
import { UsageError } from '../../garden/usage-error.ts'
import { visibleLine } from '../../report/visible.ts'

/** A citation whose words no passage holds yet. */
export interface Unproved {
  readonly by: Claim | Dispatch
  readonly citation: Citation
  /** The words that it has; undefined for none. */
  readonly quote: string | undefined
}

/** The first such citation of a source in each record that has one. */
export function unprovedOf(source: Source, { claims, dispatches }: Garden): Unproved[] {
  return [...claims.values(), ...dispatches.values()].flatMap((by) => {
    const citation = by.citations.find((each) => isOf(each, source) && each.dropped === undefined && !each.proved)
    return citation ? [{ by, citation, quote: by.record.evidence?.[citation.index]?.quote }] : []
  })
}

/**
 * The one in a record that was named.
 *
 * @throws UsageError when it cites the source nowhere without words
 */
export function unprovedIn(wanted: string, source: Source, garden: Garden): Unproved {
  const found = unprovedOf(source, garden).find(({ by }) => by.id === wanted || by.path === wanted)
  if (found) return found
  const record = garden.claims.get(wanted) ?? garden.dispatches.get(wanted)
  const name = visibleLine(wanted)
  if (!record) throw new UsageError(`There is no claim \`${name}\`.`, 'Name it by its id.')
  const cites = record.citations.some((each) => isOf(each, source))
  throw new UsageError(
    cites ? `\`${name}\` shows words of \`${source.id}\` already.` : `\`${name}\` does not cite \`${source.id}\`.`,
    cites ? 'Change its `quote` by hand, with an entry that says why.' : 'Cite it in its `evidence` first.',
  )
}

function isOf({ sourceId }: Citation, { id }: Source): boolean {
  return sourceId === id
}
