import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onDay } from '../../src/engine/day.ts'
import { checkChange, type Diagnostic } from '../../src/engine/index.ts'
import { readGarden } from '../../src/garden/disk.ts'
import { readBase } from '../../src/garden/git.ts'
import { asOf, minimal, type Texts } from './garden.ts'

/** A real git repository in a temporary folder, with a garden in its folder `content`. */
export class Repository {
  readonly folder = mkdtempSync(join(tmpdir(), 'ripen-git-'))
  readonly content = join(this.folder, 'content')

  constructor(texts: Texts = {}) {
    this.git('init', '--quiet', '--initial-branch', 'main')
    this.write({ ...minimal, ...texts })
    this.commit('Plant')
  }

  /** Runs git; what it prints. */
  git(...args: string[]): string {
    const fixed = '2026-01-01T00:00:00Z'
    const env = {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
      GIT_AUTHOR_DATE: fixed,
      GIT_COMMITTER_DATE: fixed,
    }
    const who = ['-c', 'user.name=Remy', '-c', 'user.email=remy@garden.example', '-c', 'commit.gpgsign=false']
    const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd: this.folder, env, encoding: 'utf8' })
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
    return stdout
  }

  /** Writes files of the garden. */
  write(texts: Texts): void {
    for (const [path, text] of Object.entries(texts)) {
      const file = join(this.content, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
  }

  remove(...paths: string[]): void {
    for (const path of paths) rmSync(join(this.content, path))
  }

  commit(message: string): void {
    this.git('add', '--all')
    this.git('commit', '--quiet', '--message', message)
  }

  /** Every error that a change from a revision to the work tree makes, as `rule path:line:column`. */
  async errorsSince(ref: string): Promise<string[]> {
    const diagnostics = await this.check(ref)
    return diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, place }) => `${rule} ${place.path}:${place.start.line}:${place.start.column}`)
  }

  async check(ref: string): Promise<readonly Diagnostic[]> {
    const files = await readGarden(this.content)
    const base = await readBase(this.content, ref, files)
    return checkChange(base.files, files, onDay(asOf)).diagnostics
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
