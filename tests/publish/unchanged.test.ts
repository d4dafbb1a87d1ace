import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { today } from '../../scripts/bench/garden/days.ts'
import { Dice } from '../../scripts/bench/garden/dice.ts'
import { plantGarden, type Texts } from '../../scripts/bench/garden/garden.ts'
import { Draft } from '../../scripts/rebuilds/draft.ts'
import { editedOnce } from '../../scripts/rebuilds/edited.ts'
import { documentsOf } from '../../src/documents/documents.ts'
import { checkGarden, type GivenFile, onDay } from '../../src/engine/index.ts'
import { readGarden } from '../../src/garden/disk.ts'
import { projectFolder } from '../../src/project-folder.ts'
import { digestOf } from '../../src/publish/digest.ts'
import { type KeptReads, Unchanged } from '../../src/publish/unchanged.ts'
import type { Made } from '../../src/views/reads.ts'
import { siteInParts } from '../../src/views/site.ts'
import { tidesFolder } from '../helpers/tides.ts'

/** Few, so that a small garden has lists of several pages. */
const perPart = {
  claims: 4,
  sources: 4,
  river: 2,
  voices: 2,
  log: 6,
  figures: 2,
  waiting: 4,
  dispatches: 1,
  plantings: 2,
}

/**
 * What is made of a garden, as JSON by its name: what pages show, what the search holds, and what all other files are made
 * from. What of it is known to be as it was, and which pages are lists.
 */
function madeOf(files: readonly GivenFile[], before: KeptReads | undefined) {
  const { judged } = checkGarden(files, onDay(today))
  if (!judged) throw new Error('The garden cannot be judged.')
  const site = siteInParts(judged, {}, { base: '', folder: undefined }, perPart)
  const reads = new Unchanged(site, before)
  const made = new Map<string, string>()
  const known = new Set<string>()
  const lists: string[] = []
  const make = (name: string, { value, read }: Made<unknown>): void => {
    if (reads.known(name)) known.add(name)
    const json = JSON.stringify(value)
    reads.add(name, { from: digestOf(json), read })
    made.set(name, json)
  }
  for (const { kind, address, show } of site.routes.values()) {
    if (Object.hasOwn(perPart, kind) || kind === 'home' || kind === 'voice') lists.push(address)
    make(address, site.reads.of(show))
  }
  for (const { name, record } of site.search()) make(name, record())
  const taken = site.taken()
  for (const { path, view } of taken.pictures) make(path, taken.reads.of(view))
  for (const { path, from, write } of documentsOf(taken)) make(path, taken.reads.of(from ?? write))
  return { made, known, lists, kept: reads.kept() }
}

type Whole = ReturnType<typeof madeOf>

/** Edits a garden, and proves that what is known to be as it was is; tells how much of all is known. */
function known(
  what: string,
  before: Whole,
  files: readonly GivenFile[],
): { readonly now: Whole; readonly share: number } {
  const now = madeOf(files, before.kept)
  for (const name of now.known) expect(now.made.get(name), `${what}: ${name}`).toBe(before.made.get(name))
  return { now, share: now.known.size / now.made.size }
}

function filesOf(texts: Texts): GivenFile[] {
  return [...texts].map(([path, text]) => ({ path, text }))
}

function mean(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}

const planted = plantGarden(20, readFileSync(join(projectFolder, 'content/policy.yaml'), 'utf8'))

test('all is as it was while all that was read for it is as it was, whatever editors do', () => {
  const dice = new Dice(1)
  let texts = planted
  let before = madeOf(filesOf(texts), undefined)
  const shares: number[] = []
  for (let edit = 0; edit < 12; edit += 1) {
    const edited = editedOnce(texts, dice)
    const { now, share } = known(edited.what, before, filesOf(edited.texts))
    shares.push(share)
    texts = edited.texts
    before = now
  }
  // Were hardly any known, it would say nothing.
  expect(mean(shares)).toBeGreaterThan(0.5)
})

test('so it does where any record of a garden has other words, is gone or is new', async () => {
  const files = await readGarden(tidesFolder)
  const texts = new Map(files.flatMap((file) => ('text' in file ? [[file.path, file.text] as const] : [])))
  const others = files.filter((file) => !('text' in file))
  const before = madeOf(files, undefined)
  const shares: number[] = []
  // Each record is changed, or gone and new again: neighbours, which are alike, in turn.
  for (const [index, path] of [...texts.keys()].entries()) {
    if (index % 2 === 0 || path === 'policy.yaml') {
      const changed = new Draft(texts, new Dice(1))
      changed.change(path, withOtherWords)
      shares.push(known(`changed: ${path}`, before, [...filesOf(changed.texts), ...others]).share)
      continue
    }
    const removed = new Draft(texts, new Dice(1))
    removed.remove(path)
    const { now } = known(`removed: ${path}`, before, [...filesOf(removed.texts), ...others])
    known(`added: ${path}`, now, files)
  }
  expect(mean(shares)).toBeGreaterThan(0.3)
})

test('a page of a list is known unless it shows what was changed', () => {
  const before = madeOf(filesOf(planted), undefined)
  // One that nothing rests on and no text names: it is shown where lists show it.
  const alone = [...planted.keys()].filter((path) => path.startsWith('claims/') && !isNamed(idOf(path)))
  for (const path of alone.slice(0, 3)) {
    const draft = new Draft(planted, new Dice(1))
    draft.change(path, (record: { readonly statement: string }) => ({
      ...record,
      statement: `Now ${record.statement}`,
    }))
    const { now } = known(path, before, filesOf(draft.texts))
    const others = now.lists.filter((address) => !now.made.get(address)?.includes(`"${idOf(path)}"`))
    expect(others.filter((address) => !now.known.has(address))).toEqual([])
    expect(others.length).toBeGreaterThan(now.lists.length / 2)
    expect(others.length).toBeLessThan(now.lists.length)
  }
  expect(alone.length).toBeGreaterThan(2)
})

function idOf(path: string): string {
  return path.replace(/^claims\/(.+)\.yaml$/, '$1')
}

function isNamed(id: string): boolean {
  return [...planted].some(([path, text]) => /^(?:claims|river)\//.test(path) && text.includes(id))
}

test('one that leads to others is not where these are called otherwise', () => {
  const before = madeOf(filesOf(planted), undefined)
  const [first = ''] = [...planted.keys()].filter((path) => path.startsWith('voices/')).sort()
  const draft = new Draft(planted, new Dice(1))
  draft.change(first, (record: { readonly name: string }) => ({ ...record, name: `New ${record.name}` }))
  const { now } = known(first, before, filesOf(draft.texts))
  const knownOf = (list: string) => {
    const pages = now.lists.filter((address) => new RegExp(`^/${list}/(?:-\\d+/)?$`).test(address))
    return [pages.length > 1, pages.filter((address) => now.known.has(address)).length]
  }
  expect(knownOf('voices')).toEqual([true, 0])
  expect(knownOf('sources')).not.toEqual([true, 0])
})

/** A record with more words in each text of its own, and one more entry in its history. */
function withOtherWords(record: object): object {
  const changed = Object.entries(record).map(([key, value]): [string, unknown] => {
    if (['title', 'statement', 'name', 'summary', 'bio', 'detail', 'body'].includes(key)) return [key, `${value} more`]
    return [key, key === 'history' ? [...value, value.at(-1)] : value]
  })
  return Object.fromEntries(changed)
}
