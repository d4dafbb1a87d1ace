import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'
import { badge, cite, claimText, decided, dispatchText, grade, sourceText } from '../helpers/texts.ts'

const history = [badge('2026-05-30', 'editor', 'unsourced')]
const graded = [grade('2026-05-30', 'editor', 'B')]
const retraction = 'retracted: { date: 2026-06-05, why: The data were made up }\n'
const sources = {
  'sources/sound.yaml': sourceText('sound', { history: graded }),
  'sources/taken.yaml': sourceText('taken', { history: graded, more: `doi: 10.1000/1\n${retraction}` }),
  'sources/echo.yaml': sourceText('echo', { history: graded, more: 'doi: 10.1000/2\nderives: [taken]\n' }),
}

test('a citation is reported on whatever side, also of a source that retells it', () => {
  const found = reports('source-retracted', {
    ...sources,
    'claims/economy/a.yaml': claimText({ evidence: [cite('sound')], history }),
    'claims/economy/b.yaml': claimText({
      evidence: [cite('sound'), cite('‸taken', 'contradicts'), cite('‸taken', 'context')],
      history,
    }),
    'river/2026-11-23-a.md': dispatchText({ evidence: [cite('‸echo')], history }),
  })
  expect(found.map(({ message }) => message)).toEqual([
    '`taken` was retracted on `2026-06-05`: The data were made up.',
    '`taken` was retracted on `2026-06-05`: The data were made up.',
    '`echo` retells `taken`, which was retracted on `2026-06-05`: The data were made up.',
  ])
})

test('dropped citations and withdrawn claims are not', () => {
  reports('source-retracted', {
    ...sources,
    'claims/economy/a.yaml': claimText({
      evidence: [cite('taken', 'supports', `, dropped: ${decided('2026-06-06')}`)],
      history,
    }),
    'claims/economy/b.yaml': claimText({
      evidence: [cite('taken')],
      history,
      more: `withdrawn: ${decided('2026-06-06')}\n`,
    }),
  })
})

test.each([
  ['the day before', '2026-06-04', 'taken'],
  ['on the day', '2026-06-05', '‸taken'],
  ['the day after', '2026-06-06', '‸taken'],
])('%s of the retraction', (_, asOf, taken) => {
  reports(
    'source-retracted',
    { ...sources, 'claims/economy/a.yaml': claimText({ evidence: [cite(taken)], history }) },
    { asOf, besides: ['future-date'] },
  )
})
