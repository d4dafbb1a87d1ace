import { keptClaims } from '../change/kept-records.ts'
import { idsOfToday } from '../change/moves.ts'
import type { Citation } from '../types.ts'
import { defineRule } from './rule.ts'

export const citationRemoved = defineRule({
  id: 'citation-removed',
  severity: 'error',
  scope: 'change',
  why: 'Evidence that is taken away unseen, above all what speaks against a claim, makes the rest look stronger.',
  asks:
    'Citations are dropped with a reason, never deleted: a record cites each source at least as often as it did. ' +
    'This is judged against a base revision.',
  bad: 'evidence: []   # it cited survey-2026, which contradicts it\n',
  good: `evidence:
  - source: survey-2026
    stance: contradicts
    directness: direct
    dropped: { date: 2026-11-23, by: editor, why: It counts another city. }
`,
  check({ base, garden }, report) {
    const { source: today } = idsOfToday(garden)
    for (const { was, is } of keptClaims(base, garden)) {
      // What could not be understood is left out and told already: it is not known to be gone.
      if (!is.whole) continue
      const counts = citationCounts(is.citations, today)
      for (const [source, before] of citationCounts(was.citations, today)) {
        const after = counts.get(source) ?? 0
        if (after >= before) continue
        report({
          place: is.locate('/evidence', 'key'),
          message: `It cited \`${source}\` ${times(before)}, and now ${after === 0 ? 'not at all' : times(after)}.`,
          fix: 'Put the citation back and add to it `dropped: { date, by, why }`, with the reason.',
        })
      }
    }
  },
})

/** How often each source is cited, by its id of today. */
function citationCounts(citations: readonly Citation[], today: (id: string) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { sourceId } of citations) counts.set(today(sourceId), (counts.get(today(sourceId)) ?? 0) + 1)
  return counts
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}
