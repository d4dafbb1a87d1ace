import { describe, expect, test } from 'vitest'
import { reportsChange } from '../helpers/change.ts'
import { planted, type SeriesParts, seriesText, sourceOfRows } from '../helpers/series.ts'

const source = (more = '', entries = ''): string =>
  `title: a\nkind: report\nurl: https://a.example/\n${more}history:\n  - { date: 2026-05-30, by: editor, grade: C, why: So. }\n${entries}`
const others = { 'sources/b.yaml': source().replace('a.example', 'b.example') }
const path = 'claims/economy/bread.yaml'
const history = '  - { date: 2026-05-30, by: remy, badge: unsourced, why: So. }\n'
const entry = (more = ''): string => `  - { date: 2026-06-05, by: remy, badge: unsourced, why: Seen again.${more} }\n`
const claim = (head: string, evidence = '[]', entries = history): string =>
  `${head}evidence: ${evidence}\nhistory:\n${entries}`
const head = 'statement: Bread costs more.\nkind: finding\n'
const cited = '[{ source: a, stance: supports, directness: direct }]'

function changes(before: string, after: string): void {
  const sources = { ...others, 'sources/a.yaml': source() }
  reportsChange('silent-edit', { ...sources, [path]: before }, { ...sources, [path]: after })
}

describe('a claim', () => {
  test.each<[string, string, string]>([
    ['stays', claim(head), claim(head)],
    ['is folded otherwise', claim(head), claim('statement: >-\n  Bread\n  costs more.\nkind: finding\n')],
    ['gets a detail', claim(head), claim(`${head}detail: By a third.\n`)],
    ['gets a citation and an entry', claim(head), claim(head, cited, history + entry())],
    [
      'changes its kind, with an entry',
      claim(head),
      claim(head.replace('finding', 'reading'), '[]', history + entry()),
    ],
    [
      'is reworded, with an entry that says what it was',
      claim(head),
      claim(head.replace('more', 'less'), '[]', history + entry(', was: Bread costs more.')),
    ],
    ['gets a citation in silence', claim(head), claim(head, cited).replace('evidence', '‸evidence')],
    [
      'has a citation changed in silence',
      claim(head, cited),
      claim(head, cited.replace('direct }', 'direct, at: p. 4 }')).replace('evidence', '‸evidence'),
    ],
    [
      'has a default written out',
      claim(head, cited),
      claim(head, cited.replace('direct }', 'direct, added: 2026-05-30 }')).replace('evidence', '‸evidence'),
    ],
    ['changes its kind in silence', claim(head), claim(head.replace('kind: finding', '‸kind: reading'))],
    [
      'is reworded in silence',
      claim(head),
      claim(head.replace('statement: Bread costs more.', '‸statement: Bread costs less.')),
    ],
    [
      'is reworded, with an entry that does not say so',
      claim(head),
      claim(head.replace('statement: Bread costs more.', '‸statement: Bread costs less.'), '[]', history + entry()),
    ],
    [
      'is reworded, with an entry that says something else',
      claim(head),
      claim(
        head.replace('statement: Bread costs more.', '‸statement: Bread costs less.'),
        '[]',
        history + entry(', was: Bread.'),
      ),
    ],
  ])('%s', (_name, before, after) => {
    changes(before, after)
  })

  test('rests on something else', () => {
    const other = { 'claims/economy/other.yaml': claim(head) }
    const reading = head.replace('finding', 'reading')
    const found = reportsChange(
      'silent-edit',
      { ...other, [path]: claim(reading) },
      { ...other, [path]: claim(`${reading}‸rests: [economy/other]\n`) },
    )
    expect(found[0]?.message).toBe('`rests` changed, and the history says nothing of it.')
  })

  test('with two silent changes gets one message', () => {
    const after = claim(head.replace('statement: Bread costs more.', '‸statement: Bread costs less.'), cited)
    const sources = { ...others, 'sources/a.yaml': source() }
    const found = reportsChange('silent-edit', { ...sources, [path]: claim(head) }, { ...sources, [path]: after })
    expect(found[0]?.message).toBe('`statement` and `evidence` changed, and the history says nothing of it.')
  })
})

describe('a source', () => {
  const entry = '  - { date: 2026-06-05, by: editor, grade: C, why: Seen again. }\n'

  test.each<[string, string, string]>([
    ['gets a summary', source(), source('summary: Says so.\n')],
    ['gets a stake and an entry', source(), source('stake: sells it\n', entry)],
    ['gets a stake in silence', source(), source('‸stake: sells it\n')],
    ['loses its origin in silence', source('origin: leak\n'), `‸${source()}`],
    ['gets a line in silence', source(), source('‸derives: [b]\n')],
  ])('%s', (_name, before, after) => {
    reportsChange('silent-edit', { ...others, 'sources/a.yaml': before }, { ...others, 'sources/a.yaml': after })
  })
})

describe('a series', () => {
  const path = 'series/rent.yaml'
  const [one, two, three] = [
    '2024-10-01, "2.35", null, null, a',
    '2025-10-01, "1.70", null, null, a',
    '2026-10-01, "1.50", null, null, a',
  ]
  const says = 'kind: line, x: day, y: price, says: It fell.'
  const series = (rows: readonly string[], more: SeriesParts = {}): string => seriesText({ rows, chart: says, ...more })
  const corrected = [planted, 'date: 2026-06-05, by: remy, why: A digit was wrong.']
  const bearing = 'claims: [economy/bread]'

  test.each<[string, string, string]>([
    ['stays', series([one, two]), series([one, two])],
    ['has its rows in another order', series([one, two]), series([two, one])],
    ['gets a row', series([one, two]), series([three, one, two])],
    ['is drawn otherwise', series([one, two]), series([one, two], { chart: says.replace('line', 'bars') })],
    ['comes to bear on a claim', series([one]), series([one], { more: bearing })],
    [
      'has a digit changed, with an entry',
      series([one, two]),
      series([one, two.replace('1.70', '1.80')], { history: corrected }),
    ],
    ['has a digit changed in silence', series([one, two]), series([one, two.replace('"1.70"', '‸"1.80"')])],
    ['loses a row in silence', series([one, two]), series([two]).replace('rows:', '‸rows:')],
    ['loses one of two equal rows', series([one, one]), series([one]).replace('rows:', '‸rows:')],
    ['has another unit in silence', series([one]), series([one]).replace('unit: $', 'unit: ‸€')],
    ['bears on a claim no longer', series([one], { more: bearing }), series([one], { more: '‸claims: []' })],
  ])('%s', (_what, before, after) => {
    const rest = { ...sourceOfRows, 'claims/economy/bread.yaml': claim(head) }
    reportsChange('silent-edit', { ...rest, [path]: before }, { ...rest, [path]: after })
  })

  test('is told what the row was, and how many more are not as they were', () => {
    const before = { ...sourceOfRows, [path]: series([one, two, three]) }
    const after = { ...sourceOfRows, [path]: series([`‸${one.replace('2024', '2023')}`, three]) }
    const [found] = reportsChange('silent-edit', before, after)
    expect(found?.message).toBe(
      'Row 1 was `2024-10-01`, `2.35`, nothing, nothing, `a`, and another row changed or is gone, and the history says nothing of it.',
    )
  })

  test('that names a source by its new id changes nothing', () => {
    const moved = { 'sources/z.yaml': sourceOfRows['sources/a.yaml'].replace('history:', 'was: [a]\nhistory:') }
    reportsChange(
      'silent-edit',
      { ...sourceOfRows, [path]: series([one]) },
      { ...moved, [path]: series([one.replace('null, a', 'null, z')]) },
    )
  })
})
