import { kinds, lastingKinds } from '../kinds.ts'
import type { Claim, Dispatch, Series, Source } from '../types.ts'
import type { Locate } from '../valid.ts'
import { defineRule, type Report } from './rule.ts'

export const doublyNamed = defineRule({
  id: 'doubly-named',
  severity: 'error',
  scope: 'garden',
  why: 'An old address leads to one place: with two behind it, readers and links would land at the wrong one unseen.',
  asks:
    'An id under `was` is the former id of that one record: no other record of its kind names it under `was`, and none ' +
    'has it today. The passages of a source, and the figures of a claim, each have an id of their own.',
  bad: `# sources/field-study.yaml
title: Yields of a thousand fields
kind: report
url: https://example.org/fields
was: [yields]
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It counts every field. }
# sources/yields.yaml
title: What a field yields
kind: report
url: https://example.org/yields
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It weighs every harvest. }
`,
  good: `# sources/field-study.yaml
title: Yields of a thousand fields
kind: report
url: https://example.org/fields
was: [yields]
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It counts every field. }
# sources/what-a-field-yields.yaml
title: What a field yields
kind: report
url: https://example.org/yields
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It weighs every harvest. }
`,
  check({ garden }, report) {
    for (const kind of lastingKinds) checkKind(garden[kinds[kind].many], garden.unreadable[kind], report)
    for (const { record, locate } of garden.sources.values()) {
      checkParts(record.passages, { list: 'passages', one: 'passage of this source' }, locate, report)
    }
    for (const { record, locate } of garden.claims.values()) {
      checkParts(record.figures, { list: 'figures', one: 'figure of this claim' }, locate, report)
    }
  },
})

function checkParts(
  parts: readonly { readonly id: string }[] = [],
  { list, one }: { readonly list: string; readonly one: string },
  locate: Locate,
  report: Report,
): void {
  const ids = new Set<string>()
  for (const [index, { id }] of parts.entries()) {
    if (ids.has(id)) {
      report({
        place: locate(`/${list}/${index}/id`, 'value'),
        message: `Another ${one} is called \`${id}\`, too.`,
        fix: 'Give this one another id, and name it by that where it is meant.',
      })
    }
    ids.add(id)
  }
}

/** @param unreadable  ids of the files of this kind that are there, though not understood */
function checkKind(
  records: ReadonlyMap<string, Claim | Dispatch | Source | Series>,
  unreadable: ReadonlySet<string>,
  report: Report,
): void {
  const named = new Map<string, string>()
  for (const { id, kind, record, locate } of records.values()) {
    for (const [index, old] of (record.was ?? []).entries()) {
      const isThere = records.has(old) || unreadable.has(old)
      const earlier = named.get(old)
      if (!earlier) named.set(old, id)
      if (!isThere && earlier === undefined) continue
      const place = locate(`/was/${index}`, 'value')
      if (old === id) {
        report({ place, message: `\`${old}\` is the id that this ${kind} has today.`, fix: 'Take it out of `was`.' })
      } else if (isThere) {
        report({
          place,
          message: `\`${old}\` is said to have moved here, and there is a ${kind} \`${old}\` today.`,
          fix: `Take it out of \`was\` if that one did not move. If it did, give the other ${kind} an id that was never taken.`,
        })
      } else if (earlier === id) {
        report({ place, message: `\`${old}\` stands in this list twice.`, fix: 'Take one of the two out.' })
      } else {
        report({
          place,
          message: `\`${earlier}\` names \`${old}\` under \`was\`, too, and only one of the two can have had that id.`,
          fix: 'Leave it in the record that goes on with its history, and take it out of the other.',
        })
      }
    }
  }
}
