import type { CitationRecord } from '../../records.ts'
import { canonical } from '../same.ts'
import type { CitationChange, RecordRef } from './account.ts'
import { rowDifference } from './row-difference.ts'

/**
 * What became of the citations of a record: each that is not there as it was, with the one of the same source that took
 * its place, if there is one. Order does not matter.
 *
 * @param source  a source by its id
 */
export function citationDifference(
  was: readonly CitationRecord[],
  is: readonly CitationRecord[],
  source: (id: string) => RecordRef,
): CitationChange[] {
  const old = without(was, is)
  const changes: CitationChange[] = []
  for (const citation of without(is, was)) {
    const at = partnerOf(citation, old)
    const [before] = at < 0 ? [] : old.splice(at, 1)
    changes.push(before ? changed(before, citation, source) : { ...told(citation, source), change: 'added', rows: [] })
  }
  return [...changes, ...old.map((each) => ({ ...told(each, source), change: 'removed' as const, rows: [] }))]
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

function changed(was: CitationRecord, is: CitationRecord, source: (id: string) => RecordRef): CitationChange {
  const isDropped = !was.dropped && is.dropped
  const isAnswered = !was.answered && is.answered
  const change = isDropped ? 'dropped' : isAnswered ? 'answered' : 'changed'
  const rows = rowDifference(was, is, leftOut).map((row) => ({ ...row, names: [] }))
  return { ...told(is, source), change, rows }
}

function told(citation: CitationRecord, source: (id: string) => RecordRef): Omit<CitationChange, 'change' | 'rows'> {
  const { stance, directness, at = null, quote = null } = citation
  return { source: source(citation.source), stance, directness, at, quote }
}
