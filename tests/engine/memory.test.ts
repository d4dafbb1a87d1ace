import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkChange,
  checkGarden,
  gardenChecker,
  type InputFile,
  onDay,
  type TextFile,
} from '../../src/engine/index.ts'
import { readRecords } from '../../src/engine/read-records.ts'
import type { Valid } from '../../src/engine/valid.ts'
import { readGarden } from '../../src/garden/disk.ts'
import { asOf, files, minimal } from '../helpers/garden.ts'
import { PaperMemory } from '../helpers/memory.ts'
import { badge, cite, claimText, dispatchText, grade, sourceText } from '../helpers/texts.ts'

const root = join(import.meta.dirname, '../..')
const gardens = join(root, 'tests/gardens')
const folders = [
  join(root, 'content'),
  ...readdirSync(gardens, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [join(gardens, entry.name)] : [],
  ),
]

/** All that a check says, and all that may be asked of its records. */
function seen(input: readonly InputFile[], memory?: PaperMemory, check = checkGarden) {
  const { diagnostics, judged, garden } = check(input, onDay(asOf), memory)
  const records = [garden.claims, garden.sources, garden.dispatches, garden.voices, garden.pages]
  return {
    diagnostics,
    verdicts: judged && [...judged.verdicts, ...judged.dispatchVerdicts],
    records: records.flatMap((each) => [...each.values()]).map(askedOf),
  }
}

function askedOf({ kind, id, path, record, marks, values, locate, prose, naming, whole }: Valid) {
  const places = marks.flatMap(({ pointer, value }) => [
    locate(pointer),
    locate(pointer, 'key'),
    locate(`${pointer}/none`, 'key'),
    locate(pointer, 'value', { start: 0, end: 1 }),
    locate(pointer, 'value', { start: value.length >> 1, end: value.length }),
  ])
  const texts = marks.flatMap(({ format, pointer }) => (format === 'markdown' ? [{ ...prose(pointer) }] : []))
  return {
    kind,
    id,
    path,
    record,
    marks,
    values: marks.map(({ format }) => values(format)),
    whole,
    places,
    texts,
    naming: naming(),
    root: locate(''),
    list: locate('/history/0'),
  }
}

describe('a garden that is remembered is the garden that is read', () => {
  test.each(folders)('%s', async (folder) => {
    const own = await readGarden(folder)
    const input = [...files({}).filter(({ path }) => own.every((each) => each.path !== path)), ...own]
    const memory = new PaperMemory()
    expect(checkGarden(input, onDay(asOf), memory).diagnostics).toEqual(checkGarden(input, onDay(asOf)).diagnostics)
    expect(memory.recalled).toBe(0)
    expect(seen(input, memory)).toEqual(seen(input))
    expect(memory.recalled).toBeGreaterThan(3)
  })
})

const planted: readonly TextFile[] = files({
  'claims/economy/bread.yaml': claimText({
    evidence: [cite('a'), cite('b', 'contradicts', ', quote: "It *rose* — 5 %"')],
    history: [badge('2026-05-30', 'editor', 'unsourced'), badge('2026-06-02', 'remy', 'caveat')],
    more: 'detail: |\n  See [[economy]], [@a, p. 4]\n  and [[claim:economy/rye]].[^n]\n\n  [^n]: A note: <b>no</b>.\n',
  }),
  'claims/economy/rye.yaml': claimText({
    rests: ['economy/bread'],
    kind: 'reading',
    history: [badge('2026-05-30', 'remy', 'unsourced')],
    more: "detail: 'It''s so, *they* say: [more](https://example.org).'\n",
  }),
  'sources/a.yaml': sourceText('a', { history: [grade('2026-05-30', 'editor', 'B')] }),
  'sources/b.yaml': sourceText('b', { history: [grade('2026-05-30', 'editor', 'A')], more: 'arxiv: 2411.10870\n' }),
  'river/2026-11-23-prices.md': dispatchText({
    rests: ['economy/bread'],
    history: [badge('2026-11-23', 'remy', 'unsourced')],
  }),
}).flatMap((file) => ('text' in file ? [file] : []))

/** A piece of a file replaced by another: most such edits are faults. */
const anyEdit = fc.record({
  file: fc.nat(planted.length - 1),
  at: fc.nat(999),
  cut: fc.nat(6),
  put: fc.constantFrom('', ' ', '\n', ':', '- ', '"', '2026-06-01', 'A', '#', '*', '[[', 'é', '\r', '<b>', 'x: y\n'),
})

function edited(
  input: readonly TextFile[],
  { file, at, cut, put }: { file: number; at: number; cut: number; put: string },
) {
  return input.map((each, index) => {
    const from = at % (each.text.length + 1)
    return index === file ? { ...each, text: each.text.slice(0, from) + put + each.text.slice(from + cut) } : each
  })
}

test('so it is after any edits, one upon the other, and held against what it was', () => {
  const unedited = seen(planted)
  fc.assert(
    fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 4 }), (edits) => {
      const memory = new PaperMemory()
      const check = gardenChecker()
      let [before, input] = [planted, planted]
      expect(seen(input, memory)).toEqual(unedited)
      expect(seen(input, memory, check)).toEqual(unedited)
      for (const edit of edits) {
        before = input
        input = edited(input, edit)
        const alone = seen(input)
        expect(seen(input, memory)).toEqual(alone)
        expect(seen(input, undefined, check)).toEqual(alone)
      }
      const change = checkChange(before, input, onDay(asOf), memory)
      expect(change.diagnostics).toEqual(checkChange(before, input, onDay(asOf)).diagnostics)
    }),
    { numRuns: 30 },
  )
})

test('what an earlier run found out is not read again', () => {
  const memory = new PaperMemory()
  readRecords(planted, new Map(), memory)
  readRecords(planted, new Map(), memory)
  const sound = Object.keys(minimal).length + 5
  expect(memory.recalled).toBeGreaterThanOrEqual(sound - 2)
})

test('what is a fault in one language alone is told of a record that is remembered', () => {
  const figured = claimText({
    history: [badge('2026-05-30', 'remy', 'unsourced')],
    more: "detail: 'Twice as much as before.'\nfigures:\n  - { id: a, measure: price, words: as much, value: 5 }\n",
  })
  const gardenIn = (language: string) =>
    files({
      'claims/economy/x.yaml': figured,
      'garden.yaml': `title: A garden\nurl: https://garden.example\nlanguage: ${language}\n`,
    })
  const memory = new PaperMemory()
  const toldIn = (language: string) =>
    seen(gardenIn(language), memory).diagnostics.filter(({ rule }) => rule === 'figure-words')
  expect(toldIn('de')).toEqual([])
  expect(toldIn('en')).toHaveLength(1)
  expect(memory.recalled).toBeGreaterThan(3)
})
