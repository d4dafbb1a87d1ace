import { describe, expect, test } from 'vitest'
import { onDay } from '../../src/engine/day.ts'
import { checkGarden, orphansIn } from '../../src/engine/index.ts'
import { files, reports, type Texts } from '../helpers/garden.ts'
import { badge, claimText, grade, sourceText } from '../helpers/texts.ts'

const history = [badge('2026-05-30', 'remy', 'unsourced')]

function garden(body: string, { orphans = '', language = 'en' } = {}): Texts {
  return {
    'garden.yaml': `title: A garden\nurl: https://garden.example\nlanguage: ${language}\nresponsible: { name: The desk }\n${orphans}`,
    'pages/economy.md': `---\ntitle: Economy\nsummary: What 77 things cost.\nplanted: 2026-05-30\n---\n${body}\n`,
    'claims/economy/a.yaml': claimText({ history, more: 'detail: It fell tenfold, to 1,234.50.\n' }),
    'sources/study.yaml': sourceText('study', { history: [grade('2026-05-30', 'editor', 'B')] }),
  }
}

function orphansOf(body: string, language = 'en'): readonly string[] {
  const { judged } = checkGarden(files(garden(body, { language })), onDay('2026-11-24'))
  return judged ? orphansIn(judged.garden).flatMap(({ numbers }) => numbers) : []
}

describe('numbers of a page', () => {
  test.each([
    ['Bread costs 4.20 dollars, 5 % more.', ['4.20', '5']],
    ['## 17 loaves\n\n- 18 rolls\n\n> 19 buns', ['17', '18', '19']],
    ['| a | b |\n|---|---|\n| 20 | 21 |', ['20', '21']],
    ['An **85** mile road, and [86](https://example.org).', ['85', '86']],
  ])('%s: they are orphans', (body, expected) => {
    expect(orphansOf(body)).toEqual(expected)
  })

  test.each([
    'Bread costs 4.20 dollars [@study].',
    'Bread costs 4.20 dollars. [[claim:economy/a]]',
    'Bread costs 4.20 dollars. [@study] So it is.',
    'Bread costs 4.20\ndollars, they say,\nor so.\n[@study]',
    '| a | b |\n|---|---|\n| No. 20 | 21 [@study] |',
    'Bread costs 4.20 dollars.[^a]\n\n[^a]: So says [@study].',
    'It fell 10 times, to 1234.5.',
    'Since 2024, and on 30 May 2026, March 3, 2026-05-30.',
    'The H100 and GPT-4 do `4 things`.',
    '```\n12\n```',
  ])('%s: they are none', (body) => {
    expect(orphansOf(body)).toEqual([])
  })

  test('beside months in the language of the garden are days', () => {
    expect(orphansOf('Am 30. Mai 2026 und am 3 April.', 'de')).toEqual([])
    expect(orphansOf('El 30 de mayo de 2026.', 'es')).toEqual([])
    expect(orphansOf('Am 30. Tag.', 'de')).toEqual(['30'])
  })

  test('of a citation in another sentence are orphans all the same', () => {
    expect(orphansOf('It costs 4.20.\n\nSo says [@study].')).toEqual(['4.20'])
    expect(orphansOf('It costs 4.20. So says [@study]. Or 4.30.')).toEqual(['4.20', '4.30'])
  })
})

describe('the number in garden.yaml', () => {
  const body = 'It costs 4.20 or 4.30.'

  test.each(['', 'orphans: 2\n'])('is %j', (orphans) => {
    reports('orphans', garden(body, { orphans }))
  })

  test('is too small: new ones came', () => {
    const [found] = reports('orphans', garden(body, { orphans: 'orphans: ‸1\n' }))
    expect(found?.message).toBe(
      '2 numbers in the prose of pages have neither claim nor citation, and `orphans` says 1.',
    )
  })

  test('is too great: some went, and it only falls', () => {
    expect(reports('orphans', garden(body, { orphans: 'orphans: ‸3\n' }))[0]?.fix).toBe(
      'Write `orphans: 2`: the number only falls.',
    )
  })
})
