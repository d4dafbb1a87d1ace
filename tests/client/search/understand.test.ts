import { describe, expect, test } from 'vitest'
import { knownWords } from '../../../src/client/search/known-words.ts'
import { languageOf } from '../../../src/client/search/languages/index.ts'
import { understand } from '../../../src/client/search/understand.ts'
import { textsWithWords, vocabularyOf } from '../../../src/client/search/vocabulary.ts'

const text = `
  Renting a GPU, the rent of GPUs and rental prices. Open-weights models, open sources. Quantization, labour, centers.
  Token prices fell tenfold. Ten cents for 280 tokens, an A40, a billion parameters, 8-bit. Cheaper bills, cheapest cars, carry.
  Self-hosting on a data center. Über-große Anthropic’s CoreWeave. A hundredfold.
`

/** What the index is asked for each word of a search: other spellings and forms as they are, beginnings with a dash. */
function looks(asked: string, tag = 'en'): string[] {
  const language = languageOf(tag)
  const words = knownWords(vocabularyOf(textsWithWords([text])), language)
  return understand(asked, { tag, language, words }).map(({ ways }) =>
    ways.map(({ look }) => (look.startsWith('"') ? look.slice(1, -1) : `${look}-`)).join(' '),
  )
}

describe('a search is understood', () => {
  test.each([
    ['plurals', 'GPUs', ['gpus gpu']],
    ['one of many', 'GPU', ['gpu gpus gpu-']],
    ['stems', 'rental', ['rental rent renting']],
    ['steps of comparison', 'cheap', ['cheap cheaper cheapest cheap-']],
    ['no forms of other words', 'cars', ['cars']],
    ['the other spelling', 'quantisation', ['quantisation quantization']],
    ['the other spelling', 'labor', ['labor labour']],
    ['the other spelling of forms', 'centre', ['centre center centers cents']],
    ['a spelling that nobody has', 'token', ['token tokens token-']],
    ['hyphens', 'open-weights', ['open openweights open-', 'weights openweights']],
    ['two words for one with a hyphen', 'open weights', ['open openweights open-', 'weights openweights']],
    ['one word for two', 'datacenter', ['data', 'center centers cents center-']],
    ['one word for two with a hyphen', 'selfhosting', ['selfhosting']],
    ['possessives', 'Anthropic’s', ['anthropic anthropics anthropic-']],
    ['marks', 'ÜBER', ['uber uber-']],
  ])('%s: %s', (_kind, asked, expected) => {
    expect(looks(asked)).toEqual(expected)
  })

  test.each([
    ['10x', ['10 ten tenfold']],
    ['tenfold', ['10 tenfold ten']],
    ['ten times', ['10 ten tenfold']],
    ['10 times cheaper', ['10 ten tenfold', 'cheaper cheapest']],
    ['10-fold', ['10 ten tenfold']],
    ['100x', ['100 hundredfold']],
    ['280-fold', ['280']],
    ['280×', ['280']],
    ['3 times', ['3']],
    ['$6.8B', ['68', 'billion']],
    ['6.8 billion', ['68', 'billion']],
    ['$2.35', ['235']],
    ['1,431', ['1431']],
    ['90 %', ['90']],
    ['90 percent', ['90']],
    ['8-bit', ['8 8bit', 'bit 8bit']],
    ['H100', ['h100']],
    ['A40s', ['a40s a40']],
    ['times', ['times']],
  ])('numbers as people write them: %s', (asked, expected) => {
    expect(looks(asked)).toEqual(expected)
  })

  test.each([
    ['rent a GPU', ['rent rental renting rent-', 'gpu gpus gpu-']],
    ['How much does it cost to rent a GPU?', ['cost', 'rent rental renting rent-', 'gpu gpus gpu-']],
    ['will it be', []],
    ['a', []],
    ['"will it" be', ['will it']],
    ['ce', ['ce ce-']],
    ['ce rent', ['ce', 'rent rental renting rent-']],
    ['r', ['r']],
    ['', []],
    ['… ! "" "', []],
  ])('common words are left out, and few letters begin nothing: %s', (asked, expected) => {
    expect(looks(asked)).toEqual(expected)
  })

  test('words in quotation marks stand as they are', () => {
    expect(looks('"of a GPU" rent "open')).toEqual(['of a GPU', 'rent rental renting rent-'])
  })

  test('words side by side are asked for with what was left out between them', () => {
    const words = knownWords([], languageOf('en'))
    const terms = understand('how to rent a GPU cheaply', { tag: 'en', language: languageOf('en'), words })
    expect(terms.map(({ sideBySide }) => sideBySide)).toEqual([undefined, '"rent a gpu"', '"gpu cheaply"'])
  })

  test('of a language that is not known, words and their beginnings are found', () => {
    expect(looks('the rent GPUs labor 10x', 'xx')).toEqual(['the', 'rent rent-', 'gpus', 'labor', '10x'])
    expect(looks('東京', 'ja')).toEqual(['東京'])
  })
})

describe('a word that nothing has', () => {
  const words = knownWords(
    vocabularyOf(textsWithWords(['parameters anthropic an b nothing token tokens active price might night'])),
    languageOf('en'),
  )

  test.each([
    ['paramters', ['parameters']],
    ['paramter', ['parameters']],
    ['Antropic', ['anthropic']],
    ['nothnig', ['nothing']],
    ['tokenz', ['token', 'tokens']],
    ['aktive', ['active']],
    ['bubble', []],
    ['an', []],
    ['prise', ['price']],
    ['pric3', []],
    ['toen', []],
    ['mnight', ['might']],
    ['gothing', ['nothing']],
  ])('is a slip by one letter or none: %s', (word, near) => {
    expect(words.near(word)).toEqual(near)
  })
})

describe('a vocabulary', () => {
  test('has each word once, in order, as the index knows it, and no numbers', () => {
    expect(vocabularyOf(textsWithWords(['Open-weights, 2.35 “Ünïts” a3b', 'open\u200b水']))).toEqual([
      ...['a3b', 'open', 'openweights', 'units', 'weights', '水'],
    ])
  })

  test('has those that most texts have, when there are too many', () => {
    const many = Array.from({ length: 6000 }, (_, at) => `w${at}`).join(' ')
    const words = vocabularyOf(textsWithWords([many, 'w5999 w5998', 'w5999']))
    expect([words.length, words.includes('w5999'), words.includes('w5998')]).toEqual([5000, true, true])
  })
})
