import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { settle } from '../../src/edit/settle.ts'
import { checkChange, checkGarden, type InputFile, onDay } from '../../src/engine/index.ts'
import { asOf, files, minimal, type Texts } from '../helpers/garden.ts'
import { anyDay, anyGarden, shownWords } from '../helpers/generated-garden.ts'
import { provingPolicy, policy as usualPolicy } from '../helpers/records.ts'
import { runs } from '../helpers/runs.ts'
import { badge, cite, claimText, decided, dispatchText, grade, sourceText } from '../helpers/texts.ts'

const settler = { by: 'editor', why: 'So it is.' }
const badges = ['well-sourced', 'caveat', 'unconfirmed', 'unsourced']

/** Texts of a garden with badges in force that have nothing to do with what is earned. */
const anyTexts: fc.Arbitrary<Texts> = fc
  .record({
    records: anyGarden,
    policy: fc.constantFrom(usualPolicy, provingPolicy),
    inForce: fc.array(fc.constantFrom(...badges), { minLength: 8, maxLength: 8 }),
    rests: fc.subarray(['p/f0', 'p/r0', 'p/r1'], { minLength: 1 }),
    day: anyDay,
  })
  .map(({ records, policy, inForce, rests, day }) => {
    const { claims, sources } = records
    const textOf = (record: object, badge: string): string => {
      const history = [{ date: '2026-01-01', by: 'remy', badge, why: 'Said so.' }]
      return `# A comment\n${stringify({ ...record, history })}# The end\n`
    }
    return {
      'policy.yaml': stringify(policy),
      'pages/p.md': '---\ntitle: P\nsummary: On p.\nplanted: 2026-01-01\n---\nWords.\n',
      ...Object.fromEntries(
        Object.entries(sources).map(([id, record]) => [
          `sources/${id}.yaml`,
          stringify({ ...record, title: `On ${id}`, url: `https://example.org/${id}` }),
        ]),
      ),
      ...Object.fromEntries(
        Object.entries(claims).map(([id, record], at) => [`claims/${id}.yaml`, textOf(record, inForce[at] ?? '')]),
      ),
      [`river/${day}-all.md`]: `---\n${stringify({
        date: day,
        voice: 'remy',
        rests: rests.filter((id) => Object.hasOwn(claims, id)),
        history: [{ date: day, by: 'remy', badge: inForce[7], why: 'Said so.' }],
      })}---\nWords.\n`,
    }
  })

function rulesBroken(texts: readonly InputFile[], day: string): string[] {
  return checkGarden(texts, onDay(day)).diagnostics.map(({ rule, place }) => `${rule} ${place.path}`)
}

/** The entries that a garden is owed, and its files with them. */
function settled(before: readonly InputFile[], day: string) {
  const { entries, files: written } = settle(before, onDay(day), settler)
  const changed = new Map(written.map((file) => [file.path, file]))
  return { entries, after: before.map((file): InputFile => changed.get(file.path) ?? file) }
}

/** The data of a record. */
function dataOf(path: string, text: string): Record<string, unknown> {
  return parse(path.endsWith('.md') ? (text.split('---\n')[1] ?? '') : text)
}

test('a settled garden has no badge that is not earned, only entries at the end of histories, and settles to itself', () => {
  let fallen = 0
  fc.assert(
    fc.property(anyTexts, anyDay, (texts, day) => {
      const before = files(texts)
      const { entries, after } = settled(before, day)
      fallen += entries.length
      expect(rulesBroken(after, day).filter((told) => told.startsWith('badge-not-earned'))).toEqual([])
      for (const [at, file] of after.entries()) {
        const was = before[at]
        if (!was || !('text' in was) || !('text' in file) || was.text === file.text) continue
        const [old, now] = [dataOf(was.path, was.text), dataOf(file.path, file.text)]
        const [histories, grown] = [old['history'], now['history']]
        if (!Array.isArray(histories) || !Array.isArray(grown)) throw new Error('A history is a list.')
        expect({ ...now, history: grown.slice(0, -1) }).toEqual({ ...old, history: histories })
        // What was there is there to the letter, around the lines that were put in.
        const start = [...was.text].findIndex((letter, index) => letter !== file.text[index])
        const rest = was.text.length - (start < 0 ? was.text.length : start)
        expect(file.text.endsWith(was.text.slice(was.text.length - rest))).toBe(true)
      }
      const told = checkChange(before, after, onDay(day)).diagnostics.map(({ rule }) => rule)
      expect(told.filter((rule) => ['history-rewritten', 'silent-edit', 'backdated'].includes(rule))).toEqual([])
      expect(settled(after, day)).toEqual({ entries: [], after })
    }),
    runs(50),
  )
  expect(fallen).toBeGreaterThan(0)
})

const [early, late] = ['2026-05-30', '2026-06-01']
const passages = (text: string): string =>
  `passages:\n  - { id: words, text: "${text}", seen: { date: ${early}, by: editor } }\n`
const address = (id: string): string => `doi: 10.1000/${id}\npublisher: ${id}\n`
const sourceOf = (id: string, more = ''): string =>
  sourceText(id, { history: [grade(early, 'editor', 'B')], more: address(id) + more })
const held = (to: string): string[] => [badge(early, 'editor', to)]

/** The reasons of the entries that a garden is owed, by the file. */
function owed(texts: Texts): Record<string, string> {
  const { entries } = settle(files(texts), onDay(asOf), settler)
  return Object.fromEntries(entries.map(({ record, earned, why }) => [record.path, `${earned}: ${why}`]))
}

describe('each entry says what brought the claim down, and the editor’s reason', () => {
  test.each<[string, string, Texts]>([
    [
      'a lower grade',
      'unconfirmed: The grade of “On a” went from B to C on 2026-06-01. So it is.',
      {
        'sources/a.yaml': sourceText('a', {
          history: [grade(early, 'editor', 'B'), grade(late, 'editor', 'C')],
          more: address('a'),
        }),
      },
    ],
    [
      'a retraction',
      'unsourced: “On a” was retracted on 2026-06-01. So it is.',
      { 'sources/a.yaml': sourceOf('a', `retracted: ${`{ date: ${late}, why: Made up. }`}\n`) },
    ],
    [
      'a failed check',
      'unsourced: “On a” was found to be suspicious on 2026-06-01. So it is.',
      { 'sources/a.yaml': sourceOf('a', `checked: { status: suspicious, date: ${late}, by: editor }\n`) },
    ],
    [
      'a citation that was dropped',
      'unsourced: The citation of “On a” was dropped on 2026-06-01. So it is.',
      {
        'sources/a.yaml': sourceOf('a'),
        'claims/economy/c.yaml': claimText({
          evidence: [cite('a', 'supports', `, dropped: ${decided(late)}`)],
          history: held('caveat'),
        }),
      },
    ],
    [
      'nothing that happened',
      'unsourced: The evidence on record carries no better badge. So it is.',
      { 'sources/a.yaml': sourceOf('a'), 'claims/economy/c.yaml': claimText({ history: held('caveat') }) },
    ],
  ])('%s', (_name, told, texts) => {
    const claim = claimText({ evidence: [cite('a')], history: held('caveat') })
    expect(owed({ 'claims/economy/c.yaml': claim, ...texts })).toEqual({ 'claims/economy/c.yaml': told })
  })

  test('a contradiction, and the ceiling of a kind', () => {
    const evidence = [cite('a'), cite('b')]
    const three = Object.fromEntries(['a', 'b', 'c'].map((id) => [`sources/${id}.yaml`, sourceOf(id)]))
    const claims = {
      'claims/economy/c.yaml': claimText({
        evidence: [...evidence, cite('c', 'contradicts')],
        history: held('well-sourced'),
      }),
      'claims/economy/r.yaml': claimText({ kind: 'reading', evidence, history: held('well-sourced') }),
    }
    expect(owed({ ...three, ...claims })).toEqual({
      'claims/economy/c.yaml': 'caveat: “On c” contradicts it, and nobody has answered that. So it is.',
      'claims/economy/r.yaml': 'caveat: A reading can be at most “Caveat”. So it is.',
    })
  })

  test('words that no passage holds any more, under a policy that asks for them', () => {
    const quoted = (text: string): Texts => ({
      'policy.yaml': stringify(provingPolicy),
      ...Object.fromEntries(['a', 'b'].map((id) => [`sources/${id}.yaml`, sourceOf(id, passages(text))])),
      'claims/economy/c.yaml': claimText({
        evidence: ['a', 'b'].map((id) => cite(id, 'supports', `, quote: "${shownWords}"`)),
        history: held('well-sourced'),
      }),
    })
    expect(owed(quoted(`These are ${shownWords} there.`))).toEqual({})
    expect(owed(quoted('These are other words, which nobody quotes.'))).toEqual({
      'claims/economy/c.yaml':
        'caveat: No passage of “On a” on record holds the words quoted from it. ' +
        'No passage of “On b” on record holds the words quoted from it. So it is.',
    })
  })

  test('through any number of legs, and in the language of the garden', () => {
    const chain = Array.from({ length: 30 }, (_, at) => at)
    const texts: Texts = {
      'garden.yaml': (minimal['garden.yaml'] ?? '').replace('language: en', 'language: de'),
      'sources/a.yaml': sourceOf('a', `retracted: { date: ${late}, why: Made up. }\n`),
      'claims/economy/c-0.yaml': claimText({ evidence: [cite('a')], history: held('caveat') }),
      ...Object.fromEntries(
        chain.map((at) => [
          `claims/economy/c-${at + 1}.yaml`,
          claimText({ kind: 'reading', rests: [`economy/c-${at}`], history: held('caveat') }),
        ]),
      ),
      'river/2026-11-23-d.md': dispatchText({ rests: ['economy/c-30'], history: held('caveat') }),
    }
    const found = owed(texts)
    expect(Object.keys(found)).toHaveLength(32)
    expect(found['claims/economy/c-0.yaml']).toBe('unsourced: „On a“ wurde am 2026-06-01 zurückgezogen. So it is.')
    expect(found['river/2026-11-23-d.md']).toBe(
      'unsourced: Eine Aussage, auf der sie beruht, hat keine bessere Einstufung als „Unsourced“ verdient: ' +
        '„Prices fall“. „On a“ wurde am 2026-06-01 zurückgezogen. So it is.',
    )
  })
})

test('what could not be read is left alone, and what is ripe is only named', () => {
  const texts: Texts = {
    'sources/a.yaml': sourceOf('a'),
    'claims/economy/c.yaml': claimText({ evidence: [cite('none')], history: held('caveat') }),
    'claims/economy/d.yaml': claimText({ evidence: [cite('a')], history: held('unsourced') }),
  }
  const { entries, files: changed, ripe } = settle(files(texts), onDay(asOf), settler)
  expect([entries, changed]).toEqual([[], []])
  expect(ripe.map(({ record, inForce, earned }) => [record.id, inForce, earned])).toEqual([
    ['economy/d', 'unsourced', 'caveat'],
  ])
})

test('an entry is never older than the one above it', () => {
  const texts: Texts = {
    'sources/a.yaml': sourceOf('a'),
    'claims/economy/c.yaml': claimText({ history: [badge('2026-11-25', 'editor', 'caveat')] }),
  }
  // An editor to the east of us wrote in our tomorrow.
  const today = { written: '2026-11-24', accepted: '2026-11-25' }
  expect(settle(files(texts), today, settler).entries.map(({ date }) => date)).toEqual(['2026-11-25'])
})
