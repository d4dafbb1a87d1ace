import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { Dice } from '../../scripts/bench/garden/dice.ts'
import { plantGarden } from '../../scripts/bench/garden/garden.ts'
import { Draft } from '../../scripts/rebuilds/draft.ts'
import { editedOnce, isAccepted } from '../../scripts/rebuilds/edited.ts'
import { edits } from '../../scripts/rebuilds/edits.ts'
import { firstDifference } from '../../scripts/rebuilds/first-difference.ts'
import { rebuiltLine } from '../../scripts/rebuilds/rebuilt-line.ts'
import { textOf } from './project-files.ts'

const garden = plantGarden(8, textOf('content/policy.yaml'), 1)

describe('an edit', () => {
  test.each(Object.entries(edits))('that the check accepts is found: %s', (_, edit) => {
    const dice = new Dice(1)
    const isFound = Array.from({ length: 30 }).some(() => {
      const draft = new Draft(garden, dice)
      const path = edit(draft)
      return draft.texts.get(path) !== garden.get(path) && isAccepted(draft.texts)
    })
    expect(isFound).toBe(true)
  })

  test('leaves all other files as they were, and what it does not touch of a record', () => {
    const draft = new Draft(garden, new Dice(1))
    const path = draft.change(draft.pick('pages'), (page: object) => ({ ...page, title: 'Another' }))
    const before = garden.get(path) ?? ''
    expect(draft.texts.get(path)).toBe(`${before.trimEnd()}\n`.replace(/^title: .*(\n {2}.*)*$/m, 'title: Another'))
    expect([...draft.texts].filter(([each, text]) => garden.get(each) !== text)).toHaveLength(1)
  })

  test('is the same for the same seed', () => {
    const whats = (seed: number): string[] => {
      const dice = new Dice(seed)
      return Array.from({ length: 3 }, () => editedOnce(garden, dice).what)
    }
    expect(whats(3)).toEqual(whats(3))
    expect(whats(3)).not.toEqual(whats(4))
  })

  test('that the check refuses is none', () => {
    expect(isAccepted(garden)).toBe(true)
    expect(isAccepted(new Map([...garden, ['pages/untitled.md', '---\nsummary: None.\n---\n']]))).toBe(false)
  })
})

describe('the first difference', () => {
  const folders = async (one: object, other: object): Promise<[string, string]> => {
    const folder = await mkdtemp(join(tmpdir(), 'ripen-difference-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const written = [one, other].map(async (files, at) => {
      const own = join(folder, String(at))
      await mkdir(join(own, 'a'), { recursive: true })
      for (const [path, text] of Object.entries(files)) await writeFile(join(own, path), text)
      return own
    })
    const [here = '', there = ''] = await Promise.all(written)
    return [here, there]
  }

  test.each([
    [{ 'a/b.html': 'b', 'c.json': '1' }, { 'a/b.html': 'b', 'c.json': '1' }, undefined],
    [{ 'a/b.html': 'b', 'c.json': '1' }, { 'a/b.html': 'b', 'c.json': '2' }, 'c.json'],
    [{ 'a/b.html': 'b', 'c.json': '1' }, { 'c.json': '2' }, 'a/b.html'],
    [{ 'c.json': '' }, { 'a/b.html': '', 'c.json': '' }, 'a/b.html'],
  ])('of %j and %j is %s', async (one, other, path) => {
    expect(await firstDifference(...(await folders(one, other)))).toBe(path)
  })
})

test('what came of an edit is told on a line', () => {
  const lines = [
    rebuiltLine(1, 'tend a claim: a.yaml', { pages: 9, rendered: 2, differs: undefined }),
    rebuiltLine(2, 'rename a page: b.md', { pages: 9, rendered: 3, differs: 'index.html' }),
    rebuiltLine(3, 'add a page: c.md', undefined),
  ]
  expect(lines.join('')).toBe(`1  tend a claim: a.yaml: 2 of 9 pages made anew, equal
2  rename a page: b.md: 3 of 9 pages made anew, and index.html differs
3  add a page: c.md: not published, with links that lead nowhere
`)
})
