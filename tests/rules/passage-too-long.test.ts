import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'
import { grade, sourceText } from '../helpers/texts.ts'

function withPassage(text: string): string {
  const seen = 'seen: { date: 2026-05-30, by: editor }'
  return sourceText('a', {
    history: [grade('2026-05-30', 'editor', 'B')],
    more: `url: https://example.org/a\npassages:\n  - { id: yields, text: ${text}, ${seen} }\n`,
  })
}

test('a passage of 1,200 characters is kept, however many units they take', () => {
  reports('passage-too-long', { 'sources/a.yaml': withPassage('𝒜'.repeat(1_200)) })
})

test('a longer one is not', () => {
  const [found] = reports('passage-too-long', { 'sources/a.yaml': withPassage(`‸${'a'.repeat(1_201)}`) })
  expect(found?.message).toBe('The passage `yields` has 1,201 characters, and 1,200 at most are kept.')
})
