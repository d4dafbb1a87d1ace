import { keptClaims } from '../change/kept-records.ts'
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
    for (const { was, is } of keptClaims(base, garden)) {
      for (const [source, before] of citationCounts(was.citations)) {
        const after = citationCounts(is.citations).get(source) ?? 0
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

function citationCounts(citations: readonly { sourceId: string }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { sourceId } of citations) counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1)
  return counts
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}
