import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { addKey } from '../../src/edit/add-key.ts'

const value = { date: '2026-11-24', by: 'editor', see: ['p/d'] }
const added = 'withdrawn:\n  date: 2026-11-24\n  by: editor\n  see: [p/d]\n'

test.each([
  ['below the last one', 'title: x\n', `title: x\n${added}`],
  ['on a line of its own where the last one has no end', 'title: x', `title: x\n${added}`],
  ['below comments', 'title: x # so\n# the end\n', `title: x # so\n# the end\n${added}`],
  ['in the front matter, above the body', '---\ntitle: x\n---\nBody.\n', `---\ntitle: x\n${added}---\nBody.\n`],
  ['as every line ends', 'title: x\r\n', `title: x\r\n${added.replaceAll('\n', '\r\n')}`],
])('a key is put last: %s', (_where, before, after) => {
  const path = before.startsWith('---') ? 'river/2026-05-30-x.md' : 'claims/p/c.yaml'
  expect(addKey(path, before, 'withdrawn', value)).toBe(after)
})

test('a value that is a word stands beside its key, in quotes where it must', () => {
  expect(addKey('sources/a.yaml', 'title: x\n', 'stake', 'It sells: ovens')).toBe(
    'title: x\nstake: "It sells: ovens"\n',
  )
})

test('a key that is there already is not written again', () => {
  expect(() => addKey('claims/p/c.yaml', 'withdrawn: x\n', 'withdrawn', value)).toThrow('has a `withdrawn` already')
})

test('whatever the words, they come back as they were', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (words) => {
      const why = words.replace(/\s+/g, ' ').trim() || 'x'
      for (const given of [why, { date: '2026-11-24', why }]) {
        expect(parse(addKey('claims/p/c.yaml', 'title: x\n', 'added', given))).toEqual({ title: 'x', added: given })
      }
    }),
  )
})
