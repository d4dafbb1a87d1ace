import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addKey } from '../../../src/edit/add-key.ts'
import { appendEntry } from '../../../src/edit/append-entry.ts'
import { fixRecord } from '../../../src/edit/fix-record.ts'
import { onDay } from '../../../src/engine/day.ts'
import {
  type Checked,
  checkChange,
  checkGarden,
  explained,
  type InputFile,
  type RecordFile,
} from '../../../src/engine/index.ts'
import { parse } from '../../../src/engine/parse/parse.ts'
import { readGarden } from '../../../src/garden/disk.ts'
import { thisDay } from '../../helpers/garden.ts'
import { badge, cite, claimText, dispatchText } from '../../helpers/texts.ts'
import { tidesFolder } from '../../helpers/tides.ts'

const others = ['\r\n', '\r']
const shippedFolder = join(import.meta.dirname, '../../../content')

function under(end: string, files: readonly InputFile[]): InputFile[] {
  return files.map((file) => ('text' in file ? { ...file, text: file.text.replaceAll('\n', end) } : file))
}

/** What is on record, what it earned, and what is wrong with it. */
function said({ judged, garden, diagnostics }: Checked) {
  const { claims, sources, pages, voices, dispatches } = garden
  const records = [claims, sources, pages, voices, dispatches].map((map) => [...map].map(([, { record }]) => record))
  const verdicts = [...(judged?.verdicts.values() ?? [])].map((verdict) => explained(verdict, garden))
  return { records, verdicts, diagnostics }
}

// Of the garden that ships, which is long, one other end is enough.
test.each([
  ['the garden of the tests', '\r\n', tidesFolder],
  ['the garden of the tests', '\r', tidesFolder],
  ['the garden that ships', '\r\n', shippedFolder],
])('%s holds the same records, verdicts and faults under %j, and nothing has changed', async (_name, end, folder) => {
  const garden = await readGarden(folder)
  const alone = said(checkGarden(garden, onDay(thisDay)))
  expect(said(checkChange(garden, under(end, garden), onDay(thisDay)))).toEqual(alone)
})

test.each(others)('nothing has changed when lines end as most do after %j', async (end) => {
  const garden = await readGarden(tidesFolder)
  const { diagnostics } = checkChange(under(end, garden), garden, onDay(thisDay))
  expect(diagnostics).toEqual(checkGarden(garden, onDay(thisDay)).diagnostics)
})

describe.each(others)('under %j', (end) => {
  test('whatever the text, it is the same record with the same faults at the same places', () => {
    const scrap = fc.constantFrom(
      ...[
        '---\n',
        '\n',
        '\n\n',
        '  ',
        '- ',
        'title: ',
        'summary: >\n',
        'body: |+\n',
        'a\n',
        '"',
        "'",
        '\\',
        '#',
        ': ',
        '\t',
      ],
    )
    const text = fc.array(scrap, { maxLength: 30 }).map((parts) => parts.join(''))
    const front = text.map((inner) => `---\ntitle: x\n${inner}\n---\n${inner}`)
    fc.assert(
      fc.property(fc.constantFrom('claims/p/c.yaml', 'pages/p.md'), fc.oneof(text, front), (path, written) => {
        const said = (file: RecordFile) => {
          const parsed = parse(file)
          return { faults: parsed.faults, data: parsed.kind && parsed.data, at: parsed.kind && parsed.locate('/title') }
        }
        expect(said({ path, text: written.replaceAll('\n', end) })).toEqual(said({ path, text: written }))
      }),
      { numRuns: 1000 },
    )
  })

  test('an edit is the same edit, in the line ends of the file', () => {
    const claim = claimText({
      evidence: [cite('survey')],
      history: [badge('2026-05-30', 'remy', 'caveat')],
      more: 'detail: >-\n  Some\n\n  words.\nwatch:\n  - "More\n    words."\n',
    })
    const dispatch = dispatchText({ history: [badge('2026-05-30', 'remy', 'caveat')] })
    const entry = { date: '2026-11-24', by: 'editor', badge: 'unsourced', why: `It is ${'very '.repeat(30)}old.` }
    const edits: ((text: string) => string)[] = [
      (text) => appendEntry('claims/p/c.yaml', text, entry),
      (text) => addKey('claims/p/c.yaml', text, 'withdrawn', entry),
      (text) => fixRecord('claims/p/c.yaml', text.replace('detail:', 'detial:'), { withSchemas: true, known: {} }).text,
    ]
    for (const edit of edits) expect(edit(claim.replaceAll('\n', end))).toBe(edit(claim).replaceAll('\n', end))
    expect(appendEntry('river/x.md', `\uFEFF${dispatch.replaceAll('\n', end)}`, entry)).toBe(
      `\uFEFF${appendEntry('river/x.md', dispatch, entry).replaceAll('\n', end)}`,
    )
  })
})
