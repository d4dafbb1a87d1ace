import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parse, stringify } from 'yaml'
import { type ClaimRecord, checkGarden, type JudgedGarden, onDay, type SourceRecord } from '../../src/engine/index.ts'
import { readGarden } from '../../src/garden/disk.ts'
import { projectFolder } from '../../src/project-folder.ts'
import { siteOf } from '../../src/views/site.ts'
import { today } from './garden/days.ts'
import { plantGarden, type Texts } from './garden/garden.ts'

/** Files and what they hold. */
export interface Extent {
  readonly files: number
  readonly bytes: number
}

/** A site, of whose files some are pages. */
export interface SiteExtent extends Extent {
  readonly pages: number
}

/** A garden on disk, in a repository that its beginning is committed to, and all that is made of it beside it. */
export interface Planted {
  readonly content: string
  /** A place beside the garden. */
  beside(name: string): string
  /** Takes what was made beside it away again. */
  clear(name: string): Promise<void>
  /** Changes a claim as an editor does who tends it: each time anew. */
  editClaim(): Promise<void>
  /** Changes the title of the source that the most claims cite: each time anew. */
  editSource(): Promise<void>
  /** Writes what the search index is made from into a file, and tells its path. */
  searchRecords(): Promise<string>
}

/** Writes a garden of so many claims into a folder; another seed gives one of which no file is the same. */
export async function plantInto(folder: string, claims: number, seed: number): Promise<Planted> {
  const content = join(folder, 'content')
  const policy = await readFile(join(projectFolder, 'content/policy.yaml'), 'utf8')
  const texts = plantGarden(claims, policy, seed)
  for (const [path, text] of texts) {
    await mkdir(dirname(join(content, path)), { recursive: true })
    await writeFile(join(content, path), text)
  }
  commit(folder)
  const claim = [...texts.keys()].find((path) => path.startsWith('claims/')) ?? ''
  const source = mostCited(texts)
  let edits = 0
  const edit = async (path: string, to: (text: string, edits: number) => string): Promise<void> => {
    edits += 1
    await writeFile(join(content, path), to(texts.get(path) ?? '', edits))
  }
  return {
    content,
    beside: (name) => join(folder, name),
    clear: (name) => rm(join(folder, name), { recursive: true, force: true }),
    editClaim: () => edit(claim, tended),
    editSource: () => edit(source, renamed),
    async searchRecords() {
      const file = join(folder, 'search-records.json')
      const site = siteOf(await accepted(content), {}, { base: '', folder: undefined })
      await writeFile(file, JSON.stringify(site.search().map(({ record }) => record().value)))
      return file
    },
  }
}

/** A claim with one more entry in its history. */
function tended(text: string, edits: number): string {
  const record: { readonly history: readonly { readonly badge: string }[] } = parse(text)
  const badge = record.history.at(-1)?.badge
  const entry = { date: today, by: 'editor', badge, why: `Looked at again: ${edits}.` }
  return stringify({ ...record, history: [...record.history, entry] })
}

/** A source with another title, and an entry that says so. */
function renamed(text: string, edits: number): string {
  const record: SourceRecord = parse(text)
  const grade = record.history.at(-1)?.grade ?? ''
  const entry = { date: today, by: 'editor', grade, why: `Its title was corrected: ${edits}.` }
  return stringify({ ...record, title: `${record.title}, part ${edits}`, history: [...record.history, entry] })
}

/** The path of the source that the most claims cite. */
function mostCited(texts: Texts): string {
  const counts = new Map<string, number>()
  for (const [path, text] of texts) {
    if (!path.startsWith('claims/')) continue
    const { evidence }: ClaimRecord = parse(text)
    for (const { source } of evidence) counts.set(source, (counts.get(source) ?? 0) + 1)
  }
  const [id] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0])
  return `sources/${id}.yaml`
}

async function accepted(content: string): Promise<JudgedGarden> {
  const { judged, diagnostics } = checkGarden(await readGarden(content), onDay(today))
  const error = diagnostics.find(({ severity }) => severity === 'error')
  if (judged && !error) return judged
  throw new Error(`The planted garden is not accepted: ${error?.message ?? 'it has no policy.'}`)
}

function commit(folder: string): void {
  const who = ['-c', 'user.name=Bench', '-c', 'user.email=bench@planted.example', '-c', 'commit.gpgsign=false']
  const git = (...args: string[]): void => {
    execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'ignore' })
  }
  git('init', '--quiet')
  git('add', 'content')
  git('commit', '--quiet', '--message', 'Plant')
}

/** How many files there are in a folder and all below it, and how many bytes they hold. */
export async function extentOf(folder: string, ending = ''): Promise<Extent> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(ending))
  let bytes = 0
  for (const { parentPath, name } of files) bytes += (await stat(join(parentPath, name))).size
  return { files: files.length, bytes }
}
