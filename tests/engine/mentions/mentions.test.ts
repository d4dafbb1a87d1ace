import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { onDay } from '../../../src/engine/day.ts'
import { checkGarden, overtakenTexts } from '../../../src/engine/index.ts'
import { mentionsOf } from '../../../src/engine/mentions/mentions.ts'
import { sentencesOf } from '../../../src/engine/mentions/sentence-at.ts'
import { asOf, files, type Texts } from '../../helpers/garden.ts'
import { badge, claimText, decided, dispatchText, pageText } from '../../helpers/texts.ts'

/** The sentence in which the first mark (`‸`) of a text opens what ends at the second. */
function sentenceOf(marked: string): string {
  const [before = '', found = '', after = ''] = marked.split('‸')
  const at = { start: before.length, end: before.length + found.length }
  return sentencesOf(before + found + after, 'en')(at)
}

describe('the sentence of a reference', () => {
  test.each([
    ['One. Two is ‸[[x]]‸ so. Three.', 'Two is [[x]] so.'],
    ['‸[[x]]‸ is first. Two.', '[[x]] is first.'],
    ['One. Two is ‸[[x]]‸', 'Two is [[x]]'],
    ['Two runs\nover ‸[[x]]‸\nlines. Three.', 'Two runs over [[x]] lines.'],
    ['# A title\n\n‸[[x]]‸ is so.', '[[x]] is so.'],
    ['It leads there:\n‸[[x]]‸', 'It leads there: [[x]]'],
    ['Most agree. ‸[[x]]‸', 'Most agree. [[x]]'],
    ['Most agree.\n\n‸[[x]]‸\n\nFew doubt it.', '[[x]]'],
    ['# A title\n- One\n- ‸[[x]]‸ is\n- Two', '- [[x]] is'],
    ['', ''],
  ])('%j', (text, sentence) => {
    expect(sentenceOf(text)).toBe(sentence)
  })

  test('a very long one is cut around it', () => {
    const sentence = sentenceOf(`${'so '.repeat(500)}‸[[x]]‸ ${'and '.repeat(500)}`)
    expect(sentence).toMatch(/^… .*so \[\[x\]\] and .* …$/)
    expect(sentence.length).toBeLessThan(600)
  })

  test('it always holds what it is of, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('So. ', '\n\n', ' ', 'a', '\n', '…', '? ')), fc.nat(), (parts, at) => {
        const place = at % (parts.length + 1)
        const sentence = sentenceOf([...parts.slice(0, place), '‸[[x]]‸', ...parts.slice(place)].join(''))
        expect(sentence.split('[[x]]')).toHaveLength(2)
      }),
    )
  })

  test('a text that names much is parted once', () => {
    const text = 'So [[x]] is. '.repeat(7_000)
    const sentenceAt = sentencesOf(text, 'en')
    for (let at = 0; at < 7_000; at += 1) {
      expect(sentenceAt({ start: at * 13 + 3, end: at * 13 + 8 })).toBe('So [[x]] is.')
    }
  })
})

const planted = badge('2026-05-30', 'editor', 'unconfirmed')
const claim = claimText({ history: [planted] })
const page = (text: string, more = ''): string => pageText({ more }).replace('Words.', text)

test('mentions are found in prose, and in lists where no prose has them', () => {
  const texts: Texts = {
    'claims/economy/a.yaml': claim,
    'claims/economy/b.yaml': claim,
    'claims/economy/c.yaml': claim,
    'pages/economy.md': page('One. So [[claim:economy/a]] it is. Not [[claim:economy/c|disputes]].'),
    'pages/other.md': page('Words.', 'claims: [{ group: G, claims: [economy/b] }]\n'),
    'river/2026-11-23-d.md': dispatchText({ history: [planted] }).replace(
      'Prices fall.\n',
      'They say [[claim:economy/a|reports]].\n',
    ),
  }
  const { garden } = checkGarden(files(texts), onDay(asOf))
  const found = mentionsOf(garden, new Set(['economy/a', 'economy/b']))
  expect(found.map(({ record, claim: id, use, sentence }) => [record.id, id, use, sentence])).toEqual([
    ['economy', 'economy/a', 'states', 'So [[claim:economy/a]] it is.'],
    ['economy', 'economy/b', 'lists', undefined],
    ['other', 'economy/b', 'lists', undefined],
    ['2026-11-23-d', 'economy/a', 'reports', 'They say [[claim:economy/a|reports]].'],
  ])
})

describe('a text is overtaken by a claim that fell since it was tended', () => {
  const fell = claimText({ history: [planted, badge('2026-06-05', 'editor', 'unsourced')] })
  const tended = (day: string): string => `tended:\n  - { date: ${day}, by: editor, why: Read again. }\n`
  const text = 'So it is: [[claim:economy/a]].'
  test.each<[string, boolean, Texts]>([
    ['never tended', true, { 'pages/economy.md': page(text) }],
    ['tended before', true, { 'pages/economy.md': page(text, tended('2026-06-04')) }],
    ['tended that day', false, { 'pages/economy.md': page(text, tended('2026-06-05')) }],
    ['it reports the claim', false, { 'pages/economy.md': page('[[claim:economy/a|reports]]') }],
    ['it only lists it', false, { 'pages/economy.md': page('Words.', 'claims: [economy/a]\n') }],
    [
      'the claim rose again',
      false,
      {
        'pages/economy.md': page(text),
        'claims/economy/a.yaml': claimText({
          history: [planted, badge('2026-06-05', 'editor', 'unsourced'), badge('2026-06-06', 'editor', 'unconfirmed')],
        }),
      },
    ],
    [
      'it was withdrawn',
      true,
      {
        'pages/economy.md': page(text),
        'claims/economy/a.yaml': claimText({ history: [planted], more: `withdrawn: ${decided('2026-06-05')}\n` }),
      },
    ],
    ...(
      [
        ['a dispatch that was moved with it', true, badge('2026-06-05', 'editor', 'unsourced')],
        ['a dispatch that was tended since', false, badge('2026-06-05', 'editor', 'unconfirmed')],
      ] as const
    ).map(([name, is, entry]): [string, boolean, Texts] => [
      name,
      is,
      {
        'river/2026-06-01-d.md': dispatchText({ history: [planted, entry] })
          .replace('2026-11-23', '2026-06-01')
          .replace('Prices fall.\n', `${text}\n`),
      },
    ]),
  ])('%s: %s', (_name, is, texts) => {
    const { judged } = checkGarden(files({ 'claims/economy/a.yaml': fell, ...texts }), onDay(asOf))
    const found = judged ? overtakenTexts(judged) : []
    expect(found.map(({ sentence }) => sentence)).toEqual(is ? [text] : [])
  })
})
