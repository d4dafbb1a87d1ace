import { describe, expect, test } from 'vitest'
import { siteFrom } from '../../helpers/site-from.ts'
import { badge, cite, claimText, pageText } from '../../helpers/texts.ts'
import { byId, tides } from '../../helpers/tides.ts'

describe('what stands at the top of a page', () => {
  test('is what is best known, what is contested and what moved last', async () => {
    const { overview } = byId((await tides()).pages, ({ card }) => card.id, 'tides')
    expect(overview.best.map(({ id }) => id)).toEqual(['tides/two-tides-a-day'])
    expect(overview.contested.map(({ id }) => id)).toEqual(['tides/fish-pass', 'tides/worth-more'])
    expect(overview.moved.map(({ claim, event }) => [claim.id, event.date])).toEqual([
      ['tides/two-tides-a-day', '2026-06-10'],
      ['tides/lagoon-cost', '2026-05-30'],
    ])
  })

  test('is never the last badge of all, and of a claim that moved twice the last move alone', () => {
    const history = [
      badge('2026-05-30', 'editor', 'unsourced'),
      badge('2026-05-31', 'editor', 'unconfirmed'),
      badge('2026-06-01', 'remy', 'unsourced'),
    ]
    const { pages } = siteFrom({
      'pages/farming.md': pageText(),
      'claims/farming/a.yaml': claimText({ history, evidence: [cite('paper')] }),
      'sources/paper.yaml':
        'title: x\nkind: lead\nhistory:\n  - { date: 2026-05-30, by: editor, grade: C, why: So. }\n',
    })
    const { overview } = byId(pages, ({ card }) => card.id, 'farming')
    expect(overview.best).toEqual([])
    expect(overview.moved.map(({ event }) => event.date)).toEqual(['2026-06-01'])
  })
})
