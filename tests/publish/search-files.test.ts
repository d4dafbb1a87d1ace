import { close, createIndex } from 'pagefind'
import { describe, expect, test } from 'vitest'
import { stemmer } from '../../src/client/search/endings.ts'
import { englishStem } from '../../src/client/search/languages/english-stem.ts'
import { readCbor } from '../../src/publish/search/cbor.ts'
import { endingsOf } from '../../src/publish/search/learn-endings.ts'
import { type Index, readIndex } from '../../src/publish/search/read-index.ts'
import { learnStems, stemsOf } from '../../src/publish/search/stems.ts'

async function indexOf(texts: readonly string[], language = 'en'): Promise<Index> {
  try {
    const { index } = await createIndex({ forceLanguage: language, maxFragments: 1 })
    for (const [at, content] of texts.entries()) await index?.addCustomRecord({ url: `/${at}`, content, language })
    return readIndex((await index?.getFiles())?.files ?? [])
  } finally {
    await close()
  }
}

function stemsIn(results: Index['results'], words: Index['words']): ReadonlyMap<string, string> {
  const contents = results.map(({ content }) => content)
  return stemsOf([learnStems(contents, words)])
}

/** Words with every ending that English has rules for, and those that are exceptions to them. */
const beginnings = 'rat hop hope fall feel fit try play general organ adopt electr vision sens bias sky pass'.split(' ')
const endings =
  ' s es ed edly ing ingly e y ly ness ful fulness ous ousness ive iveness al alism ality ally ation ational ate ator ize izer ization able ably ability ible ment ement ent ently ance ant ence ism ion ic ical icate ative iti ogy ogist less lessly er eed ying ies ied'
const exceptions =
  'dying lying tying vying idly gently ugly early only singly news howe atlas cosmos andes inning innings outing evening proceed exceed succeed proceeds egg eggs add adding off university universal interval past pasted emergency later yes say says use uses used bus gas this kiwis ties cries gaps bled tanned cement entity knightly'
const english = [
  ...beginnings.flatMap((word) => endings.split(' ').map((ending) => word + ending)),
  ...exceptions.split(' '),
]

describe('stems', () => {
  test('of English words are those of the indexer, whatever the word', async () => {
    const { results, words } = await indexOf([english.join(' ')])
    const stems = stemsIn(results, words)
    expect(stems.size).toBe(new Set(english).size)
    expect([...stems].map(([word]) => [word, englishStem(word)])).toEqual([...stems])
  })

  test('of another language are learnt from its words, and hold for words like them', async () => {
    const text = 'maison maisons prix parler parlons parlez chanter chantons chantez danser fleuve fleuves idée idées'
    const { results, words } = await indexOf([text], 'fr')
    const stems = stemsIn(results, words)
    const stemOf = stemmer(endingsOf(stems))
    expect([...stems].map(([word]) => [word, stemOf(word)])).toEqual([...stems])
    expect([stemOf('dansez'), stemOf('à')]).toEqual([stems.get('danser'), 'à'])
  })

  test('of words with signs are told without them, and those of their parts are, too', async () => {
    const { results, words } = await indexOf(['Open-weights models; the “companies’” own.'])
    const stems = stemsIn(results, words)
    expect(Object.fromEntries(stems)).toMatchObject({
      openweights: 'openweight',
      weights: 'weight',
      companies: 'compani',
    })
  })
})

describe('the index', () => {
  test('tells where words and their parts stand, marks aside', async () => {
    const { results, words } = await indexOf(['One café. Open-weights cafe', 'Cafe one'])
    expect(results.map(({ url }) => url)).toEqual(['/0', '/1'])
    const at = (stem: string) =>
      new Map(words).get(stem)?.map(({ result, whole, part }) => [result, [...whole], [...part]])
    expect(at('one')).toEqual([
      [0, [0], []],
      [1, [1], []],
    ])
    expect(at('weight')).toEqual([[0, [], [2]]])
    expect(
      at('cafe')
        ?.flatMap(([result, whole]) => (result === 0 ? whole : []))
        .sort(),
    ).toEqual([1, 3])
  })

  test.each([
    ['a number of eight bytes', [0x1b, 0, 0, 0, 0, 0, 0, 0, 1]],
    ['a list without an end', [0x9f, 0xff]],
    ['a map', [0xa0]],
  ])('that holds %s is none', (_what, bytes) => {
    expect(() => readCbor(Uint8Array.from(bytes))).toThrow('CBOR of another kind')
  })

  test('numbers, texts and lists are read', () => {
    const bytes = [0x85, 0x17, 0x18, 0xff, 0x19, 0x01, 0x00, 0x38, 0x63, 0x62, 0xc3, 0xa9]
    expect(readCbor(Uint8Array.from(bytes))).toEqual([23, 255, 256, -100, 'é'])
  })
})
