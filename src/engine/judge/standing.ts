/** A citation as a record has it or as it was linked. */
interface Taken {
  readonly stance: 'supports' | 'contradicts' | 'context'
  /** Something unless it stands. */
  readonly dropped?: unknown
}

/** Those on one side that were not dropped: what stands on record, whatever the day and the sources are worth. */
export function standing<Citation extends Taken>(
  citations: readonly Citation[],
  side: Taken['stance'],
): readonly Citation[] {
  return citations.filter(({ stance, dropped }) => stance === side && dropped === undefined)
}
