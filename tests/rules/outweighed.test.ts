import { expect, test } from 'vitest'
import { asOf, reports } from '../helpers/garden.ts'
import { badge, cite, claimText, decided, dispatchText, grade, sourceText } from '../helpers/texts.ts'

const history = [badge('2026-05-30', 'editor', 'unsourced')]

function source(slug: string, more = ''): string {
  return sourceText(slug, {
    history: [grade('2026-05-30', 'editor', 'B')],
    more: `url: https://example.org/${slug}\n${more}`,
  })
}

const sources = {
  'sources/a.yaml': source('a'),
  'sources/b.yaml': source('b'),
  'sources/c.yaml': source('c'),
  'sources/c-again.yaml': source('c-again', 'derives: [c]\n'),
}

const against = (id: string, more = ''): string => cite(id, 'contradicts', more)
const indirectly = (id: string): string => cite(id).replace('direct }', 'indirect }')

test.each([
  ['one against, one for', [cite('a'), against('b')]],
  ['two of one origin against, one for', [cite('a'), against('c'), against('c-again')]],
  ['one against that is answered', [against('b', `, answered: ${decided('2026-06-05')}`)]],
  ['one against that is dropped', [against('b', `, dropped: ${decided('2026-06-05')}`)]],
  ['nothing at all', []],
])('%s', (_, evidence) => {
  reports('outweighed', { ...sources, 'claims/economy/a.yaml': claimText({ evidence, history }) })
})

test.each([
  [
    '2 independent sources count against this, but only 1 independent source stands directly for it.',
    [cite('a'), against('b'), against('c')],
  ],
  ['1 independent source counts against this, but none stands directly for it.', [indirectly('a'), against('b')]],
  ['1 independent source counts against this, but none stands directly for it.', [against('b')]],
])('%s', (message, evidence) => {
  const good = claimText({ evidence: [cite('a'), against('b')], history })
  const mark = (text: string): string => text.replace('evidence:', '‸evidence:')
  const found = reports('outweighed', {
    ...sources,
    'claims/economy/a.yaml': good,
    'claims/economy/b.yaml': mark(claimText({ evidence, history })),
    'river/2026-11-23-a.md': mark(dispatchText({ evidence, history })),
  })
  expect(found.map((each) => each.message)).toEqual([message, message])
})

test('a withdrawn claim, or one with a source that could not be read, is not weighed', () => {
  reports(
    'outweighed',
    {
      ...sources,
      'sources/d.yaml': 'title: "D',
      'claims/economy/a.yaml': claimText({
        evidence: [against('b')],
        history,
        more: `withdrawn: ${decided('2026-06-05')}\n`,
      }),
      'claims/economy/b.yaml': claimText({ evidence: [against('b'), cite('d')], history }),
    },
    { asOf, besides: ['yaml-syntax'] },
  )
})
