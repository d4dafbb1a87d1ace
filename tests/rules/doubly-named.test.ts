import { describe, expect, test } from 'vitest'
import { asOf, diagnose, files, reports, type Texts } from '../helpers/garden.ts'
import { badge, claimText, dispatchText, grade, sourceText } from '../helpers/texts.ts'

const planted = [badge('2026-05-30', 'remy', 'unsourced')]
const claim = (was: string): string => claimText({ history: planted, more: was === '' ? '' : `was: ${was}\n` })

test('records that moved, each from ids of its own, are named once', () => {
  reports('doubly-named', {
    'claims/economy/bread.yaml': claim('[economy/loaf, economy/bun]'),
    'claims/economy/milk.yaml': claim('[economy/cream]'),
    'sources/loaf.yaml': sourceText('loaf', { history: [grade('2026-05-30', 'editor', 'B')] }),
  })
})

describe('a former id that', () => {
  test.each<[string, Texts, string]>([
    [
      'two claims name',
      {
        'claims/economy/bread.yaml': claim('[economy/loaf]'),
        'claims/economy/bun.yaml': claim('[economy/roll, ‸economy/loaf]'),
      },
      '`economy/bread` names `economy/loaf` under `was`, too, and only one of the two can have had that id.',
    ],
    [
      'another claim has today',
      { 'claims/economy/bread.yaml': claim('[‸economy/loaf]'), 'claims/economy/loaf.yaml': claim('') },
      '`economy/loaf` is said to have moved here, and there is a claim `economy/loaf` today.',
    ],
    [
      'the claim has itself',
      { 'claims/economy/bread.yaml': claim('[‸economy/bread]') },
      '`economy/bread` is the id that this claim has today.',
    ],
    [
      'stands twice',
      { 'claims/economy/bread.yaml': claim('[economy/loaf, ‸economy/loaf]') },
      '`economy/loaf` stands in this list twice.',
    ],
    [
      'another source has today',
      {
        'sources/a.yaml': sourceText('a', {
          history: [grade('2026-05-30', 'editor', 'C')],
          more: 'url: https://example.org/a\nwas: [‸b]\n',
        }),
        'sources/b.yaml': sourceText('b', { history: [grade('2026-05-30', 'editor', 'C')] }),
      },
      '`b` is said to have moved here, and there is a source `b` today.',
    ],
    [
      'two dispatches name',
      {
        'river/2026-11-23-a.md': dispatchText({ history: planted, more: 'was: [2026-11-23-x]\n' }),
        'river/2026-11-23-b.md': dispatchText({ history: planted, more: 'was: [‸2026-11-23-x]\n' }),
      },
      '`2026-11-23-a` names `2026-11-23-x` under `was`, too, and only one of the two can have had that id.',
    ],
  ])('%s', (_name, texts, message) => {
    expect(reports('doubly-named', texts).map((each) => each.message)).toEqual([message])
  })

  test('has a file that nobody can read is taken', () => {
    const texts = { 'claims/economy/bread.yaml': claim('[economy/loaf]'), 'claims/economy/loaf.yaml': 'statement: [' }
    const found = diagnose(files(texts), { asOf }).filter(({ rule }) => rule === 'doubly-named')
    expect(found.map(({ place }) => place.path)).toEqual(['claims/economy/bread.yaml'])
  })
})

test('a passage that is called like another of its source is told', () => {
  const passage = (id: string): string => `  - { id: ${id}, text: So., seen: { date: 2026-05-30, by: remy } }\n`
  const source = (slug: string, ...ids: readonly string[]): string =>
    sourceText(slug, {
      more: `url: https://example.org/${slug}\npassages:\n${ids.map(passage).join('')}`,
      history: [grade('2026-05-30', 'editor', 'B')],
    })
  reports('doubly-named', {
    'sources/a.yaml': source('a', 'one', 'two', '‸one'),
    'sources/b.yaml': source('b', 'one', 'two'),
  })
})
