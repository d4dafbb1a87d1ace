import { proofOf } from '../../quotes/proof.ts'
import type { CitationRecord, PassageRecord } from '../../records.ts'
import { canonical } from '../same.ts'
import type { RecordRef } from './record-ref.ts'
import { rowDifference } from './row-difference.ts'
import type { CitationChange } from './touched-record.ts'

type Told = Omit<CitationChange, 'change' | 'rows'>

/**
 * What became of the citations of a record: each that is not there as it was, with the one of the same source that took
 * its place, if there is one. Order does not matter.
 *
 * @param source    a source by its id
 * @param passages  those of a source after the change
 */
export function citationDifference(
  was: readonly CitationRecord[],
  is: readonly CitationRecord[],
  source: (id: string) => RecordRef,
  passages: (id: string) => readonly PassageRecord[] | undefined,
): CitationChange[] {
  const told = (citation: CitationRecord): Told => {
    const { stance, directness, at = null, quote = null } = citation
    const proved = proofOf(citation, passages(citation.source)) !== undefined
    return { source: source(citation.source), stance, directness, at, quote, proved }
  }
  const old = without(was, is)
  const changes: CitationChange[] = []
  for (const citation of without(is, was)) {
    const at = partnerOf(citation, old)
    const [before] = at < 0 ? [] : old.splice(at, 1)
    changes.push({ ...told(citation), ...(before ? changed(before, citation) : { change: 'added', rows: [] }) })
  }
  return [...changes, ...old.map((each) => ({ ...told(each), change: 'removed' as const, rows: [] }))]
}

/** Those of some citations that are not among others, as often as they are not. */
function without(citations: readonly CitationRecord[], others: readonly CitationRecord[]): CitationRecord[] {
  const left = Map.groupBy(others.map(canonical), (each) => each)
  return citations.filter((citation) => left.get(canonical(citation))?.pop() === undefined)
}

/** The old citation that a new one most likely was: of the same source, rather on the same side. */
function partnerOf(citation: CitationRecord, old: readonly CitationRecord[]): number {
  const isOfSource = (each: CitationRecord): boolean => each.source === citation.source
  const same = old.findIndex((each) => isOfSource(each) && each.stance === citation.stance)
  return same < 0 ? old.findIndex(isOfSource) : same
}

const leftOut = new Set(['source'])

function changed(was: CitationRecord, is: CitationRecord): Pick<CitationChange, 'change' | 'rows'> {
  const isDropped = !was.dropped && is.dropped
  const isAnswered = !was.answered && is.answered
  const change = isDropped ? 'dropped' : isAnswered ? 'answered' : 'changed'
  const rows = rowDifference(was, is, leftOut).map((row) => ({ ...row, names: [] }))
  return { change, rows }
}
