import { describe, expect, test } from 'vitest'
import { comparedPassage, comparedQuote } from '../../../src/engine/quotes/compared.ts'
import { findQuote } from '../../../src/engine/quotes/find-quote.ts'

/** What is found, as the passage has it, or what keeps it from being found. */
function found(quote: string, passage: string): string | string[] {
  const finding = findQuote(comparedQuote(quote), comparedPassage(passage))
  return finding.is === 'found' ? finding.spans.map(({ start, end }) => passage.slice(start, end)) : finding.is
}

const passage =
  'Prices of “bread” may fall by 3.5 % in May — or so they say. […] They couldn’t fall below $5.40 an hour.'

describe('is found', () => {
  test.each([
    ['Prices of "bread" may fall', ['Prices of “bread” may fall']],
    ["They couldn't fall", ['They couldn’t fall']],
    ['may fall by 3.5 % in May - or so', ['may fall by 3.5 % in May — or so']],
    ['  may\u00a0fall\nby 3.5\u202f%  ', ['may fall by 3.5 %']],
    ['Prices … may fall', ['Prices', 'may fall']],
    ['… may fall by 3.5 % …', ['may fall by 3.5 %']],
    ['Prices of [...] fall [ … ] $5.40 an hour', ['Prices of', 'fall', '$5.40 an hour']],
    ['Prices ... by . . . in May', ['Prices', 'by', 'in May']],
    ['fall by … fall below', ['fall by', 'fall below']],
    ['or so they say. […] They couldn’t', ['or so they say.', 'They couldn’t']],
    ['bread” may fall', ['bread” may fall']],
    [passage, [passage.slice(0, passage.indexOf(' […]')), passage.slice(passage.indexOf('They'))]],
  ])('%s', (quote, spans) => {
    expect(found(quote, passage)).toEqual(spans)
  })

  test.each([
    ['one two one three', 'one … one three', ['one', 'one three']],
    ['one two one', 'two … one and more', 'nowhere'],
    ['a b a b a c d e f', 'a … a … a c d e', ['a', 'a', 'a c d e']],
    ['ababab ab abababab', 'ab … abababab', ['ab', 'abababab']],
    ['It fell [sic] by half.', 'It fell [sic] by half', ['It fell [sic] by half']],
    ['Yes.', 'Yes.', ['Yes.']],
    ['Not [...] yet', 'Not … yet', ['Not', 'yet']],
    ['価格は高くないと言う人もいる。', '価格は高くないと言う人も', ['価格は高くないと言う人も']],
  ])('in %s: %s', (text, quote, expected) => {
    expect(found(quote, text)).toEqual(expected)
  })
})

describe('is not found', () => {
  test.each([
    ['Prices of', 'too-short'],
    ['fall by 3.5', 'too-short'],
    ['', 'too-short'],
    ['……………… a ………………', 'too-short'],
    ['Prices of [all] bread may fall', 'added-in-brackets'],
    ['[p]rices of “bread” may', 'added-in-brackets'],
    ['Prices of bread may fall', 'nowhere'],
    ['prices of “bread” may', 'nowhere'],
    ['may fall by 35 % in May', 'nowhere'],
    ['Prices (…) may fall', 'nowhere'],
    ['may fall by … Prices of', 'out-of-order'],
    ['Prices of “bread” … “bread” may', 'out-of-order'],
    ['rices of “bread” may', 'within-a-word'],
    ['They could', 'too-short'],
    ['say. … They could', 'within-a-word'],
    ['“bread” may fall by 3', 'within-a-word'],
    ['may fall by 3.5', 'within-a-word'],
    ['couldn’t fall below $5', 'within-a-word'],
    ['5.40 an hour.', 'within-a-word'],
    ['or so they say. They couldn’t', 'across-a-cut'],
  ])('%s: %s', (quote, is) => {
    expect(found(quote, passage)).toBe(is)
  })

  test('a quote of 11 characters, but in a passage that is no longer', () => {
    expect(found('eleven char', 'eleven char and more')).toBe('too-short')
    expect(found('twelve chars', 'twelve chars and more')).toEqual(['twelve chars'])
    expect(found('eleven char', 'eleven\u00ad  char ')).toEqual(['eleven\u00ad  char'])
    expect(found('eleven', 'eleven char')).toBe('too-short')
    expect(findQuote(comparedQuote('one'), comparedPassage('one two'))).toMatchObject({ characters: 3, needed: 7 })
    expect(findQuote(comparedQuote('one… '), comparedPassage(passage))).toMatchObject({ characters: 3, needed: 12 })
  })
})

test.each([
  ['Prices … mai … by', 'mai'],
  ['Prices\u00a0of [ all] “bread”', '[ all]'],
  ['Prices of … in Ma … they', 'in Ma'],
  ['by 3.5 % … o\u00adf “bread” …', 'o\u00adf “bread”'],
])('%s breaks at %s', (quote, broken) => {
  const finding = findQuote(comparedQuote(quote), comparedPassage(passage))
  expect('at' in finding && quote.slice(finding.at.start, finding.at.end)).toBe(broken)
})

test.each([
  ['say. … ey could', 'They couldn’t'],
  ['Prices … fall by 3', 'fall by 3.5 %'],
  ['Prices … 40 an hour', '$5.40 an hour'],
])('%s cuts %s', (quote, whole) => {
  const finding = findQuote(comparedQuote(quote), comparedPassage(passage))
  expect(finding.is === 'within-a-word' && passage.slice(finding.whole.start, finding.whole.end)).toBe(whole)
})
