import { appendedEntries, entriesOf } from '../change/history.ts'
import { type Kept, keptSources } from '../change/kept-records.ts'
import { saysSame } from '../change/same.ts'
import type { SourceRecord } from '../records.ts'
import type { Garden, Source } from '../types.ts'
import { listedNames } from '../words/list.ts'
import { defineRule } from './rule.ts'

/** What says which document a source is, and whose. Its stake, line and origin are for `silent-edit`. */
const identity = [
  'title',
  'url',
  'doi',
  'arxiv',
  'isbn',
  'kind',
  'authors',
  'publisher',
  'published',
] as const satisfies readonly (keyof SourceRecord)[]

export const sourceSwapped = defineRule({
  id: 'source-swapped',
  severity: 'error',
  scope: 'change',
  why: 'A badge was given for what was read then; another document in its place would wear it unread.',
  asks:
    'When the title, the address, the DOI, the arXiv id, the ISBN, the kind, the authors, the publisher or the published ' +
    'day of a source changes that is cited, or that a cited one derives from, its history says so. ' +
    'This is judged against a base revision.',
  bad: `# sources/harvest-report.yaml
title: Another report   # it said: Harvest report
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It counts every field. }
`,
  good: `# sources/harvest-report.yaml
title: Harvest report, second edition
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It counts every field. }
  - { date: 2026-06-05, by: editor, grade: B, why: The second edition counts the same fields and corrects the title. }
`,
  check({ base, garden, asOf }, report) {
    const citedBefore = citedSources(base)
    const citedNow = citedSources(garden)
    for (const { was, is } of keptSources(base, garden)) {
      const keys = is.whole ? changedIdentity({ was, is }) : []
      const [first] = keys
      if (first === undefined || appendedEntries(was, is).length > 0) continue
      if (!citedBefore.has(was) && !citedNow.has(is)) continue
      report({
        place: is.locate(`/${first}`, 'key'),
        message: `${listedNames(keys)} changed of a source that is cited, and its history says nothing of it.`,
        fix:
          'If it is another document, make a source of its own for it. If it is the same, add an entry at the end of ' +
          `\`history\`:\n  - { date: ${asOf}, by: …, grade: ${entriesOf(is).at(-1)?.grade}, why: … }`,
      })
    }
  },
})

function changedIdentity({ was, is }: Kept<Source>): string[] {
  return identity.filter((key) => !saysSame(was.record[key], is.record[key]))
}

/** The sources that a claim or a dispatch cites, dropped or not, with all that they derive from. */
function citedSources({ claims, dispatches }: Garden): ReadonlySet<Source> {
  const citing = [...claims.values(), ...dispatches.values()]
  return new Set(citing.flatMap(({ citations }) => citations.flatMap(({ source }) => source?.line ?? [])))
}
