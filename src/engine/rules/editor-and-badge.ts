import { entriesOf } from '../change/history.ts'
import { recordsWithPast } from '../change/kept-records.ts'
import { defineRule } from './rule.ts'
import { raisesOf } from './shared/raises.ts'

export const editorAndBadge = defineRule({
  id: 'editor-and-badge',
  severity: 'error',
  scope: 'change',
  why: 'Who makes themselves an editor and raises a badge in one change has asked nobody.',
  asks:
    'A badge or a grade that is raised in a change is raised by a voice that was an editor before it. ' +
    'This is judged against a base revision.',
  bad: `# voices/remy.yaml: role was voice and is now editor
# and in the same change, in a claim's history:
  - { date: 2026-11-23, by: remy, badge: well-sourced, why: A second paper says it. }
`,
  good: `# One change makes remy an editor. Once it is merged, another raises the badge.
`,
  check({ base, garden }, report) {
    // In a garden that was not there, nobody was an editor.
    if (!base.policy) return
    const pasts = new Map(recordsWithPast(base, garden).map(({ was, is }) => [is, was]))
    for (const { record, index, what, by, from, to } of raisesOf(garden)) {
      const past = pasts.get(record)
      const isNew = index >= (past ? entriesOf(past).length : 0)
      const isEditor = garden.voices.get(by)?.record.role === 'editor'
      const wasEditor = base.unreadable.voice.has(by) || base.voices.get(by)?.record.role === 'editor'
      if (!isNew || !isEditor || wasEditor) continue
      report({
        place: record.locate(`/history/${index}/by`, 'value'),
        message: `\`${by}\` raises the ${what} from \`${from}\` to \`${to}\`, and only this change makes \`${by}\` an editor.`,
        fix: `Let somebody who is an editor already raise the ${what}, or make \`${by}\` one in a change of its own, first.`,
      })
    }
  },
})
