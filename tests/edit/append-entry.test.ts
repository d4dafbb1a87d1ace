import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { appendEntry } from '../../src/edit/append-entry.ts'
import { appendItem } from '../../src/edit/append-item.ts'

const entry = { date: '2026-11-24', by: 'editor', badge: 'caveat', why: 'It holds.' }

describe('an entry is put last in the style of the one before it', () => {
  test.each<[string, string, string]>([
    [
      'block entries',
      'history:\n  - date: 2026-05-30\n    by: remy   # she knows\n    why: >-\n      Long\n      words.\nwatch: []\n',
      'history:\n  - date: 2026-05-30\n    by: remy   # she knows\n    why: >-\n      Long\n      words.\n' +
        '  - date: 2026-11-24\n    by: editor\n    badge: caveat\n    why: It holds.\nwatch: []\n',
    ],
    [
      'flow entries, a comment behind the last',
      'history:\n- { date: 2026-05-30, by: remy } # first\n# the end\n',
      'history:\n- { date: 2026-05-30, by: remy } # first\n' +
        '- { date: 2026-11-24, by: editor, badge: caveat, why: It holds. }\n# the end\n',
    ],
    [
      'a flow list',
      'history: [{ date: 2026-05-30 }]\n',
      'history: [{ date: 2026-05-30 }, { date: 2026-11-24, by: editor, badge: caveat, why: It holds. }]\n',
    ],
    [
      'no newline at the end',
      'history:\n  - { date: 2026-05-30 }',
      'history:\n  - { date: 2026-05-30 }\n  - { date: 2026-11-24, by: editor, badge: caveat, why: It holds. }\n',
    ],
    [
      'carriage returns',
      'title: "x"\r\nhistory:\r\n  - { date: 2026-05-30 }\r\nwatch: []\r\n',
      'title: "x"\r\nhistory:\r\n  - { date: 2026-05-30 }\r\n' +
        '  - { date: 2026-11-24, by: editor, badge: caveat, why: It holds. }\r\nwatch: []\r\n',
    ],
  ])('%s', (_name, before, after) => {
    expect(appendEntry('claims/p/c.yaml', before, entry)).toBe(after)
  })

  test('in front matter, the body stays', () => {
    const before = '---\nhistory:\n  - { date: 2026-05-30 }\n---\nBody --- with\n---\nlines.\n'
    expect(appendEntry('river/2026-05-30-x.md', before, { date: '2026-11-24' })).toBe(
      '---\nhistory:\n  - { date: 2026-05-30 }\n  - { date: 2026-11-24 }\n---\nBody --- with\n---\nlines.\n',
    )
  })

  test('whatever the words, they come back as they were and nothing else changes', () => {
    const before = '# a comment\nstatement: "Quoted: so"\nhistory:\n  - date: 2026-05-30\n    why: First.\nwatch: [x]\n'
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (words) => {
        const why = words.replace(/\s+/g, ' ').trim() || 'x'
        const after = appendEntry('claims/p/c.yaml', before, { ...entry, why })
        expect(parse(after)).toEqual({
          statement: 'Quoted: so',
          history: [
            { date: '2026-05-30', why: 'First.' },
            { ...entry, why },
          ],
          watch: ['x'],
        })
        expect(after.startsWith(before.slice(0, before.indexOf('watch')))).toBe(true)
        expect(after.endsWith('watch: [x]\n')).toBe(true)
      }),
    )
  })

  test('a record without a history is not touched', () => {
    expect(() => appendEntry('claims/p/c.yaml', 'statement: x\n', entry)).toThrow('no history')
  })
})

test.each([
  [
    'a list that is not there is put last',
    'title: x # so\n',
    'title: x # so\npassages:\n  - id: a\n    seen:\n      by: remy\n',
  ],
  [
    'a list with nothing in it is filled',
    'passages: [] # none\ntitle: x\n',
    'passages: [{ id: a, seen: { by: remy } }] # none\ntitle: x\n',
  ],
])('%s', (_what, before, after) => {
  expect(appendItem('sources/x.yaml', before, 'passages', { id: 'a', at: undefined, seen: { by: 'remy' } })).toBe(after)
})

test('what is no list of such items is left as it is', () => {
  expect(() => appendItem('sources/x.yaml', 'passages: [a]\n', 'passages', { id: 'a' })).toThrow(
    'has no list `passages`',
  )
})
