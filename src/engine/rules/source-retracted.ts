import { isBy } from '../judge/usable.ts'
import { sentence } from '../words/sentence.ts'
import { defineRule } from './rule.ts'
import { standingClaims } from './shared/every-record.ts'

export const sourceRetracted = defineRule({
  id: 'source-retracted',
  severity: 'warning',
  scope: 'garden',
  why: 'What has been taken back counts for nothing, and readers should not have to find that out for themselves.',
  asks: 'No claim or dispatch still cites a source that is retracted, or that retells one that is.',
  bad: `# sources/field-study.yaml
title: Yields of a thousand fields
kind: paper
doi: 10.1000/182
retracted: { date: 2026-06-05, why: The fields were never measured. }
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It counts every field. }
# claims/economy/fields-yield-more.yaml
statement: Fields yield more.
kind: finding
evidence:
  - { source: field-study, stance: supports, directness: direct }
history:
  - { date: 2026-05-30, by: editor, badge: unsourced, why: The study is retracted. }
`,
  good: `# sources/field-study.yaml
title: Yields of a thousand fields
kind: paper
doi: 10.1000/182
retracted: { date: 2026-06-05, why: The fields were never measured. }
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It counts every field. }
# claims/economy/fields-yield-more.yaml
statement: Fields yield more.
kind: finding
evidence:
  - source: field-study
    stance: supports
    directness: direct
    dropped: { date: 2026-06-05, by: editor, why: The study is retracted. }
history:
  - { date: 2026-05-30, by: editor, badge: unsourced, why: The study is retracted. }
`,
  check({ garden, asOf }, report) {
    for (const { citations, locate } of standingClaims(garden)) {
      for (const { index, source, dropped } of citations) {
        const taken = source?.line.find(({ record }) => isBy(record.retracted?.date, asOf))
        const retracted = taken?.record.retracted
        if (!source || !taken || !retracted || isBy(dropped, asOf)) continue
        const which = taken.id === source.id ? `\`${source.id}\`` : `\`${source.id}\` retells \`${taken.id}\`, which`
        report({
          place: locate(`/evidence/${index}/source`, 'value'),
          message: `${which} was retracted on \`${retracted.date}\`: ${sentence(retracted.why)}`,
          fix: 'Drop the citation (`dropped`, with day, name and reason), and say in `history` what the badge is now.',
        })
      }
    }
  },
})
