import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparedPassage, comparedQuote } from '../../../src/engine/quotes/compared.ts'
import { findQuote } from '../../../src/engine/quotes/find-quote.ts'
import { normalised } from '../../../src/engine/quotes/normalised.ts'

const find = (quote: string, passage: string) => findQuote(comparedQuote(quote), comparedPassage(passage))

/** Words that are cut nowhere. */
const plain = [
  'prices',
  'may',
  'will',
  'fall',
  'rise',
  'final',
  'office',
  'not',
  'café',
  'naïve',
  'couldn’t',
  'non-binding',
]
const numbers = [
  '5',
  '-5',
  '+5',
  '3.5',
  '1,200',
  '$5.40',
  '€5',
  '50%',
  '5GB',
  '2019',
  '2019–2021',
  '5°C',
  'm²',
  'about − 5',
  '5 %',
  '1 200 000',
]
const punctuated = ['half,', 'end.', '“so”', '(that', 'was)', '‘it’s’', 'well — then', 'up—or']
/** What is one number for all its white space. */
const apart = ['− 5', '5 %', '3 ½', '€ 5']
const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...plain) },
  { weight: 2, arbitrary: fc.constantFrom(...numbers) },
  fc.constantFrom(...punctuated),
)

/** A passage, and some of its words, in a row, long enough for a quote. */
const quoted = fc
  .tuple(fc.array(word, { minLength: 6, maxLength: 24 }), fc.nat(), fc.nat())
  .map(([words, a, b]) => {
    const start = a % (words.length - 4)
    const end = start + 4 + (b % (words.length - start - 3))
    return { words, start, end, quote: words.slice(start, end) }
  })
  .filter(({ quote }) => quote.join(' ').length >= 12)

/** Ways to write what is compared as the same; of dashes, those that a quote may put for any. */
const spellings: Record<string, readonly string[]> = {
  ' ': ['\n', '  ', '\u00a0', '\u202f\u200b ', '\t', '\u3000', '\u0085'],
  '“': ['"', '„', '«', '″'],
  '”': ['"', '“', '»', '＂'],
  '‘': ["'", '‚', '‹'],
  '’': ["'", '‘', 'ʼ', '′'],
  é: ['e\u0301'],
  ï: ['i\u0308', 'i\u00ad\u0308'],
  fi: ['ﬁ', 'f\u200di'],
  ffi: ['ﬃ', 'ﬀi', 'fﬁ'],
}
const hyphens = ['-', '\u2010', '\u2011', '\u2012', '–', '−', '\ufe63']
const dashes: Record<string, readonly string[]> = Object.fromEntries(
  ['-', '–', '−', '—'].map((dash) => [dash, [...hyphens, '—', '\u2015']]),
)
const unseen = ['\u00ad', '\u200b', '\u2060', '\ufeff', '\u200d']

/** A text with each part written in one of the ways that are the same. */
function rewritten(text: string, ways: Record<string, readonly string[]>, choices: Iterator<number>): string {
  return text.replaceAll(/ffi|fi|./gsu, (part) => {
    const choice: number = choices.next().value
    const spelt = choice % 2 === 0 ? part : [part, ...(ways[part] ?? [])][choice % (1 + (ways[part]?.length ?? 0))]
    return `${spelt}${choice % 5 === 0 ? (unseen[choice % unseen.length] ?? '') : ''}`
  })
}
const choices = fc.infiniteStream(fc.nat({ max: 9999 }))

describe('a span of a passage is found', () => {
  test('whatever the white space, quotes, dashes, soft hyphens and Unicode form of either', () => {
    fc.assert(
      fc.property(quoted, choices, ({ words, quote }, made) => {
        const passage = rewritten(words.join(' '), spellings, made)
        const finding = find(rewritten(quote.join(' '), { ...spellings, ...dashes }, made), passage)
        expect(finding.is).toBe('found')
        const shown = finding.is === 'found' ? finding.spans.map(({ start, end }) => passage.slice(start, end)) : []
        expect(shown.map((span) => normalised(span).text)).toEqual([normalised(quote.join(' ')).text])
      }),
    )
  })

  test('and with words left out', () => {
    const gaps = fc.constantFrom(' … ', ' […] ', '...', '[...]', '…')
    fc.assert(
      fc.property(quoted, fc.infiniteStream(fc.nat({ max: 3 })), gaps, ({ words, quote }, left, gap) => {
        const parts = quote.map((each) => (left.next().value === 0 ? undefined : each))
        const spans = parts
          .map((each) => each ?? '\0')
          .join(' ')
          .split(/(?: ?\0 ?)+/)
          .filter(Boolean)
        fc.pre(spans.join(' … ').length >= 12)
        const finding = find(spans.join(gap), words.join(' '))
        expect(finding).toMatchObject({ is: 'found' })
        expect(finding.is === 'found' && finding.spans).toHaveLength(spans.length)
      }),
    )
  })

  test('wherever it stands first after those before it', () => {
    // Few words, many times: most spans stand in several places, and few arrangements fit.
    const few = fc.array(fc.constantFrom('a', 'b', 'ab'), { minLength: 8, maxLength: 14 })
    const spans = fc.array(fc.array(fc.constantFrom('a', 'b', 'ab'), { minLength: 1, maxLength: 3 }), {
      minLength: 3,
      maxLength: 5,
    })
    fc.assert(
      fc.property(few, spans, (words, sought) => {
        const quote = sought.map((each) => each.join(' ')).join(' … ')
        fc.pre(quote.length >= 12)
        expect(find(quote, words.join(' ')).is === 'found').toBe(canArrange(sought, words))
      }),
    )
  })
})

/** Whether spans of words fit into a row of words in order, by trying every place. */
function canArrange(sought: readonly string[][], words: readonly string[]): boolean {
  const [first, ...others] = sought
  if (!first) return true
  return words.some(
    (_, at) =>
      first.every((each, index) => each === words[at + index]) && canArrange(others, words.slice(at + first.length)),
  )
}

/** A change of a quote that changes what it says; the number picks the place and the kind. */
type Change = (quote: readonly string[], at: number, pick: number) => string[]

const inDigits =
  (change: (text: string, pick: number) => string): Change =>
  (quote, at, pick) => {
    const places = quote.flatMap((each, index) => (/\d/.test(each) ? [index] : []))
    const place = places[at % places.length]
    return quote.map((each, index) => (index === place ? change(each, pick) : each))
  }

const changes: Record<string, Change> = {
  'with a word changed': (quote, at, pick) => quote.with(at, plain[pick % plain.length] ?? ''),
  'with a word dropped': (quote, at) => quote.toSpliced(Math.min(Math.max(at, 1), quote.length - 2), 1),
  'with a word added': (quote, at, pick) => quote.toSpliced(at, 0, plain[pick % plain.length] ?? ''),
  'with two words swapped': (quote, at) => {
    const first = Math.min(at, quote.length - 2)
    return quote.toSpliced(first, 2, quote[first + 1] ?? '', quote[first] ?? '')
  },
  'with a word negated': (quote, at, pick) =>
    quote.toSpliced(at, 1, `${['not ', 'non-', 'un', 'never '][pick % 4]}${quote[at]}`),
  'with a letter in another case': (quote, at) =>
    quote.with(at, `${quote[at]?.slice(0, 1).toUpperCase()}${quote[at]?.slice(1)}`),
  'without its accents': (quote) => quote.map((each) => each.normalize('NFD').replaceAll(/\p{M}/gu, '')),
  'with a stop changed': (quote) => quote.map((each) => each.replace(',', ';').replace('.', ',')),
  'with a digit changed': inDigits((text, pick) =>
    text.replace(/\d/, (digit) => `${(Number(digit) + 1 + (pick % 9)) % 10}`),
  ),
  'with a digit more': inDigits((text, pick) => text.replace(/\d/, (digit) => `${digit}${pick % 10}`)),
  'with another sign': inDigits((text, pick) => {
    const sign = ['-', '+', '±', '~', '<'][pick % 5] ?? ''
    return /^[-+]/.test(text) ? text.replace(/^[-+]/, sign) : `${sign}${text}`
  }),
  'with another currency': inDigits((text) => text.replace(/^[$€]|^/, '£')),
  'with another unit': inDigits((text, pick) => text.replace(/(%|GB|°C|$)/, ['‰', 'TB', '°F', 'm'][pick % 4] ?? '')),
  'with a decimal moved': inDigits((text) => text.replace(/(\d)([.,])(\d)/, '$1$3$2')),
  'with words added in brackets': (quote, at, pick) => quote.toSpliced(at, 0, `[${plain[pick % plain.length]}]`),
}

describe('a quote is not found', () => {
  test.each(Object.entries(changes))('%s', (_name, change) => {
    let tried = 0
    fc.assert(
      fc.property(quoted, fc.nat(), fc.nat(), ({ words, quote }, at, pick) => {
        const changed = change(quote, at % quote.length, pick)
        // What stands elsewhere, letter for letter, is no change.
        fc.pre(!words.join(' ').includes(changed.join(' ')))
        tried += 1
        expect(find(changed.join(' '), words.join(' ')).is).not.toBe('found')
      }),
    )
    expect(tried).toBeGreaterThan(0)
  })

  test('with two spans joined', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 9, maxLength: 20 }), fc.nat(), (words, pick) => {
        const from = 3 + (pick % (words.length - 6))
        const joined = [...words.slice(0, from), ...words.slice(from + 1)].join(' ')
        expect(find(joined, words.join(' ')).is).not.toBe('found')
        const cut = words.with(from, '[…]').join(' ')
        expect(find(joined, cut).is).toBe('across-a-cut')
      }),
    )
  })

  test('that begins or ends within a word or a number', () => {
    const uncut = fc
      .constantFrom(...plain, ...numbers, ...apart)
      .filter((each) => each.length > 1 && !each.startsWith('about'))
    const around = fc.uniqueArray(fc.constantFrom(...punctuated.slice(0, 6)), { minLength: 3, maxLength: 6 })
    fc.assert(
      fc.property(uncut, around, fc.nat(), (each, [a = '', b = '', ...rest], pick) => {
        const at = 1 + (pick % (each.length - 1))
        const others = [a, b, ...rest].join(' ')
        expect(find(`${each.slice(at)} ${others}`, `${each} ${others}`).is).toBe('within-a-word')
        expect(find(`${others} ${each.slice(0, at)}`, `${others} ${each}`).is).toBe('within-a-word')
      }),
    )
  })
})

describe('on hostile text', () => {
  const long = 100_000
  test.each([
    ['one letter', 'a'.repeat(long), `${'a'.repeat(long / 2)}b`],
    ['one word', 'a '.repeat(long / 2), `${'a '.repeat(long / 4)}b`],
    ['one word, cut everywhere', 'a '.repeat(long / 2), `${'a … '.repeat(long / 4)}b`],
    ['no boundary', 'a'.repeat(long), 'a'.repeat(long / 2)],
    ['brackets', '['.repeat(long), `[${'[a] '.repeat(long / 8)}`],
    ['brackets that the passage has last', `${'b'.repeat(long)} [a]`, '[a] '.repeat(long / 8)],
    ['dots', '.'.repeat(long), `a${'. '.repeat(long / 4)}b`],
    ['numbers in groups', '123 '.repeat(long / 4), `${'123 '.repeat(long / 8)}4`],
    ['a number in a bracket', `(${'1,'.repeat(long / 2)}`, `(${'1,'.repeat(long / 4)})`],
    ['closing signs', `${')'.repeat(long / 2)}a`.repeat(2), ')'.repeat(long / 4)],
    ['marks', `a${'\u0301'.repeat(long)}`, `a${'\u0301'.repeat(long / 2)}`],
  ])('%s: it ends, and nothing is found', (_name, passage, quote) => {
    expect(find(quote, passage).is).not.toBe('found')
  })
})
