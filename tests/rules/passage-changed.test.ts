import { expect, test } from 'vitest'
import { reportsChange } from '../helpers/change.ts'
import { grade, sourceText } from '../helpers/texts.ts'

const first = '{ id: yields, text: Fields will yield more., at: Table 2, seen: { date: 2026-05-30, by: remy } }'
const second = '{ id: again, text: Fields may yield more., seen: { date: 2026-06-05, by: editor } }'

function source(...passages: readonly string[]): string {
  const list = passages.map((passage) => `  - ${passage}\n`).join('')
  return sourceText('a', {
    history: [grade('2026-05-30', 'editor', 'B')],
    more: `url: https://example.org/a\n${list === '' ? '' : `passages:\n${list}`}`,
  })
}

function changes(before: string, after: string) {
  return reportsChange('passage-changed', { 'sources/a.yaml': before }, { 'sources/a.yaml': after })
}

test.each([
  ['stay', source(first), source(first)],
  ['are added', source(first), source(second, first)],
  ['are the first', source(), source(first)],
  [
    'have their keys in another order',
    source(second),
    source('{ seen: { by: editor, date: 2026-06-05 }, text: Fields may yield more., id: again }'),
  ],
  ['lose a word', source(first), source(`‸${first.replace('will ', '')}`)],
  [
    'are folded otherwise',
    source(first),
    source(
      `‸${first.replace('will yield', '"will  yield').replace('more.', 'more."').replace('text: Fields "will', 'text: "Fields will')}`,
    ),
  ],
  ['are said to stand elsewhere', source(first), source(`‸${first.replace('Table 2', 'Table 3')}`)],
  ['were seen by another', source(first), source(`‸${first.replace('remy', 'editor')}`)],
  ['were seen on another day', source(first), source(`‸${first.replace('2026-05-30', '2026-05-29')}`)],
  ['are gone, one of them', source(first, second), source(second).replace('passages', '‸passages')],
  ['get another name', source(first), source(first.replace('yields', 'yield')).replace('passages', '‸passages')],
])('passages of a source %s', (_what, before, after) => {
  changes(before, after)
})

test('it is told what they were', () => {
  const [found] = changes(source(first), source(`‸${first.replace('will', 'may')}`))
  expect(found?.message).toBe('The passage `yields` is not what it was: `text` was `"Fields will yield more."`.')
  const [gone] = changes(source(first), `‸${source()}`)
  expect(gone?.message).toBe('The passage `yields` is gone.')
})
