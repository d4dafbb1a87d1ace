import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { relationBetween } from '../../src/engine/index.ts'
import { sharedWords } from '../../src/engine/rules/shared/shared-words.ts'
import { reports, type Texts } from '../helpers/garden.ts'
import { gardenOf, source } from '../helpers/records.ts'
import { grade, sourceText } from '../helpers/texts.ts'

const run = 'the fields that we counted yielded a tenth more wheat than before'
const passages = (...texts: string[]): string =>
  `passages:\n${texts.map((text, at) => `  - { id: p-${at}, text: "${text}", seen: { date: 2026-05-30, by: editor } }\n`).join('')}`
const sourceOf = (id: string, more: string): string =>
  sourceText(id, {
    history: [grade('2026-05-30', 'editor', 'B')],
    more: `url: https://${id}.example/\n${more.includes('publisher:') ? '' : `publisher: ${id}\n`}${more}`,
  })
const pair = (a: string, b: string): Texts => ({
  'sources/a.yaml': sourceOf('a', a),
  'sources/b.yaml': sourceOf('b', b),
})

describe('passages that share twelve words', () => {
  test.each<[string, string, string]>([
    ['word for word', run, `‸${run}`],
    ['within others', `So ${run}, they say.`, `In May, ‸${run}.`],
    ['in another passage', `Short.", "${run}`, `‸${run}`],
    ['whatever the case, the space and the signs', `THE fields—that we: ${run.slice(19)}`, `‸${run}`],
  ])('%s', (_name, a, b) => {
    const [found] = reports('perhaps-related', pair(passages(...a.split('", "')), passages(b)))
    expect(found?.message).toBe(
      `\`b\` and \`a\` share 12 words in a row, “${run}”, but nothing on record relates them.`,
    )
  })

  test.each<[string, string, string]>([
    ['eleven', run, run.replace(' before', ' after')],
    ['one that differs in the middle', run, run.replace('tenth', 'fifth')],
    ['words left out between', run, run.replace('yielded', '[…] yielded')],
    [
      'numbers that are long to write',
      '1,000.5 2,000.5 3,000.5 4,000.5 5,000.5 6,000.5',
      '1,000.5 2,000.5 3,000.5 4,000.5 5,000.5 6,000.5',
    ],
  ])('%s are not enough', (_name, a, b) => {
    reports('perhaps-related', pair(passages(a), passages(b)))
  })

  test('where words have no space between them, twenty-four signs count as many', () => {
    const signs = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏'
    reports('perhaps-related', pair(passages(signs.slice(0, 24)), passages(`‸${signs.slice(0, 24)}`)))
    reports('perhaps-related', pair(passages(signs.slice(0, 24)), passages(signs.slice(1, 24))))
  })

  test('the whole of a longer run is shown, cut in the middle', () => {
    const long = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ')
    const [found] = reports('perhaps-related', pair(passages(long), passages(`So ‸${long}`)))
    expect(found?.message).toContain('share 60 words in a row, “word0 word1')
    expect(found?.message).toContain(' … ')
  })
})

test.each<[string, string, string]>([
  ['one derives from the other', '', 'derives: [a]\n'],
  ['both have an origin', 'origin: The release\n', 'origin: the  Release\n'],
  ['one publisher made both', 'publisher: Grain\n', 'publisher: grain\n'],
  ['one author wrote both', 'authors: [Ann]\n', 'authors: [Ann, Bob]\n'],
])('sources are on record as related where %s', (_name, a, b) => {
  reports('perhaps-related', pair(a + passages(run), b + passages(run)))
})

describe('addresses that two sources give', () => {
  const seen = (url: string): string =>
    `passages:\n  - { id: p, text: Some words., seen: { date: 2026-05-30, by: editor, url: ${url} } }\n`
  test.each<[string, string, string]>([
    ['the address of the one is where the other’s words were seen', '', seen('‸http://www.a.example/?utm_source=x')],
    ['words of both were seen there', seen('https://c.example/x'), seen('‸https://c.example/x/')],
    ['both have one copy', 'archived: https://c.example/x\n', 'archived: ‸https://c.example/x\n'],
  ])('%s', (_name, a, b) => {
    const [found] = reports('perhaps-related', pair(a, b))
    expect(found?.message).toMatch(/^`b` and `a` share the address `[ac]\.example.*`, but nothing/)
  })

  test('words and an address make one note', () => {
    const both = seen('https://c.example/x').replace('Some words.', run)
    const [found] = reports('perhaps-related', pair(both, both.replace(run, `‸${run}`)))
    expect(found?.message).toContain(`${run}”, and the address \`c.example/x\`, but`)
  })

  test('one that is of the document itself in both is told by another rule', () => {
    reports('perhaps-related', pair('also: [https://c.example/x]\n', 'also: [https://c.example/x]\n'), {
      asOf: '2026-11-24',
      besides: ['duplicate-source'],
    })
  })
})

test('of many that share the same words, each is told of once', () => {
  const ids = Array.from({ length: 30 }, (_, at) => `s${String(at).padStart(2, '0')}`)
  const texts = Object.fromEntries(
    ids.map((id, at) => [`sources/${id}.yaml`, sourceOf(id, passages(at === 0 ? run : `‸${run}`))]),
  )
  expect(reports('perhaps-related', texts)).toHaveLength(29)
})

const seen = { date: '2026-01-01', by: 'editor' }
const sharing = (texts: readonly (readonly string[])[]) =>
  sharedWords(
    gardenOf({
      sources: Object.fromEntries(
        texts.map((each, at) => [
          `s${String(at).padStart(3, '0')}`,
          source({ passages: each.map((text, index) => ({ id: `p-${index}`, text, seen })) }),
        ]),
      ),
    }).sources.values(),
    (one, other) => relationBetween(one, other) === undefined,
  )

test('a run of words that two texts share is found wherever it stands, and is the same in both', () => {
  const anyWords = fc.array(fc.constantFrom('so', 'it', 'is', 'not', 'here'), { maxLength: 30 })
  const anyRun = fc.array(fc.constantFrom('one', 'two', 'three'), { minLength: 12, maxLength: 30 })
  fc.assert(
    fc.property(anyWords, anyWords, anyRun, anyWords, anyWords, (before, after, common, start, end) => {
      const texts = [[...before, ...common, ...after].join(' '), [...start, ...common, ...end].join(' ')]
      const found = sharing(texts.map((text) => [text]))
      expect(found).toHaveLength(1)
      const [{ span, count } = { span: { start: 0, end: 0 }, count: 0 }] = found
      const words = texts[1]?.slice(span.start, span.end) ?? ''
      expect(words.split(' ')).toHaveLength(count)
      expect(count).toBeGreaterThanOrEqual(12)
      expect(` ${texts[0]} `).toContain(` ${words} `)
    }),
  )
})

test('texts made to look alike take time that grows with their length', () => {
  const many = Array.from({ length: 40 }, () => Array.from({ length: 60 }, () => 'a '.repeat(600)))
  expect(sharing(many)).toHaveLength(39)
}, 20_000)
