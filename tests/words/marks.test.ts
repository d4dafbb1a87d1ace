import { describe, expect, test } from 'vitest'
import { markedWords, withLanguageOf } from '../../src/words/marks.ts'
import { englishWords, wordsOf } from '../../src/words/words.ts'

const words = markedWords(
  wordsOf(
    {
      ...englishWords.catalogue,
      'footer.asOf': 'As it stood on {day}.',
      'source.titled': '“{title}”',
      'count.claims': '{count, plural, one {# claim} other {# claims}}',
      'evidence.grade': '{of, select, own {its own} other {another}} of {of}',
    },
    'en-GB',
  ),
)
const shown = (text: string): string => withLanguageOf(text, ' lang="en"')

describe('what the interface says is marked', () => {
  test.each([
    [words.say('count.claims', { count: 2 }), '<span lang="en">2 claims</span>'],
    [words.say('footer.asOf', { day: 'αύριο' }), '<span lang="en">As it stood on </span>αύριο.'],
    [words.say('source.titled', { title: 'Ένα' }), '“Ένα”'],
    [
      words.say('source.titled', { title: words.say('count.claims', { count: 1 }) }),
      '“<span lang="en">1 claim</span>”',
    ],
    [words.say('evidence.grade', { of: 'own' }), '<span lang="en">its own of own</span>'],
    [words.list(['α', 'β', 'γ']), 'α, β<span lang="en"> and </span>γ'],
    [words.list([]), ''],
    [words.day('2026-06-02', { month: 'long' }), '<span lang="en">June</span>'],
  ])('%s', (said, expected) => expect(shown(said)).toBe(expected))

  test('but for what fills its slots', () => {
    const pieces = words
      .pieces('footer.asOf', {}, ['day'])
      .map((piece) => (typeof piece === 'string' ? piece : '<b>α</b>'))
    expect(shown(pieces.join(''))).toBe('<span lang="en">As it stood on </span><b>α</b>.')
  })
})

const claim = words.say('count.claims', { count: 1 })

describe('marks are left out where no element can stand', () => {
  test.each([
    [`<title>${claim} · α</title>`, '<title>1 claim · α</title>'],
    [`<p title="a > ${claim}">${claim}</p>`, '<p title="a > 1 claim"><span lang="en">1 claim</span></p>'],
    [`<script>"${claim}"</script>`, '<script>"1 claim"</script>'],
  ])('%s', (html, expected) => expect(shown(html)).toBe(expected))
})

describe('what holds nothing but words of the interface says so', () => {
  test.each([
    [`<img alt="${claim}">α`, '<img lang="en" alt="1 claim">α'],
    ['<img alt="α">', '<img alt="α">'],
    [
      `<svg aria-label="${claim}"><path/></svg>${claim}`,
      '<svg lang="en" aria-label="1 claim"><path/></svg><span lang="en">1 claim</span>',
    ],
    [`<option value="x">${claim}</option>`, '<option value="x" lang="en">1 claim</option>'],
  ])('%s', (html, expected) => expect(shown(html)).toBe(expected))
})

test('marks that stand alone, as hostile records may have them, break no markup', () => {
  expect(shown('<p>\uFDD1a\uFDD0b</p><p>c\uFDD1d</p>')).toBe(
    '<p>a<span lang="en">b</span></p><p><span lang="en">c</span>d</p>',
  )
})
