import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { siteChangesSince } from '../../src/garden/changed-since.ts'
import { readGarden } from '../../src/garden/disk.ts'
import { readBase, readRevision } from '../../src/garden/git.ts'
import { folderInRepository } from '../../src/garden/repository.ts'
import { minimal } from '../helpers/garden.ts'
import { png } from '../helpers/images.ts'
import { Repository } from '../helpers/repository.ts'

const claim = (why: string, more = ''): string =>
  `statement: Bread costs more.\nkind: finding\nevidence: []\nhistory:\n  - { date: 2026-05-30, by: remy, badge: unsourced, why: ${why} }\n${more}`
const path = 'claims/economy/bread.yaml'

describe('the base of a change', () => {
  test('is the merge base: what moved on the main branch since is not the change', async () => {
    using repository = new Repository({ [path]: claim('First.') })
    repository.git('switch', '--quiet', '--create', 'change')
    repository.git('switch', '--quiet', 'main')
    repository.write({
      [path]: claim('First.', '  - { date: 2026-06-05, by: remy, badge: unsourced, why: Second. }\n'),
    })
    repository.commit('Tend')
    repository.git('switch', '--quiet', 'change')
    repository.write({ 'claims/economy/wages.yaml': claim('New.') })
    repository.commit('Add')
    expect(await repository.errorsSince('main')).toEqual([])
  })

  test('is compared with the work tree, files that git does not track included', async () => {
    using repository = new Repository({ [path]: claim('First.') })
    repository.write({ 'claims/economy/new.yaml': 'statement: x\n' })
    expect(await repository.errorsSince('HEAD')).toContain('schema claims/economy/new.yaml:1:1')
    repository.remove('claims/economy/new.yaml', path)
    expect(await repository.errorsSince('HEAD')).toEqual([`record-removed ${path}:1:1`])
  })

  test('gives every file as it is in the work tree, names with odd signs too', async () => {
    using repository = new Repository({ 'odd/a "b"\nc.txt': 'x', '.hidden': 'x' })
    symlinkSync('garden.yaml', join(repository.content, 'link.yaml'))
    repository.commit('Odd')
    const { files } = await readBase(repository.content, 'HEAD', [])
    expect(files.map((file) => file.path)).toEqual([...Object.keys(minimal), 'link.yaml', 'odd/a "b"\nc.txt'].sort())
    expect(files).toContainEqual({ path: 'link.yaml', refused: 'symlink' })
    expect(files).toContainEqual({ path: 'odd/a "b"\nc.txt', text: 'x' })
  })

  test('is what is held already where that is the same to the byte, and is read where it is not', async () => {
    using repository = new Repository({ [path]: claim('First.'), 'voices/kit.yaml': 'name: Kit – é\nrole: voice\n' })
    // On its way into a commit this would become the same again.
    repository.git('config', 'core.autocrlf', 'input')
    repository.write({ [path]: claim('First.').replaceAll('\n', '\r\n') })
    const held = await readGarden(repository.content)
    const { files } = await readBase(repository.content, 'HEAD', held)
    expect(files).toEqual((await readBase(repository.content, 'HEAD', [])).files)
    expect(files).toContainEqual({ path, text: claim('First.') })
    const shared = files.filter((file) => held.includes(file)).map((file) => file.path)
    expect(shared).toEqual(held.map((file) => file.path).filter((each) => each !== path))
  })

  test('at a revision, whatever the work tree holds', async () => {
    using repository = new Repository({ [path]: claim('First.') })
    repository.remove(path)
    const files = await readRevision(repository.content, 'main')
    expect(files.map((file) => file.path)).toContain(path)
    await expect(readRevision(repository.content, 'gone')).rejects.toThrow('There is no revision `gone`')
  })

  test('may be read from a garden that fills its repository, and from one that was not there', async () => {
    using repository = new Repository()
    const top = await readBase(repository.folder, 'HEAD', [])
    expect(top.files.map((file) => file.path)).toContain('content/garden.yaml')
    repository.git('mv', 'content', 'elsewhere')
    const moved = await readBase(join(repository.folder, 'elsewhere'), 'HEAD', [])
    expect(moved.files).toEqual([])
  })

  test('names a folder that is another repository, and a file larger than any record', async () => {
    using repository = new Repository({ 'claims/economy/huge.yaml': '#'.repeat(2 ** 20 + 1) })
    const commit = repository.git('rev-parse', 'HEAD').trim()
    repository.git('update-index', '--add', '--cacheinfo', `160000,${commit},content/claims/other`)
    repository.git('commit', '--quiet', '--message', 'Nest')
    const { files } = await readBase(repository.content, 'HEAD', [])
    expect(files).toContainEqual({ path: 'claims/other', refused: 'repository' })
    expect(files).toContainEqual({ path: 'claims/economy/huge.yaml', refused: 'too-large' })
  })

  test('holds its images as they were', async () => {
    using repository = new Repository({})
    const place = join(repository.content, 'media')
    mkdirSync(place)
    writeFileSync(join(place, 'a.png'), png(8, 4))
    writeFileSync(join(place, 'b.png'), png(1, 1))
    repository.commit('Show')
    const held = await readGarden(repository.content)
    writeFileSync(join(place, 'a.png'), png(80, 40))
    const now = await readGarden(repository.content)
    const { files } = await readBase(repository.content, 'HEAD', now)
    expect(files).toEqual(held)
    const shared = files.filter((file) => now.includes(file)).map((file) => file.path)
    expect(shared).toContain('media/b.png')
    expect(shared).not.toContain('media/a.png')
  })

  test('a claim that is moved within git is the one that it was', async () => {
    const second = '  - { date: 2026-06-05, by: remy, badge: unsourced, why: Second. }\n'
    using repository = new Repository({ [path]: claim('First.', second) })
    repository.git('switch', '--quiet', '--create', 'change')
    repository.git('mv', join('content', path), 'content/claims/economy/loaf.yaml')
    repository.write({ 'claims/economy/loaf.yaml': `was: [economy/bread]\n${claim('First.', second)}` })
    repository.commit('Move')
    expect(await repository.errorsSince('main')).toEqual([])
    repository.write({ 'claims/economy/loaf.yaml': `was: [economy/bread]\n${claim('First.')}` })
    expect(await repository.errorsSince('main')).toEqual(['history-rewritten claims/economy/loaf.yaml:5:1'])
  })

  test('line endings make no change', async () => {
    const folded = claim('First.').replace('Bread costs more.', '>-\n  Bread\n  costs more.')
    using repository = new Repository({ [path]: folded })
    repository.write({ [path]: folded.replaceAll('\n', '\r\n') })
    expect(await repository.errorsSince('HEAD')).toEqual([])
  })

  test('a rebased branch and a reverted entry are no harm', async () => {
    using repository = new Repository({ [path]: claim('First.') })
    repository.git('switch', '--quiet', '--create', 'change')
    const entry = '  - { date: 2026-06-05, by: remy, badge: unsourced, why: Second. }\n'
    repository.write({ [path]: claim('First.', entry) })
    repository.commit('Tend')
    repository.git('switch', '--quiet', 'main')
    repository.write({ 'voices/kit.yaml': 'name: Kit\nrole: voice\n' })
    repository.commit('Move on')
    repository.git('switch', '--quiet', 'change')
    repository.git('rebase', '--quiet', 'main')
    expect(await repository.errorsSince('main')).toEqual([])
    repository.git('revert', '--no-edit', 'HEAD')
    expect(await repository.errorsSince('main')).toEqual([])
  })

  test('an entry that is on the main branch cannot be reverted', async () => {
    using repository = new Repository({ [path]: claim('First.') })
    repository.write({
      [path]: claim('First.', '  - { date: 2026-06-05, by: remy, badge: unsourced, why: Second. }\n'),
    })
    repository.commit('Tend')
    repository.git('switch', '--quiet', '--create', 'change')
    repository.git('revert', '--no-edit', 'HEAD')
    expect(await repository.errorsSince('main')).toEqual([`history-rewritten ${path}:4:1`])
  })

  test('a claim that is moved to another file is removed', async () => {
    using repository = new Repository({ [path]: claim('First.') })
    repository.git('mv', join('content', path), 'content/claims/economy/loaf.yaml')
    expect(await repository.errorsSince('HEAD')).toEqual([`record-removed ${path}:1:1`])
  })

  test('a merge of the main branch into the change changes nothing', async () => {
    using repository = new Repository({ [path]: claim('First.') })
    repository.git('switch', '--quiet', '--create', 'change')
    repository.write({ 'claims/economy/wages.yaml': claim('New.') })
    repository.commit('Add')
    repository.git('switch', '--quiet', 'main')
    repository.write({
      [path]: claim('First.', '  - { date: 2026-06-05, by: remy, badge: unsourced, why: Second. }\n'),
    })
    repository.commit('Tend')
    repository.git('switch', '--quiet', 'change')
    repository.git('merge', '--quiet', '--no-edit', 'main')
    expect(await repository.errorsSince('main')).toEqual([])
  })
})

describe('what cannot be compared', () => {
  const failure = async (content: string, ref: string): Promise<{ message: string; fix: string }> => {
    const error: unknown = await readBase(content, ref, []).then(
      () => undefined,
      (reason: unknown) => reason,
    )
    if (!(error instanceof Error) || !('fix' in error)) throw new Error(`Expected wrong use, got ${error}.`)
    return { message: error.message, fix: String(error.fix) }
  }

  test('a revision that is not there', async () => {
    using repository = new Repository()
    expect(await failure(repository.content, 'origin/release')).toEqual({
      message: 'There is no revision `origin/release` in this repository.',
      fix: 'Fetch it: `git fetch origin release`, then name it `origin/release`.',
    })
  })

  test('a revision that reads as an option', async () => {
    using repository = new Repository()
    expect((await failure(repository.content, '--upload-pack=touch x')).message).toContain('There is no revision')
  })

  test('a clone that is too shallow', async () => {
    using repository = new Repository()
    const first = repository.git('rev-parse', 'HEAD').trim()
    repository.git('switch', '--quiet', '--create', 'change')
    repository.write({ [path]: claim('First.') })
    repository.commit('Add')
    repository.git('switch', '--quiet', 'main')
    repository.write({ 'voices/kit.yaml': 'name: Kit\nrole: voice\n' })
    repository.commit('Move on')
    using clone = new Repository()
    clone.git('remote', 'add', 'origin', `file://${repository.folder}`)
    clone.git('fetch', '--quiet', '--depth', '1', 'origin', 'main', 'change')
    clone.git('switch', '--quiet', '--detach', 'origin/change')
    expect(first).toMatch(/^[0-9a-f]{40}$/)
    expect((await failure(clone.content, 'origin/main')).fix).toContain('git fetch --unshallow')
  })

  test('two histories that have nothing in common', async () => {
    using repository = new Repository()
    repository.git('switch', '--quiet', '--orphan', 'other')
    repository.write(minimal)
    repository.commit('Another root')
    expect((await failure(repository.content, 'main')).message).toBe('`main` and `HEAD` have no commit in common.')
  })

  test('a commit whose files are not all there', async () => {
    using repository = new Repository({ [path]: claim('First.') })
    const object = repository.git('rev-parse', `HEAD:content/${path}`).trim()
    rmSync(join(repository.folder, '.git/objects', object.slice(0, 2), object.slice(2)))
    expect(await failure(repository.content, 'HEAD')).toEqual({
      message: `git could not read what the garden was: the contents of \`${path}\` are not in the repository.`,
      fix: 'See that everything is there: clone the repository without `--filter`, or ask `git fsck` what is broken.',
    })
  })

  test('a folder in no repository', async () => {
    expect((await failure('/', 'main')).fix).toContain('git init')
  })
})

test('a garden knows its place in its repository', async () => {
  using repository = new Repository()
  expect(await folderInRepository(repository.content)).toBe('content')
  expect(await folderInRepository(repository.folder)).toBe('')
  expect(await folderInRepository('/')).toBeUndefined()
})

describe('what a change does to the folder of the site', () => {
  test('is what differs in the work tree, files that git does not track included', async () => {
    using repository = new Repository({ '../site/site.yaml': 'footer: []\n', '../site/style.css': '' })
    expect(await siteChangesSince(repository.content, 'HEAD')).toEqual([])
    repository.write({
      '../site/style.css': 'a {}',
      '../site/größer.txt': '',
      '../websites/a.txt': '',
      'site/a.md': '',
    })
    repository.remove('../site/site.yaml')
    expect(await siteChangesSince(repository.content, 'HEAD')).toEqual(['größer.txt', 'site.yaml', 'style.css'])
  })

  test('or what differs at another revision', async () => {
    using repository = new Repository({ '../site/site.yaml': 'footer: []\n' })
    repository.write({ '../site/style.css': 'a {}' })
    repository.commit('Style')
    repository.write({ '../site/site.yaml': '' })
    expect(await siteChangesSince(repository.content, 'HEAD~1', 'HEAD')).toEqual(['style.css'])
  })

  test('is nothing where the garden is the top of its repository', async () => {
    using repository = new Repository()
    repository.write({ '../site/style.css': 'a {}' })
    expect(await siteChangesSince(repository.folder, 'HEAD')).toEqual([])
  })
})
