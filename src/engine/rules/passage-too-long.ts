import { inWords, limits } from '../limits.ts'
import { defineRule } from './rule.ts'

export const passageTooLong = defineRule({
  id: 'passage-too-long',
  severity: 'error',
  scope: 'record',
  why: 'A passage is there to show a few words in their place; whole texts belong to those who wrote them.',
  asks: `A passage of a source holds at most ${inWords(limits.passage)} characters.`,
  bad: `# sources/field-study.yaml
title: Yields of a thousand fields
kind: report
url: https://example.org/fields
passages:
  - id: yields
    text: ${'Fields that were left fallow yielded more. '.repeat(30).trim()}
    seen: { date: 2026-05-30, by: editor }
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It counts every field. }
`,
  good: `# sources/field-study.yaml
title: Yields of a thousand fields
kind: report
url: https://example.org/fields
passages:
  - id: yields
    text: Fields that were left fallow yielded more.
    at: Table 2
    seen: { date: 2026-05-30, by: editor }
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It counts every field. }
`,
  checkRecord(valid, report) {
    if (!('passages' in valid.record)) return
    for (const [index, { id, text }] of (valid.record.passages ?? []).entries()) {
      const length = [...text].length
      if (length <= limits.passage) continue
      report({
        place: valid.locate(`/passages/${index}/text`, 'value'),
        message: `The passage \`${id}\` has ${inWords(length)} characters, and ${inWords(limits.passage)} at most are kept.`,
        fix: 'Keep the sentences that citations quote, with `[…]` for what is left out between them, or make several passages.',
      })
    }
  },
})
