import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'
import { seriesText } from '../helpers/series.ts'
import { badge, cite, claimText, decided, dispatchText, grade, sourceText } from '../helpers/texts.ts'

test('a source is waiting until something cites it, a chart is drawn from it or it is set aside', () => {
  const graded = [grade('2026-05-30', 'editor', 'B')]
  const history = [badge('2026-05-30', 'editor', 'unsourced')]
  const found = reports('raw-material', {
    'sources/a.yaml': sourceText('a', { history: graded }),
    'sources/b.yaml': sourceText('b', { history: graded }),
    'sources/c.yaml': sourceText('c', { history: graded, more: `doi: 10.1000/1\naside: ${decided('2026-06-05')}\n` }),
    'sources/d.yaml': `‸${sourceText('d', { history: graded, more: 'doi: 10.1000/2\nderives: [a]\n' })}`,
    'sources/e.yaml': sourceText('e', { history: graded }),
    'sources/f.yaml': sourceText('f', { history: graded, more: 'doi: 10.1000/3\n' }),
    'series/rent.yaml': seriesText({ rows: ['2025-10-01, "1.70", null, null, f'] }),
    'claims/economy/a.yaml': claimText({
      evidence: [cite('a', 'context'), cite('e', 'supports', `, dropped: ${decided('2026-06-05')}`)],
      history,
    }),
    'river/2026-11-23-a.md': dispatchText({ evidence: [cite('b')], history }),
  })
  expect(found[0]?.message).toBe('`d` is waiting: no claim and no dispatch cites it.')
})
