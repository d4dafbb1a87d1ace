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
import { type KeptReads, PageReads } from '../../src/publish/page-reads.ts'
import { siteOf } from '../../src/views/site.ts'
import { tidesFolder } from '../helpers/tides.ts'

/** What the pages of a garden show, as JSON by their addresses, and which of them are known to show what they did. */
function shownOf(files: readonly GivenFile[], before: KeptReads | undefined) {
  const { judged } = checkGarden(files, onDay(today))
  if (!judged) throw new Error('The garden cannot be judged.')
  const site = siteOf(judged, {}, { base: '', folder: undefined })
  const reads = new PageReads(site, before)
  const shown = new Map<string, string>()
  const known: string[] = []
  for (const { address, show } of site.routes.values()) {
    if (reads.known(address)) known.push(address)
    const { value, read } = site.reads.of(() => JSON.stringify(show()))
    reads.add(address, read)
    shown.set(address, value)
  }
  return { shown, known, kept: reads.kept() }
}

type Shown = ReturnType<typeof shownOf>

/** Edits a garden, and proves that pages which are known to show the same do; tells how many of how many are known. */
function known(
  what: string,
  before: Shown,
  files: readonly GivenFile[],
): { readonly now: Shown; readonly share: number } {
  const now = shownOf(files, before.kept)
  for (const address of now.known) expect(now.shown.get(address), `${what}: ${address}`).toBe(before.shown.get(address))
  return { now, share: now.known.length / now.shown.size }
}

function filesOf(texts: Texts): GivenFile[] {
  return [...texts].map(([path, text]) => ({ path, text }))
}

function mean(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}

test('a page shows the same while all that was read for it is as it was, whatever editors do', () => {
  const dice = new Dice(1)
  let texts = plantGarden(20, readFileSync(join(projectFolder, 'content/policy.yaml'), 'utf8'))
  let before = shownOf(filesOf(texts), undefined)
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
  const before = shownOf(files, undefined)
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
