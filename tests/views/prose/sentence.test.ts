import { expect, test } from 'vitest'
import { readProse } from '../../../src/engine/markdown/prose.ts'
import type { ProseContext } from '../../../src/views/prose/render.ts'
import { sentenceNaming } from '../../../src/views/prose/sentence.ts'
import { proseText } from '../../../src/views/prose/text.ts'
import { englishWords } from '../../../src/words/words.ts'

const badge = { id: 'b', label: 'B', means: '', rank: 0, tone: 0, fill: 8, record: 'p/a 2026-05-30:0' } as const
const context: ProseContext = {
  words: englishWords,
  page: (id) => ({ title: `Page ${id}`, href: `/${id}/`, wanted: false }),
  claim: (id) => ({
    statement: readProse('Prices fall.'),
    unverified: [],
    href: `/claims/${id}/`,
    badge,
    contested: false,
  }),
  source: (id) => ({ title: id, label: id, href: `/sources/${id}/` }),
  chart: () => undefined,
  image: () => undefined,
  link: (path) => path,
}
const claim = { kind: 'claim', id: 'p/a' } as const
const source = { kind: 'source', id: 's' } as const
const english = new Intl.Segmenter('en', { granularity: 'sentence' })

test.each([
  ['One. Two costs less [@s, p. 3]. Three.', source, 'Two costs less.'],
  ['One. It says that **two** [@r; @s] is so. Three.', source, 'It says that two is so.'],
  ['Most agree. [[claim:p/a]] Few doubt it.', claim, 'Most agree.'],
  ['[[claim:p/a]] Few doubt it.', claim, 'Prices fall.'],
  ['Some say: [[claim:p/a]]', claim, 'Some say: Prices fall.'],
  ['Some say: [[claim:p/a|reports]] So.', claim, 'Some say: Prices fall (reported here, not stated).'],
  ['[[claim:p/a|disputes]]', claim, 'Prices fall (disputed here).'],
  ['# Of [[tides]]\n\nThey rise. See [[tides]], after all [@s].', source, 'See Page tides, after all.'],
  ['Nothing is named.', source, undefined],
  ['| a |\n| - |\n| Cell [@s] |', source, 'Cell'],
  ['One.[^1] Two costs[^1] less [@s][^2]. Three.\n\n[^1]: So.\n[^2]: No.', source, 'Two costs less.'],
  ['One.[^1] Two.\n\n[^1]: So. It says that *three* is so [@s].', source, 'It says that three is so.'],
])('%s', (text, named, sentence) => {
  expect(sentenceNaming(readProse(text), named, context, english)).toBe(sentence)
})

test('a text gives the sentence for each thing that it names, and stays as it is', () => {
  const prose = readProse('Most agree. [[claim:p/a]] It costs less [@s; @r]. So it does [@s].')
  const before = structuredClone(prose.tree)
  const asked = [source, claim, { kind: 'source', id: 'r' }, source] as const
  expect(asked.map((named) => sentenceNaming(prose, named, context, english))).toEqual([
    'It costs less.',
    'Most agree.',
    'It costs less.',
    'It costs less.',
  ])
  expect(prose.tree).toEqual(before)
})

test.each([
  ['Costs[^1] less [^1].\n\n[^1]: In pounds.\n\nAnd so on.', 'Costs less. And so on. In pounds.'],
  [
    'Costs[^1] less.[^2]\n\n[^1]: See [[q]].\n[^2]: So says the ledger [@s].',
    'Costs less. See Page q. So says the ledger.',
  ],
])('a footnote’s number is no part of the text, and its words are: %s', (text, said) => {
  expect(proseText(readProse(text), context)).toBe(said)
})
