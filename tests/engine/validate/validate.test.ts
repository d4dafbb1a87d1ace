import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RecordFile } from '../../../src/engine/input-file.ts'
import { parse } from '../../../src/engine/parse/parse.ts'
import { type Validated, validate } from '../../../src/engine/validate/validate.ts'
import { marked } from '../../helpers/garden.ts'

function read(file: RecordFile): Validated {
  const parsed = parse(file)
  if (parsed.kind === undefined) return { value: undefined, faults: parsed.faults }
  const { value, faults } = validate(parsed)
  return { value, faults: [...parsed.faults, ...faults] }
}

const claim = 'claims/p/c.yaml'
const source = 'sources/s.yaml'
const entry = '{ date: 2026-05-30, by: remy, badge: caveat, why: So. }'
const site = 'title: x\nurl: https://x.example\nlanguage: en\n'
const at = 'repository: { url: https://github.com/desk/garden'
const grade = '{ date: 2026-05-30, by: remy, grade: B, why: So. }'

describe('one fault, one message, at its place', () => {
  test.each<[string, string, string, RegExp]>([
    [
      'an unknown key',
      claim,
      `statement: x\nkind: finding\nevidence: []\n‸evidences: []\nhistory: [${entry}]\n`,
      /evidences.*nobody knows/,
    ],
    [
      'a misspelt key that is missed',
      claim,
      `statement: x\nkind: finding\n‸evidnce: []\nhistory: [${entry}]\n`,
      /evidnce.*nobody knows/,
    ],
    [
      'a key without a blank after its colon',
      source,
      `title: x\nkind: paper\nhistory: [{ ‸date:2026-05-30, by: remy, grade: B, why: So. }]\n`,
      /date:2026-05-30.*nobody knows/,
    ],
    [
      'a badge by its label',
      claim,
      'statement: x\nkind: finding\nevidence: []\nhistory: [{ date: 2026-05-30, by: remy, badge: ‸Well sourced, why: So. }]\n',
      /`Well sourced`, which is no badge of the policy/,
    ],
    ['a missing key', claim, `‸statement: x\nkind: finding\nhistory: [${entry}]\n`, /has no `evidence`/],
    [
      'a missing key of an item',
      source,
      `title: x\nkind: paper\nhistory:\n  - ‸{ date: 2026-05-30, by: remy, why: So. }\n`,
      /Item 1 of `history` has no `grade`/,
    ],
    [
      'an address for a publisher',
      source,
      `title: x\nkind: report\npublisher: ‸https://example.org/rep\nhistory: [${grade}]\n`,
      /^`publisher` is `https:\/\/example\.org\/rep`, which is an address, not a name\.$/,
    ],
    [
      'an address for an author',
      source,
      `title: x\nkind: report\nauthors: [https is a word, ‸HTTP://example.org]\nhistory: [${grade}]\n`,
      /^Item 2 of `authors` is .* an address, not a name/,
    ],
    [
      'an address for the name of an author',
      source,
      `title: x\nkind: report\nauthors: [{ name: ‸https://example.org }]\nhistory: [${grade}]\n`,
      /^`name` is .* an address, not a name/,
    ],
    [
      'a repository whose address does not tell its host',
      'garden.yaml',
      `${site}repository: ‸{ url: https://git.example/desk/garden }\n`,
      /^`repository` has no `host`/,
    ],
    ['a format to come', 'garden.yaml', `${site}format: ‸2\n`, /^`format` is 2, where 1 is expected\.$/],
    ['nobody who answers', 'garden.yaml', `${site}responsible: ‸{ url: https://desk.example }\n`, /has no `name`/],
    ['a host nobody knows', 'garden.yaml', `${site}${at}, host: ‸githbu }\n`, /none of the words/],
    ...['../up', '/root', 'a//b', 'a/./b', 'content/'].map((folder): [string, string, string, RegExp] => [
      `a folder ${folder}`,
      'garden.yaml',
      `${site}${at}, folder: ‸${folder} }\n`,
      /^`folder` is .* not the expected form/,
    ]),
    ...['a..b/.git', 'a b', '/main', 'main/', '"a:b"'].map((branch): [string, string, string, RegExp] => [
      `a branch ${branch}`,
      'garden.yaml',
      `${site}${at}, branch: ‸${branch} }\n`,
      /^`branch` is .* not the expected form/,
    ]),
    ...['claims', 'questions', 'related'].map((label): [string, string, string, RegExp] => [
      `${label} on a plain page`,
      'pages/p.md',
      `---\ntitle: x\nsummary: y\nplanted: 2026-05-30\nplain: true\n‸${label}: []\n---\n`,
      new RegExp(`^A plain page has no \`${label}\``),
    ]),
    ['a word that is none of those', source, `title: x\nkind: ‸papper\nhistory: [${grade}]\n`, /none of the words/],
    [
      'no claim on the list of a page',
      'pages/p.md',
      '---\ntitle: x\nsummary: y\nplanted: 2026-05-30\nclaims: [p/c, ‸Total cost]\n---\n',
      /`Total cost`, which is no name of a claim/,
    ],
    [
      'a list on the list of a page',
      'pages/p.md',
      '---\ntitle: x\nsummary: y\nplanted: 2026-05-30\nclaims: [p/c, ‸[p/d]]\n---\n',
      /Item 2 of `claims` is a list, which is not expected here/,
    ],
    [
      'a group without claims',
      'pages/p.md',
      '---\ntitle: x\nsummary: y\nplanted: 2026-05-30\nclaims: [p/c, ‸{ group: Prices }]\n---\n',
      /Item 2 of `claims` has no `claims`/,
    ],
    [
      'a misspelt label of a group',
      'pages/p.md',
      '---\ntitle: x\nsummary: y\nplanted: 2026-05-30\nclaims: [{ ‸gruop: Prices, claims: [p/c] }]\n---\n',
      /`gruop`, which nobody knows/,
    ],
    [
      'no claim in a group',
      'pages/p.md',
      '---\ntitle: x\nsummary: y\nplanted: 2026-05-30\nclaims: [{ group: Prices, claims: [p/c, ‸d] }]\n---\n',
      /`d`, which is no name of a claim/,
    ],
    ['an author without a name', source, `title: x\nkind: paper\nauthors: [‸""]\nhistory: [${grade}]\n`, /is empty/],
    [
      'text for a list',
      source,
      `title: x\nkind: paper\npages: ‸compute\nhistory: [${grade}]\n`,
      /text, where a list is expected/,
    ],
    ['a list for text', source, `title: ‸[x]\nkind: paper\nhistory: [${grade}]\n`, /a list, where text is expected/],
    [
      'text for a number',
      source,
      `title: x\nkind: thread\nsnapshot: { linked: ‸many }\nhistory: [${grade}]\n`,
      /whole number is expected/,
    ],
    [
      'a number in quotes',
      source,
      `title: x\nkind: thread\nsnapshot: { linked: ‸"3" }\nhistory: [${grade}]\n`,
      /whole number is expected/,
    ],
    [
      'a negative number',
      source,
      `title: x\nkind: thread\nsnapshot: { linked: ‸-1 }\nhistory: [${grade}]\n`,
      /less than 0/,
    ],
    ['an empty history', source, 'title: x\nkind: paper\nhistory: ‸[]\n', /empty list/],
    ['no value', source, `title: x\nkind: paper\n‸stake:\nhistory: [${grade}]\n`, /has no value/],
    ['empty text', source, `title: x\nkind: paper\nstake: ‸""\nhistory: [${grade}]\n`, /is empty/],
    [
      'a day in another form',
      source,
      `title: x\nkind: paper\naccessed: ‸30.5.2026\nhistory: [${grade}]\n`,
      /not the expected form/,
    ],
    [
      'an author who is a list',
      source,
      `title: x\nkind: paper\nauthors: [A, ‸[B]]\nhistory: [${grade}]\n`,
      /a list, which is not expected/,
    ],
    [
      'an author without a name',
      source,
      `title: x\nkind: paper\nauthors: [A, ‸{ orcid: 0000-0002-1825-0097 }]\nhistory: [${grade}]\n`,
      /has no `name`/,
    ],
    [
      'an author with a misspelt key',
      source,
      `title: x\nkind: paper\nauthors: [{ name: A, ‸orchid: 1 }]\nhistory: [${grade}]\n`,
      /orchid/,
    ],
    [
      'a finding that rests',
      claim,
      `statement: x\nkind: finding\nevidence: []\n‸rests: [p/d]\nhistory: [${entry}]\n`,
      /finding rests on no claims/,
    ],
    [
      'a reading that settles',
      claim,
      `statement: x\nkind: reading\nevidence: []\n‸settles: 2027-01-01\nhistory: [${entry}]\n`,
      /Only a forecast settles/,
    ],
    ['a record that is a list', source, '‸- title: x\n', /a list, where a group of labels/],
    ['an empty record', source, '‸', /no value/],
    [
      'a dispatch of another day',
      'river/2026-05-30-x.md',
      `---\ndate: ‸2026-05-31\nvoice: remy\nhistory: [${entry}]\n---\n`,
      /name of the file says `2026-05-30`/,
    ],
    [
      'a grade that reads as a number',
      'policy.yaml',
      'grades: { ‸1: Best. }\nbadges: [{ id: x, requires: {} }]\ncontested: { grade: A }\nfreshness: { dueAfterDays: 1, overdueAfterDays: 2 }\n',
      /not the form of a name/,
    ],
    [
      'a language in another form',
      'garden.yaml',
      'title: x\nurl: https://x.example\nlanguage: ‸English, mostly\n',
      /not the expected form/,
    ],
    ...['de-1901-1901', 'en-aa-aa', 'aa-bb-cc-dd-ee-ff'].map((tag): [string, string, string, RegExp] => [
      `the language ${tag}`,
      'garden.yaml',
      `title: x\nurl: https://x.example\nlanguage: ‸${tag}\n`,
      /`language` is `[\w-]+`, which is no language tag/,
    ]),
    ...['xx-notreal', 'zzz', 'qaa', 'und', 'jp'].map((tag): [string, string, string, RegExp] => [
      `the language ${tag}`,
      'garden.yaml',
      `title: x\nurl: https://x.example\nlanguage: ‸${tag}\n`,
      /`language` is `[\w-]+`, which is the tag of no language that exists/,
    ]),
    [
      'a badge that asks for nothing known',
      'policy.yaml',
      'grades: { A: Best. }\nbadges: [{ id: x, requires: { ‸independant: { atLeast: 1 } } }]\ncontested: { grade: A }\nfreshness: { dueAfterDays: 1, overdueAfterDays: 2 }\n',
      /independant/,
    ],
  ])('%s', (_name, path, text, message) => {
    const { text: bare, line, column } = marked(text)
    const { faults } = read({ path, text: bare })
    expect(faults.map(({ rule, place }) => `${rule} ${place.start.line}:${place.start.column}`)).toEqual([
      `schema ${line}:${column}`,
    ])
    expect(faults[0]?.message).toMatch(message)
  })

  test('a near miss is named', () => {
    const { faults } = read({ path: source, text: `title: x\nkind: papper\nsumary: y\nhistory: [${grade}]\n` })
    expect(faults.map(({ fix }) => fix)).toEqual([
      expect.stringContaining('Did you mean `summary`?'),
      expect.stringContaining('Did you mean `paper`?'),
    ])
  })
})

test.each([
  ['jp-JP', 'Did you mean `ja-JP`?'],
  ['cz', 'Did you mean `cs`?'],
  ['zz', /^Write/],
  ['xx', /^Write/],
  ['en-aa-aa', /^Write/],
])('what is meant by the language %s is said where it is known', (language, fix) => {
  const { faults } = read({ path: 'garden.yaml', text: `title: x\nurl: https://x.example\nlanguage: ${language}\n` })
  expect(faults.map((fault) => fault.fix)).toEqual([
    typeof fix === 'string' ? expect.stringContaining(fix) : expect.stringMatching(fix),
  ])
})

test.each(['en', 'EN-gb', 'pt-BR', 'zh-Hant-TW', 'de-1901', 'sl-rozaj-biske-1994', 'gsw', 'aaa', 'iw'])(
  '%s is a language',
  (language) => {
    const { value, faults } = read({
      path: 'garden.yaml',
      text: `title: x\nurl: https://x.example\nlanguage: ${language}\n`,
    })
    expect([value?.whole, faults]).toEqual([true, []])
  },
)

describe('what does not fit is left out, the rest is kept', () => {
  test('a whole record is whole', () => {
    const { value, faults } = read({ path: source, text: `title: x\nkind: paper\nhistory: [${grade}]\n` })
    expect([value?.whole, faults]).toEqual([true, []])
  })

  test.each<[string, string, string, unknown]>([
    [
      'an unknown key',
      source,
      `title: x\nkind: paper\nsumary: y\nhistory: [${grade}]\n`,
      { title: 'x', kind: 'paper' },
    ],
    [
      'an optional key',
      source,
      `title: x\nkind: paper\naccessed: never\nhistory: [${grade}]\n`,
      { title: 'x', kind: 'paper' },
    ],
    [
      'an item',
      source,
      `title: x\nkind: paper\nauthors: [A, [B], C]\nhistory: [${grade}]\n`,
      { title: 'x', kind: 'paper', authors: ['A', 'C'] },
    ],
  ])('%s', (_name, path, text, kept) => {
    const { value } = read({ path, text })
    expect(value?.whole).toBe(false)
    expect(value?.record).toMatchObject(kept as object)
  })

  test('what cannot be kept at all is unreadable', () => {
    expect(read({ path: source, text: 'title: x\n' }).value).toBeUndefined()
    expect(read({ path: source, text: `title: x\nkind: paper\nhistory: [{}]\n` }).value).toBeUndefined()
  })

  test('places still point into the file when items before are left out', () => {
    const text = `title: x\nkind: paper\nauthors: [[A], B]\nhistory:\n  - {}\n  - ${grade}\n`
    const { value } = read({ path: source, text })
    expect(value?.record).toMatchObject({ authors: ['B'], history: [{ grade: 'B' }] })
    expect(value?.locate('/authors/0').start).toEqual({ line: 3, column: 16 })
    expect(value?.locate('/history/0/grade').start.line).toBe(6)
  })
})

test('marks say what each text is', () => {
  const text = `statement: x\nkind: finding\nevidence:\n  - { source: s, stance: supports, directness: direct }\nhistory: [${entry}]\n`
  const { value } = read({ path: claim, text })
  expect(value?.marks.map(({ format, pointer }) => `${format} ${pointer}`)).toEqual([
    'markdown /statement',
    'source /evidence/0/source',
    'day /history/0/date',
    'voice /history/0/by',
    'badge /history/0/badge',
    'text /history/0/why',
  ])
})

test('any data is either a record that fits or is reported', () => {
  // A merge key is no YAML of ours, and is told before anything is held against a schema.
  const anyYaml = fc.oneof({ arbitrary: fc.json({ maxDepth: 4 }), weight: 20 }, fc.constant('[{"<<":""}]'))
  const paths = [claim, source, 'policy.yaml', 'garden.yaml', 'voices/v.yaml']
  fc.assert(
    fc.property(fc.constantFrom(...paths), anyYaml, (path, text) => {
      const { value, faults } = read({ path, text })
      expect(value === undefined || !value.whole ? faults.length > 0 : faults.length === 0).toBe(true)
    }),
  )
})

describe('what to do', () => {
  const fixOf = (path: string, text: string): string | undefined => read({ path, text }).faults[0]?.fix

  test('an example of several lines is written as it would stand in the record', () => {
    const text = `statement: x\nkind: finding\nevidence: { source: a }\nhistory: [${entry}]\n`
    expect(fixOf(claim, text)).toBe(
      'Put a dash and a blank before the first label of each item, with the others of the item right below that label. ' +
        'The sources brought for and against, at most 60. It may be empty.\nFor example:\n' +
        '  evidence:\n    - source: cost-of-pass\n      stance: supports\n      directness: direct\n      at: Section 4',
    )
  })

  test.each([
    ['an empty file', source, '', '\nFor example:\n  title: A report'],
    ['a missing list', claim, `statement: x\nkind: finding\nevidence: []\n`, '\nFor example:\n  history:\n    - date:'],
    [
      'a word',
      source,
      `title: x\nkind: paper\nstake:\nhistory: [${grade}]\n`,
      ' For example: `sells inference servers`.',
    ],
    [
      'a blank that is missing',
      source,
      'history: [{ date:2026-05-30 }]\n',
      'Put a blank after the colon: `date: 2026-05-30`.',
    ],
    [
      'a text that reads as a label',
      source,
      'history: [{ why: One thing, it holds. }]\n',
      'put the whole text in quotes: within braces, a comma ends it',
    ],
  ])('%s', (_name, path, text, words) => {
    expect(
      read({ path, text })
        .faults.map(({ fix }) => fix)
        .join('\n\n'),
    ).toContain(words)
  })
})

describe('the Markdown at a pointer', () => {
  const { value } = read({
    path: claim,
    text: `statement: One *thing*.\nkind: finding\nevidence: []\nhistory: [${entry}]\n`,
  })

  test.each(['/detail', '/watch/3'])('%s, which a claim may have and has not, is empty', (pointer) => {
    expect(value?.prose(pointer).tree.children).toEqual([])
  })

  test.each(['/detial', '/kind', '/history/0', ''])(
    '%s, where no claim has any, is a mistake of the code',
    (pointer) => {
      expect(() => value?.prose(pointer)).toThrow(`A claim has no Markdown at \`${pointer}\`.`)
    },
  )

  test('is read once', () => {
    expect(value?.prose('/statement').tree.children).toHaveLength(1)
    expect(value?.prose('/statement')).toBe(value?.prose('/statement'))
  })
})
