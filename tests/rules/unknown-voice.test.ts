import { expect, test } from 'vitest'
import { asOf, reports } from '../helpers/garden.ts'
import { badge, claimText, decided, dispatchText, grade, sourceText } from '../helpers/texts.ts'

test('a voice without a file is reported wherever it is named', () => {
  const found = reports('unknown-voice', {
    'claims/economy/a.yaml': claimText({ history: [badge('2026-05-30', 'remy', 'unsourced')] }),
    'claims/economy/b.yaml': claimText({
      history: [badge('2026-05-30', '‸remi', 'unsourced')],
      more: `withdrawn: ${decided('2026-06-05').replace('editor', '‸somebody')}\n`,
    }),
    'sources/a.yaml': sourceText('a', { history: [grade('2026-05-30', '‸edtor', 'B')] }),
    'river/2026-11-23-a.md': dispatchText({ history: [badge('2026-11-23', 'remy', 'unsourced')] }).replace(
      'voice: remy',
      'voice: ‸rem',
    ),
  })
  expect(found.map(({ message }) => message)).toEqual([
    'There is no voice `remi`. Did you mean `remy`?',
    'There is no voice `somebody`.',
    'There is no voice `rem`. Did you mean `remy`?',
    'There is no voice `edtor`. Did you mean `editor`?',
  ])
  expect(found[1]?.fix).toBe('Name a voice there is (`editor` and `remy`), or add `voices/somebody.yaml`.')
})

test('a voice whose file cannot be read is not unknown', () => {
  reports(
    'unknown-voice',
    {
      'voices/wren.yaml': 'name: "Wren\n',
      'claims/economy/a.yaml': claimText({ history: [badge('2026-05-30', 'wren', 'unsourced')] }),
    },
    { asOf, besides: ['yaml-syntax'] },
  )
})
