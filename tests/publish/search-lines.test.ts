import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { onDay } from '../../src/engine/day.ts'
import { checkGarden } from '../../src/engine/index.ts'
import { writeLines } from '../../src/publish/search/kept-lines.ts'
import { type SearchLines, searchLines } from '../../src/publish/search-lines.ts'
import { type KeptReads, Unchanged } from '../../src/publish/unchanged.ts'
import { siteOf } from '../../src/views/site.ts'
import type { OwnWords } from '../../src/words/words.ts'
import { files, type Texts } from '../helpers/garden.ts'
import { badge, cite, claimText, grade, sourceText } from '../helpers/texts.ts'

const scratch = mkdtempSync(join(tmpdir(), 'ripen-lines-'))
afterAll(() => rmSync(scratch, { recursive: true }))
const keeping = { file: join(scratch, 'site'), version: '1' }

const history = [badge('2026-05-30', 'remy', 'caveat')]
const paper = { history: [grade('2026-05-30', 'remy', 'B')] }
const garden: Texts = {
  'claims/economy/a-claim.yaml': claimText({ evidence: [cite('paper')], history }),
  'claims/economy/other.yaml': claimText({ evidence: [cite('note')], history }),
  'sources/paper.yaml': sourceText('paper', paper),
  'sources/note.yaml': sourceText('note', paper),
}

/** Makes the lines of a garden, and keeps them; tells which records were made. */
async function linesOf(texts: Texts, before?: KeptReads, words: OwnWords = {}) {
  const { judged } = checkGarden(files(texts), onDay('2026-11-24'))
  if (!judged) throw new Error('The garden cannot be judged.')
  const site = siteOf(judged, { words }, { base: '', folder: undefined })
  const reads = new Unchanged(site, before)
  const made: string[] = []
  const watched = site.search().map(({ name, record }) => {
    const make = () => {
      made.push(name)
      return record()
    }
    return { name, record: make }
  })
  const found: SearchLines = await searchLines(watched, reads, keeping)
  await writeLines(keeping, [found.lines])
  return { ...found, made, kept: reads.kept() }
}

let first: Awaited<ReturnType<typeof linesOf>>
beforeEach(async () => {
  rmSync(keeping.file, { force: true })
  first = await linesOf(garden)
})

test('a record that is known and kept is not made again', async () => {
  const { made, ...again } = await linesOf(garden, first.kept)
  expect([first.made.length > 2, made]).toEqual([true, []])
  expect(again).toEqual({ lines: first.lines, digest: first.digest, kept: first.kept })
})

const changes: Readonly<Record<string, readonly [Texts, readonly string[]]>> = {
  'another name of a claim': [
    { 'claims/economy/other.yaml': claimText({ evidence: [cite('note')], history, more: 'alias: [loaf]\n' }) },
    ['search claim economy/other', 'search page economy'],
  ],
  'the author of a source': [
    { 'sources/paper.yaml': sourceText('paper', { ...paper, more: 'url: https://example.org/a\nauthors: [Ada]\n' }) },
    ['search claim economy/a-claim', 'search page economy', 'search source paper'],
  ],
}

test.each(Object.entries(changes))('%s makes anew what it was read for', async (_, [change, expected]) => {
  const edited = { ...garden, ...change }
  const { made, lines, digest } = await linesOf(edited, first.kept)
  expect(made.toSorted()).toEqual(expected)
  expect(digest).not.toBe(first.digest)
  const whole = await linesOf(edited)
  expect([lines, digest]).toEqual([whole.lines, whole.digest])
})

test('the words of the interface make all of them anew', async () => {
  const { made, lines } = await linesOf(garden, first.kept, { quoted: '«{text}»' })
  expect(made).toEqual(first.made)
  expect(lines).toEqual(first.lines)
})

test('of a file that is damaged or gone none is taken', async () => {
  writeFileSync(keeping.file, readFileSync(keeping.file, 'utf8').replace('Prices', 'Prizes'))
  const damaged = await linesOf(garden, first.kept)
  rmSync(keeping.file)
  const gone = await linesOf(garden, first.kept)
  for (const { made, lines } of [damaged, gone]) expect([made, lines]).toEqual([first.made, first.lines])
})
