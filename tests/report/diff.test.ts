import { describe, expect, test } from 'vitest'
import { onDay } from '../../src/engine/day.ts'
import { accountOf, checkChange, type InputFile } from '../../src/engine/index.ts'
import { diffMarkdown } from '../../src/report/diff/markdown.ts'
import { diffText } from '../../src/report/diff/text.ts'
import { plain } from '../../src/report/report.ts'
import { asOf, files, minimal, policyText, type Texts } from '../helpers/garden.ts'

/** What a reviewer reads of a change, as it is printed in a terminal: each paragraph on one line. */
function read(before: Texts, after: Texts): string {
  return diffText(accountFor(before, after), plain).replace(/\n {2,}/g, ' ')
}

function markdown(before: Texts, after: Texts): string {
  return diffMarkdown(accountFor(before, after))
}

function accountFor(before: Texts, after: Texts) {
  const checked = checkChange(files(before), files(after), onDay(asOf))
  if (!checked.judged) throw new Error('The test has a garden without a policy.')
  return accountOf(checked, checked.judged)
}

const source = (id: string, grade = 'B', more = '', entries = ''): string =>
  `title: The ${id} survey\nkind: report\nurl: https://${id}.example/\npublisher: ${id}\n${more}history:\n  - { date: 2026-05-30, by: editor, grade: ${grade}, why: So. }\n${entries}`
const claim = (
  evidence: readonly string[],
  badge = 'caveat',
  entries = '',
  statement = 'Bread costs $2.35 today.',
): string =>
  `statement: ${statement}\nkind: finding\nevidence: [${evidence.join(', ')}]\nhistory:\n  - { date: 2026-05-30, by: remy, badge: ${badge}, why: So. }\n${entries}`
const cite = (id: string, more = ''): string => `{ source: ${id}, stance: supports, directness: direct${more} }`
const bread = 'claims/economy/bread.yaml'
const before: Texts = {
  'sources/a.yaml': source('a'),
  'sources/b.yaml': source('b'),
  [bread]: claim([cite('a'), cite('b')], 'well-sourced'),
}
const reworded = claim([cite('a'), cite('b')], 'well-sourced', '', 'Bread costs $9.99 today.')
const honest = `${reworded}  - { date: 2026-06-05, by: editor, badge: well-sourced, why: The survey was mended., was: Bread costs $2.35 today. }\n`

/** The lines that matter, each on one. */
function top(text: string): string[] {
  return (text.split('\n\n')[0] ?? '').split('\n')
}

describe('the first three lines', () => {
  test('of nothing', () => {
    expect(top(read(before, before))).toEqual([
      'The check passes.',
      'Badges: none moves, and none is earned otherwise.',
      'Words, evidence and rules: no record says anything else than before.',
    ])
  })

  test('name a statement that was reworded, also with an honest entry', () => {
    const [check, , words] = top(read(before, { ...before, [bread]: honest }))
    expect(check).toBe('The check passes.')
    expect(words).toBe(
      'Words, evidence and rules: 1 statement reworded: “Bread costs [-$2.35-] {+$9.99+} today.”. Touched: 1 claim.',
    )
  })

  test('say that one was reworded without an entry', () => {
    const [check, , words] = top(read(before, { ...before, [bread]: reworded }))
    expect(check).toBe('The check fails: 1 error: silent-edit.')
    expect(words).toContain('1 statement reworded, 1 without an entry: “Bread costs')
  })

  test('say that the rules or the garden changed', () => {
    const after = {
      ...before,
      'policy.yaml': policyText.replace('dueAfterDays: 180', 'dueAfterDays: 3'),
      'garden.yaml': (minimal['garden.yaml'] ?? '').replace('A garden', 'Another garden'),
    }
    const [, badges, words] = top(read(before, after))
    expect(badges).toBe('Badges: none moves, and none is earned otherwise.')
    expect(words).toContain('the policy changed (1 row: freshness.dueAfterDays: [-180-] → {+3+})')
    expect(words).toContain('garden.yaml changed (1 row: title: [-A-] {+Another+} garden)')
  })

  test('say what became of evidence, and call nothing of it other words', () => {
    const contradicts = '{ source: b, stance: contradicts, directness: direct'
    const start = { ...before, [bread]: claim([cite('a'), `${contradicts} }`], 'caveat') }
    const because = '{ date: 2026-06-05, by: editor, why: So. }'
    const after = {
      ...start,
      'sources/c.yaml': source('c'),
      'sources/b.yaml': source('b').replace('publisher: b', 'publisher: a').replace('b.example', 'bb.example'),
      [bread]: claim(
        [cite('a', `, dropped: ${because}`), `${contradicts}, answered: ${because} }`, cite('c')],
        'caveat',
        '  - { date: 2026-06-05, by: editor, badge: caveat, why: One went and one came. }\n',
      ),
    }
    expect(top(read(start, after))[2]).toBe(
      'Words, evidence and rules: no statement reworded; evidence: 1 dropped, 1 answered, 1 added; source changed: “The b survey” (url, publisher). Touched: 1 claim, 2 sources.',
    )
  })

  test.each<[string, Texts, string]>([
    [
      'a stake that went',
      { 'sources/b.yaml': source('b') },
      'no statement reworded; source changed: “The b survey” (stake). Touched',
    ],
    [
      'another grade',
      { 'sources/a.yaml': source('a', 'B', '', '  - { date: 2026-06-05, by: editor, grade: C, why: So. }\n') },
      'no statement reworded; source changed: “The a survey” (grade). Touched',
    ],
    [
      'another kind, day and ground',
      { [bread]: 'statement: Bread will be dear.\nkind: reading\nevidence: []\n' },
      'no statement reworded; 1 claim is of another kind; 1 claim rests on other claims; 1 claim settles on another day. Touched',
    ],
    [
      'texts',
      { 'sources/b.yaml': source('b', 'B', 'stake: sells it\nsummary: What it says.\n') },
      'no statement reworded; other words changed in 1 record. Touched',
    ],
  ])('%s', (_name, changed, words) => {
    const history = 'history:\n  - { date: 2026-05-30, by: remy, badge: unsourced, why: So. }\n'
    const start = {
      ...before,
      'sources/b.yaml': source('b', 'B', 'stake: sells it\n'),
      'claims/economy/ale.yaml': claim([cite('a')], 'caveat', '', 'Ale is dear.'),
      [bread]: `statement: Bread will be dear.\nkind: forecast\nsettles: 2027-01-01\nevidence: []\nrests: [economy/ale]\n${history}`,
    }
    const texts = Object.entries(changed).map(([path, text]) => [path, path === bread ? text + history : text])
    expect(top(read(start, { ...start, ...Object.fromEntries(texts) }))[2]).toContain(words)
  })

  test('stay three, and name some, of very many sources', () => {
    const many = (publisher: string): Texts =>
      Object.fromEntries(
        Array.from({ length: 9 }, (_, at) => [
          `sources/s${at}.yaml`,
          source(`s${at}`).replace(/publisher: .*/, `publisher: ${publisher}`),
        ]),
      )
    const lines = top(read(many('One'), many('Other')))
    expect(lines).toHaveLength(3)
    expect(lines[2]).toContain(
      '“The s1 survey” (publisher), “The s2 survey” (publisher) and 6 more. Touched: 9 sources.',
    )
  })
})

describe('a record is told by its words', () => {
  test('what was reworded, the reason and who gave it', () => {
    const text = read(before, { ...before, [bread]: honest })
    expect(text).toContain('Reworded, with an entry: Bread costs [-$2.35-] {+$9.99+} today. — economy/bread')
    expect(text).toContain('2026-06-05 @editor, badge well-sourced: The survey was mended.')
    expect(text).toContain('https://garden.example/claims/economy/bread/')
  })

  test('evidence added and dropped, with its quote', () => {
    const after = {
      ...before,
      'sources/c.yaml': source('c', 'B', 'stake: sells ovens\n'),
      [bread]: claim(
        [
          cite('a', ', dropped: { date: 2026-06-05, by: editor, why: Misread. }'),
          cite('b'),
          cite('c', ', quote: Bread is dear.'),
        ],
        'well-sourced',
        '  - { date: 2026-06-05, by: editor, badge: well-sourced, why: One went and one came. }\n',
      ),
    }
    const text = read(before, after)
    expect(text).toContain('Evidence dropped: “The a survey” a, supports, direct')
    expect(text).toContain('dropped: {+2026-06-05 editor: Misread.+}')
    expect(text).toContain(
      'Evidence added: “The c survey” c, supports, direct, quoting “Bread is dear.”, words that no passage holds',
    )
    const shown = 'passages: [{ id: p, text: So. Bread is dear., seen: { date: 2026-06-05, by: editor } }]\n'
    expect(read(before, { ...after, 'sources/c.yaml': source('c', 'B', shown) })).toContain(
      ', words that a passage holds',
    )
    expect(text).toContain(
      'New: The c survey — sources/c.yaml 2026-05-30 @editor, grade B: So. kind: report url: https://c.example/ publisher: c stake: sells ovens',
    )
  })

  test('evidence changed without an entry, and a claim that can be read again', () => {
    const silent = { ...before, [bread]: claim([cite('a', ', at: Page 3'), cite('b')], 'well-sourced') }
    const text = read(before, silent)
    expect(text).toContain('Changed without an entry: Bread costs $2.35 today.')
    expect(text).toContain(
      'The check refuses it: silent-edit. Evidence changed: “The a survey” a, supports, direct, at Page 3',
    )
    expect(top(text)[2]).toContain('no statement reworded')
    expect(read({ ...before, [bread]: 'statement: [\n' }, before)).toContain('Can be read again: Bread costs')
  })

  test('prose of a page, by the paragraphs that changed', () => {
    const page = minimal['pages/economy.md'] ?? ''
    const text = read(
      { ...before, 'pages/economy.md': `${page}\nFirst stays.\n\nPrices fell last year.\n` },
      { ...before, 'pages/economy.md': `${page}\nFirst stays.\n\nPrices rose last year.\n\nAnd more.\n` },
    )
    expect(top(text)[2]).toContain('no statement reworded; other words changed in 1 record.')
    expect(text).toContain('Changed: Economy — economy')
    expect(text).toContain('body: 2 paragraphs changed')
    expect(text).toContain('¶ Prices [-fell-] {+rose+} last year.')
    expect(text).toContain('¶ {+And more.+}')
    expect(text).not.toContain('First stays')
  })

  test('a voice whose role changed', () => {
    const text = read(before, { ...before, 'voices/remy.yaml': 'name: Remy\nrole: editor\n' })
    expect(text).toContain('; Remy: role: [-voice-] → {+editor+}.')
    expect(text).toContain('Changed: Remy — remy')
    expect(text).toContain('role: [-voice-] → {+editor+}')
  })

  test('one that was moved is the same', () => {
    const { [bread]: old, ...others } = before
    const text = read(before, { ...others, 'claims/economy/loaf.yaml': `was: [economy/bread]\n${old}` })
    expect(text).toContain('Moved to another id: Bread costs $2.35 today. — economy/loaf')
    expect(text).toContain('It was economy/bread.')
    expect(text).toContain('https://garden.example/claims/economy/bread/')
    expect(text).not.toMatch(/Removed|New:/)
  })

  test('one that cannot be read any more is not removed', () => {
    const text = read(before, { ...before, [bread]: 'statement: [\n' })
    expect(text).toContain('Cannot be read now: Bread costs $2.35 today.')
    expect(text).not.toContain('Removed:')
  })
})

describe('a new record is told whole', () => {
  const unsourced = 'history:\n  - { date: 2026-06-05, by: remy, badge: unsourced, why: So. }\n'

  test('a claim', () => {
    const ale =
      'statement: Ale is dear.\ndetail: "It costs $7.\\n\\nBarley does it."\nkind: reading\nunverified: [dear]\nevidence: []\n' +
      'rests: [economy/bread, economy/gone]\nwatch: [A price index., A bad crop.]\nalias: [price of beer]\n'
    const text = read(before, { ...before, 'claims/economy/ale.yaml': ale + unsourced })
    expect(text).toContain('detail: 2 paragraphs ¶ It costs $7. ¶ Barley does it. kind: reading unverified: dear')
    expect(text).toContain('rests: “Bread costs $2.35 today.” economy/bread; economy/gone watch:')
    expect(text).toContain('watch: A price index.; A bad crop. alias: price of beer')
  })

  test('a long detail, which is cut only where it is very long', () => {
    const ale = (words: string): string =>
      `statement: Ale is dear.\ndetail: ${words}\nkind: finding\nevidence: []\n${unsourced}`
    const told = (words: string): string =>
      markdown(before, { ...before, 'claims/economy/ale.yaml': ale(words) }).replaceAll('\n', ' ')
    expect(told(`${'dear '.repeat(399)}ale`)).toContain(`${'dear '.repeat(399)}ale `)
    expect(told(`${'dear '.repeat(999)}ale`)).toContain('2998 more characters')
  })

  test('a dispatch', () => {
    const news = `---\ndate: 2026-06-05\nvoice: remy\ntitle: News\npages: [economy]\nrests: [economy/bread]\ntouches:\n  - { claim: economy/bread, stance: context }\n${unsourced}---\nIt is dear.\n`
    const text = read(before, { ...before, 'river/2026-06-05-news.md': news })
    expect(text).toContain(
      'voice: “Remy” remy pages: “Economy” economy rests: “Bread costs $2.35 today.” economy/bread',
    )
    expect(text).toContain('touches.economy/bread.claim: “Bread costs $2.35 today.” economy/bread')
    expect(text).toContain('touches.economy/bread.stance: context body: It is dear.')
  })

  test('a source and a page', () => {
    const text = read(before, {
      ...before,
      'sources/c.yaml': source('c', 'B', 'authors: [Ann, Bo]\nderives: [a]\nlicence: CC0\npages: [economy]\n'),
      'pages/tides.md':
        '---\ntitle: Tides\nsummary: Of water.\nplanted: 2026-06-05\nclaims: [economy/bread]\n' +
        'questions:\n  - { question: How high?, settledBy: A gauge. }\n---\nUp and down.\n',
    })
    expect(text).toContain(
      'kind: report url: https://c.example/ publisher: c authors: Ann; Bo derives: “The a survey” a',
    )
    expect(text).toContain('licence: CC0 pages: “Economy” economy')
    expect(text).toContain('summary: Of water. planted: 2026-06-05 questions.How high?')
    expect(text).toContain(
      'questions.How high?.settledBy: A gauge. body: Up and down. claims: “Bread costs $2.35 today.” economy/bread',
    )
  })
})

test('what a claim rests on is told by its words where it changed', () => {
  const reading = (rests: string): string =>
    `statement: Ale is dear.\nkind: reading\nevidence: []\nrests: [${rests}]\nhistory:\n  - { date: 2026-05-30, by: remy, badge: caveat, why: So. }\n`
  const start = {
    ...before,
    'claims/economy/ale.yaml': reading('economy/bread'),
    'claims/economy/oats.yaml': claim([cite('a')], 'caveat', '', 'Oats are dear.'),
  }
  expect(read(start, { ...start, 'claims/economy/ale.yaml': reading('economy/oats') })).toContain(
    'rests: [-“Bread costs $2.35 today.”-] economy/bread, {+“Oats are dear.”+} economy/oats',
  )
})

describe('the claims of a page are told by their words', () => {
  const claims = Object.fromEntries(
    ['ale', 'cake', 'dough', 'eggs'].map((id) => [
      `claims/economy/${id}.yaml`,
      claim([cite('a')], 'caveat', '', `The ${id} is dear.`),
    ]),
  )
  const listing = (list: string): Texts => ({
    ...before,
    ...claims,
    'pages/economy.md': `---\ntitle: Economy\nsummary: What things cost.\nplanted: 2026-05-30\nclaims: ${list}\n---\nWords.\n`,
  })
  const group = (name: string, ...ids: string[]): string =>
    `{ group: ${name}, claims: [${ids.map((id) => `economy/${id}`).join(', ')}] }`
  const start = `[economy/bread, ${group('Drink', 'ale')}, ${group('Food', 'cake', 'dough')}]`

  test.each<[string, string, string]>([
    [
      'a group renamed, and nothing else',
      `[economy/bread, ${group('Beer', 'ale')}, ${group('Food', 'cake', 'dough')}]`,
      'group renamed: [-Drink-] → {+Beer+}',
    ],
    [
      'moved from group to group, also into one that was renamed',
      `[${group('Beer', 'ale', 'bread')}, ${group('Food', 'dough')}, economy/cake]`,
      'group renamed: [-Drink-] → {+Beer+} claims moved to “Beer”: “Bread costs $2.35 today.” economy/bread claims moved out of “Food”: “The cake is dear.” economy/cake',
    ],
    [
      'added and taken off',
      `[economy/bread, ${group('Drink', 'ale')}, ${group('Food', 'dough', 'eggs')}]`,
      'claims added to “Food”: “The eggs is dear.” economy/eggs claims taken off the list, out of “Food”: “The cake is dear.” economy/cake',
    ],
    [
      'another order',
      `[economy/bread, ${group('Food', 'cake', 'dough')}, ${group('Drink', 'ale')}]`,
      'claims in another order',
    ],
    [
      'groups given up',
      '[economy/bread, economy/ale, economy/cake, economy/dough]',
      'claims moved out of “Drink”: “The ale is dear.” economy/ale claims moved out of “Food”: “The cake is dear.” economy/cake; “The dough is dear.” economy/dough',
    ],
  ])('%s', (_name, list, said) => {
    const text = read(listing(start), listing(list))
    expect(text).toContain(`Changed: Economy — economy https://garden.example/economy/ ${said}\n\n`)
  })

  test('of a new page group by group, and as ids to copy', () => {
    const { 'pages/economy.md': page = '', ...others } = listing(start)
    const text = markdown(others, { ...others, 'pages/tides.md': page })
    expect(text).toContain(
      '  - claims under “Food”: “The cake is dear.” `economy/cake`; “The dough is dear.” `economy/dough`\n',
    )
    const long = listing(
      `[${Object.keys(claims)
        .join(', ')
        .replaceAll(/claims\/|\.yaml/g, '')}]`,
    )
    expect(read(listing('[economy/bread]'), long)).toContain('claims added: “The ale is dear.” economy/ale; “The cake')
  })
})

describe('what makes a badge fall', () => {
  const retracted = 'retracted: { date: 2026-06-05, why: Made up. }\n'

  test('is named with its reason, and the other way round', () => {
    const text = read(before, { ...before, 'sources/b.yaml': source('b', 'B', retracted) })
    expect(text).toContain('Badge no longer earned: Bread costs $2.35 today.')
    expect(text).toContain('earned well-sourced → caveat; the badge in force is above the earned one.')
    expect(text).toContain('Cause of the fall: the source “The b survey” (retracted), by itself.')
    expect(text).toContain('retracted: {+2026-06-05: Made up.+}')
    expect(text).toContain('By itself it makes “Bread costs $2.35 today.” go from well-sourced to caveat.')
  })

  test('comes first where the badge in force is not earned any more', () => {
    const two = { ...before, 'claims/economy/ale.yaml': claim([cite('a'), cite('b')], 'caveat', '', 'Ale is dear.') }
    const [, badges] = top(read(two, { ...two, 'sources/b.yaml': source('b', 'B', retracted) }))
    expect(badges).toBe(
      'Badges: 1 in force above what is earned, 1 earned lower than before. First: “Bread costs $2.35 today.”, earned well-sourced → caveat.',
    )
  })

  test('is told where several parts do it, each by itself or only together', () => {
    const three = {
      ...before,
      'sources/c.yaml': source('c'),
      [bread]: claim([cite('a'), cite('b'), cite('c')], 'well-sourced'),
    }
    const both = {
      ...three,
      'sources/b.yaml': source('b', 'B', retracted),
      'sources/c.yaml': source('c', 'B', retracted),
    }
    expect(read(three, both)).toContain(
      'Cause of the fall: the source “The b survey” (retracted) and the source “The c survey” (retracted), only together: none does it by itself.',
    )
    const weak = { ...before, [bread]: claim([cite('a'), cite('b')], 'caveat') }
    const low = source('b', 'B', '', '  - { date: 2026-06-05, by: editor, grade: D, why: Made up. }\n')
    const stake = source('a', 'B', 'stake: sells it\n')
    expect(read(weak, { ...weak, 'sources/a.yaml': stake, 'sources/b.yaml': low })).toContain(
      'Cause of the fall: the source “The b survey” (regraded), by itself.',
    )
  })

  test('is told where the rest of the change outweighs it', () => {
    const after = {
      ...before,
      'sources/b.yaml': source('b', 'B', retracted),
      'sources/c.yaml': source('c'),
      [bread]: claim(
        [cite('a'), cite('b'), cite('c')],
        'well-sourced',
        '  - { date: 2026-06-05, by: editor, badge: well-sourced, why: Another one. }\n',
      ),
    }
    expect(read(before, after)).toContain(
      'By itself it would make “Bread costs $2.35 today.” go from well-sourced to caveat; the rest of the change outweighs that.',
    )
  })

  test('a changed policy is told apart from a changed world', () => {
    const low = {
      'policy.yaml': policyText
        .replace('atLeast: 2', 'atLeast: 1')
        .replace(
          '[A strong source says it directly., A second and independent one does too.]',
          '[A strong source says it directly.]',
        ),
    }
    const weak = { ...before, [bread]: claim([cite('a')]) }
    const text = read(weak, {
      ...weak,
      ...low,
      'claims/economy/milk.yaml': claim([], 'unsourced', '', 'Milk is dear.'),
    })
    expect(text.indexOf('The world changed: claims and dispatches (1)')).toBeLessThan(
      text.indexOf('We changed our mind: what the changed policy moves (1)'),
    )
    expect(text).toContain('badges.well-sourced.requires.independent.atLeast: [-2-] → {+1+}')
    expect(text).toContain('Cause of the rise: the policy, by itself.')
    expect(text).toContain('New: Milk is dear.')
  })
})

describe('Markdown for a comment', () => {
  test('marks what changed, links what is there, and names what is new by its file', () => {
    const text = markdown(before, {
      ...before,
      [bread]: honest,
      'claims/economy/milk.yaml': claim([], 'unsourced', '', 'Milk is dear.'),
    })
    expect(text).toContain(
      'Bread costs <del>$2.35</del> <ins>$9.99</ins> today. — [`economy/bread`](<https://garden.example/claims/economy/bread/>)',
    )
    expect(text).toContain('Milk is dear. — `claims/economy/milk.yaml`')
  })

  test('shows ids and addresses as they are, to be copied', () => {
    const text = markdown(before, {
      ...before,
      'sources/b.yaml': source('b').replace('b.example', 'bb.example'),
      'sources/c.yaml': source('c', 'B', 'derives: [a]\n'),
    })
    expect(text).toContain('`url`: <del>`https://b.example/`</del> → <ins>`https://bb.example/`</ins>')
    expect(text).toContain('`url`: `https://c.example/`')
    expect(text).toContain('`derives`: “The a survey” `a`')
    expect(text.match(/`[^`\n]*`/g)?.join()).not.toContain('\u2060')
  })

  test('leads to the site as it is, not to where a change would have it', () => {
    const after = {
      ...before,
      [bread]: honest,
      'garden.yaml': 'title: A garden\nurl: https://evil.example\nlanguage: en\n',
    }
    expect(markdown(before, after)).not.toMatch(/\]\(<https:\/\/evil/)
  })

  test('text from content stays text', () => {
    const hostile = '"[x](https://evil.example) @everyone <img src=x> </del> `code` #1 ![y](z)"'
    const after = {
      ...before,
      [bread]: claim(
        [cite('a', `, quote: ${hostile}`)],
        'caveat',
        `  - { date: 2026-06-05, by: editor, badge: caveat, why: ${hostile} }\n`,
        hostile,
      ),
      'voices/remy.yaml': `name: ${hostile}\nrole: voice\nbio: ${hostile}\n`,
      'pages/economy.md': `---\ntitle: ${hostile}\nsummary: ${hostile}\nplanted: 2026-05-30\n---\n${hostile}\n`,
    }
    const text = markdown(before, after)
    expect(text).toContain('everyone')
    expect(text.replace(/`[^`\n]*`/g, '')).not.toMatch(/@everyone|https:\/\/evil|<img|\[x\]|#1|!\[/)
    expect(
      [...text.replace(/`[^`\n]*`/g, '').matchAll(/<\/?(\w+)/g)]
        .map(([, tag]) => tag)
        .filter((tag) => !['del', 'ins', 'details', 'summary', 'https'].includes(tag ?? '')),
    ).toEqual([])
  })

  test('of very many, some of each sort are shown', () => {
    const claims = (badge: string, statement: string) =>
      Object.fromEntries(
        Array.from({ length: 60 }, (_, at) => [
          `claims/economy/c${at}.yaml`,
          claim([], badge, '', `${statement} ${at}.`),
        ]),
      )
    const silent = {
      ...claims('unsourced', 'Bread costs more in town'),
      'claims/economy/new.yaml': claim([], 'unsourced'),
    }
    const text = markdown(claims('unsourced', 'Bread costs more in towns'), silent)
    expect(text.match(/\*\*Reworded without an entry\*\*: /g)).toHaveLength(24)
    expect(text).toContain('**New**: Bread costs $2.35 today.')
  })

  test('long lists are folded and counted', () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [`claims/economy/c${at}.yaml`, claim([], 'unsourced')]),
    )
    const text = markdown({}, many)
    expect(text).toContain('<details>\n<summary>Claims and dispatches (300)</summary>')
    expect(text).toContain('And 275 more.')
  })
})

test('images that are not what they were are named', () => {
  const image = (path: string, sum: string): InputFile => {
    return { path, sum, picture: { type: 'png', width: 8, height: 8 } }
  }
  const kept = image('media/kept.png', 'a')
  const page = `${minimal['pages/economy.md']}\n![A](media/kept.png) ![B](media/other.png)\n`
  const texts = files({ 'pages/economy.md': page })
  const base = [...texts, image('media/gone.png', 'a'), kept, image('media/other.png', 'a')]
  const head = [...texts, kept, image('media/new.png', 'a'), image('media/other.png', 'b')]
  const checked = checkChange(base, head, onDay(asOf))
  if (!checked.judged) throw new Error('The test has a garden without a policy.')
  const account = accountOf(checked, checked.judged)
  expect(account.images).toEqual([
    { path: 'media/gone.png', fate: 'removed' },
    { path: 'media/new.png', fate: 'added' },
    { path: 'media/other.png', fate: 'changed' },
  ])
  expect(diffText(account, plain)).toContain(
    'Images: media/gone.png removed, media/new.png added and media/other.png changed. Look at them.',
  )
  expect(diffText(account, plain)).toContain('“Economy” — economy: 1 image')
  expect(accountFor({}, {}).images).toEqual([])
})

test.each([
  ['a claim', 'claims/economy/bread.yaml', claim([], 'unsourced', 'detail: "![A loaf](media/loaf.png)"\n')],
  [
    'a dispatch',
    'river/2026-05-30-loaf.md',
    '---\ndate: 2026-05-30\nvoice: remy\ntitle: Loaf\npages: [economy]\nhistory: [{ date: 2026-05-30, by: remy, badge: unsourced, why: x. }]\n---\n![A loaf](media/loaf.png)\n',
  ],
  [
    'a source',
    'sources/baker.yaml',
    'title: Prices\nkind: report\nsummary: "![A loaf](media/loaf.png)"\nurl: https://baker.example/prices\npages: [economy]\nhistory: [{ date: 2026-05-30, by: editor, grade: B, why: x. }]\n',
  ],
])('an image that %s shows is one of its page', (_, path, text) => {
  const loaf = (sum: string): InputFile => {
    return { path: 'media/loaf.png', sum, picture: { type: 'png', width: 8, height: 8 } }
  }
  const texts = files({ [path]: text })
  const checked = checkChange([...texts, loaf('a')], [...texts, loaf('b')], onDay(asOf))
  if (!checked.judged) throw new Error('The test has a garden without a policy.')
  expect(diffText(accountOf(checked, checked.judged), plain)).toContain('“Economy” — economy: 1 image')
})

describe('texts that name what fell', () => {
  const page = (body: string): string => `${(minimal['pages/economy.md'] ?? '').replace('Words.\n', '')}${body}\n`
  const text = 'Milk is cheap. So [[claim:economy/bread]] it is, they say.'
  const garden = { ...before, 'pages/economy.md': page(text) }
  const lowered = {
    [bread]: claim([cite('a')], 'well-sourced', '  - { date: 2026-06-05, by: editor, badge: caveat, why: So. }\n'),
  }

  test('are told with the sentence, whatever lowered it', () => {
    const told =
      'Texts that name what fell (1)\n\n“Economy” — economy states “Bread costs $2.35 today.” — economy/bread ' +
      'https://garden.example/economy/ https://garden.example/claims/economy/bread/ ' +
      '“So [[claim:economy/bread]] it is, they say.”'
    expect(read(garden, { ...garden, ...lowered })).toContain(told)
    expect(read(garden, { ...garden, 'sources/a.yaml': source('a', 'C') })).toContain(told)
    const withdrawn = `${before[bread]}withdrawn: { date: 2026-06-05, by: editor, why: So. }\n`
    expect(read(garden, { ...garden, [bread]: withdrawn })).toContain(told)
  })

  test('are none where nothing falls, and a list where no prose names it', () => {
    expect(read(garden, { ...garden, [bread]: honest })).not.toContain('Texts that name')
    expect(read(before, { ...before, ...lowered })).toContain('economy lists “Bread costs $2.35 today.”')
  })

  test('show as text in Markdown', () => {
    const hostile = {
      ...before,
      'pages/economy.md': page('So [[claim:economy/bread]] <https://evil.example> @all `x`.'),
    }
    const found = markdown(hostile, { ...hostile, ...lowered })
    const line = found.split('\n').find((each) => each.includes('@\u2060all'))
    expect(line).toContain(
      '&#91;&#91;claim:\u2060economy/\u2060bread&#93;&#93; &#60;https:\u2060/\u2060/\u2060evil.example&#62;',
    )
  })
})
