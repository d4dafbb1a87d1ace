import { describe, expect, test } from 'vitest'
import { siteFrom } from '../../helpers/site-from.ts'
import { badge, cite, claimText, decided, grade, sourceText } from '../../helpers/texts.ts'
import { byId, tides } from '../../helpers/tides.ts'

const history = [badge('2026-05-30', 'remy', 'unsourced')]
const seen = 'seen: { date: 2026-05-30, by: remy }'

/** The passages on the page of a source that claims cite, each with its citations. */
function passagesOf(passages: readonly string[], claims: Readonly<Record<string, readonly string[]>>) {
  const more = `passages:\n${passages.map((passage) => `  - { ${passage}, ${seen} }\n`).join('')}`
  const texts = Object.entries(claims).map(([id, evidence]) => [
    `claims/economy/${id}.yaml`,
    claimText({ evidence, history }),
  ])
  const source = sourceText('s', { history: [grade('2026-05-30', 'editor', 'C')], more })
  const { sources } = siteFrom({ 'sources/s.yaml': source, ...Object.fromEntries(texts) })
  return byId(sources, ({ ref }) => ref.id, 's').passages
}

const quoting = (quote: string, more = ''): string => cite('s', 'supports', `, quote: "${quote}"${more}`)

test('the page of a source shows its passages, with place, day, who saw them, where, and what leans on each', async () => {
  const { sources } = await tides()
  expect(byId(sources, ({ ref }) => ref.id, 'sluice-count').passages).toMatchObject([
    {
      id: 'passage-eels',
      at: 'p. 7',
      seen: '2026-05-29',
      by: { id: 'remy' },
      href: expect.stringMatching(/^https:\/\/river\.example\/eels#:~:text=/),
      leaning: [{ ref: { id: 'tides/fish-pass', badge: { id: 'caveat' } }, how: 'contradicts, direct' }],
    },
  ])
  expect(byId(sources, ({ ref }) => ref.id, 'survey').passages).toEqual([])
})

describe('what leans on a passage', () => {
  const rise = 'id: rise, text: Rents rise in every town.'
  const fall = 'id: fall, text: "Prices fall, and they fall fast, says the bank."'

  test('is each citation whose quote it is the one to hold', () => {
    const passages = passagesOf([rise, fall], {
      dropped: [quoting('they fall fast', `, dropped: ${decided('2026-06-01')}`)],
      quoting: [quoting('Prices fall, and they')],
      wordless: [cite('s')],
    })
    expect(passages.map(({ leaning }) => leaning.map(({ ref, how }) => [ref.id, how]))).toEqual([
      [],
      [
        ['economy/dropped', 'supports, direct, dropped'],
        ['economy/quoting', 'supports, direct'],
      ],
    ])
  })

  test('is marked in it, once where quotes overlap', () => {
    const [passage] = passagesOf([fall], {
      a: [quoting('fall fast, says')],
      b: [quoting('they fall fast')],
      c: [quoting('Prices fall, …')],
    })
    expect(passage?.pieces.map(({ text, isQuoted }) => (isQuoted ? `<${text}>` : text)).join('')).toBe(
      '<Prices fall,> and <they fall fast, says> the bank.',
    )
  })
})
