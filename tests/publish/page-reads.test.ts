import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { today } from '../../scripts/bench/garden/days.ts'
import { Dice } from '../../scripts/bench/garden/dice.ts'
import { plantGarden, type Texts } from '../../scripts/bench/garden/garden.ts'
import { Draft } from '../../scripts/rebuilds/draft.ts'
import { editedOnce } from '../../scripts/rebuilds/edited.ts'
import { checkGarden, type GivenFile, onDay } from '../../src/engine/index.ts'
import { readGarden } from '../../src/garden/disk.ts'
import { projectFolder } from '../../src/project-folder.ts'
import { digestOf } from '../../src/publish/digest.ts'
import { type KeptReads, PageReads } from '../../src/publish/page-reads.ts'
import type { Made } from '../../src/views/reads.ts'
import { siteOf } from '../../src/views/site.ts'
import { tidesFolder } from '../helpers/tides.ts'

/**
 * What is made of a garden, as JSON by its name: what pages show and what the search holds. And what of it is known to be as
 * it was.
 */
function madeOf(files: readonly GivenFile[], before: KeptReads | undefined) {
  const { judged } = checkGarden(files, onDay(today))
  if (!judged) throw new Error('The garden cannot be judged.')
  const site = siteOf(judged, {}, { base: '', folder: undefined })
  const reads = new PageReads(site, before)
  const made = new Map<string, string>()
  const known: string[] = []
  const make = (name: string, { value, read }: Made<unknown>): void => {
    if (reads.known(name)) known.push(name)
    const json = JSON.stringify(value)
    reads.add(name, { from: digestOf(json), read })
    made.set(name, json)
  }
  for (const { address, show } of site.routes.values()) make(address, site.reads.of(show))
  for (const { name, record } of site.search()) make(name, record())
  return { made, known, kept: reads.kept() }
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
  return { now, share: now.known.length / now.made.size }
}

function filesOf(texts: Texts): GivenFile[] {
  return [...texts].map(([path, text]) => ({ path, text }))
}

function mean(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}

test('all is as it was while all that was read for it is as it was, whatever editors do', () => {
  const dice = new Dice(1)
  let texts = plantGarden(20, readFileSync(join(projectFolder, 'content/policy.yaml'), 'utf8'))
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

/** A record with more words in each text of its own, and one more entry in its history. */
function withOtherWords(record: object): object {
  const changed = Object.entries(record).map(([key, value]): [string, unknown] => {
    if (['title', 'statement', 'name', 'summary', 'bio', 'detail', 'body'].includes(key)) return [key, `${value} more`]
    return [key, key === 'history' ? [...value, value.at(-1)] : value]
  })
  return Object.fromEntries(changed)
}
