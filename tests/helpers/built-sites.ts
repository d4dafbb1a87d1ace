import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type Served, serve } from '../../src/cli/serve.ts'
import { projectFolder } from '../../src/project-folder.ts'
import { Builder } from './builder.ts'
import { minimal, type Texts } from './garden.ts'
import { greekGarden, greekWords } from './greek-garden.ts'
import { grownGarden } from './grown-garden.ts'
import { plant, plantImage, plantSiteGarden } from './site-garden.ts'

/** A site that was built, and where it is served. */
export interface BuiltSite {
  readonly folder: string
  /** Without a slash at the end. */
  readonly address: string
}

/** The sites that tests look at, each built once for all of them: `inject('sites')`. */
export interface BuiltSites {
  /** Of the garden made for these tests. */
  readonly tides: BuiltSite
  /** Of the garden that ships, of which only what holds of any garden may be said. */
  readonly shipped: BuiltSite
  /** Of a garden with one claim, one source and one dispatch, which were moved, under the path `/jardin`. */
  readonly small: BuiltSite
  /** Of a garden without a claim. */
  readonly empty: BuiltSite
  /** Of a garden in Greek letters, whose language the interface does not speak. */
  readonly foreign: BuiltSite
  /** Of the same garden, all words of the interface in Greek letters too. */
  readonly greek: BuiltSite
  /** Of a garden whose lists take several pages. */
  readonly grown: BuiltSite
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly sites: BuiltSites
  }
}

/** The day as of which the sites of planted gardens are built; that of the garden that ships is as of today, as it grows. */
export const siteDay = '2026-11-24'

/** The small garden: words of its own, and records with old addresses. */
export const smallGarden: Texts = {
  ...minimal,
  '../site/words.json':
    '{ "footer.asOf": "Vu le {day}.", "lost.heading": "Rien ici", "section.river": "Actualités" }\n',
  'garden.yaml':
    'title: Jardin\nurl: https://jardin.example/jardin\nlanguage: fr\nwords: { claims: { title: Ce que nous pouvons dire } }\n',
  'claims/economy/bread.yaml':
    'statement: Bread costs more.\nkind: finding\nevidence: []\nwas: [economy/loaf]\nhistory:\n  - { date: 2026-05-30, by: remy, badge: unsourced, why: So. }\n',
  'sources/scales.yaml':
    'title: On scales\nkind: lead\nwas: [weights]\nhistory:\n  - { date: 2026-05-30, by: editor, grade: C, why: So. }\n',
  'river/2026-05-30-dear.md':
    '---\ndate: 2026-05-30\nvoice: remy\ntitle: Dear bread\nwas: [2026-05-30-dearer]\nhistory:\n  - { date: 2026-05-30, by: remy, badge: unsourced, why: So. }\n---\nNews.\n',
}

/** Where planted gardens say that they live, so that all take the templates that are compiled for one of them. */
export const siteUrl = 'https://tides.example'

/** Builds and serves the sites before the site tests, two builds at a time; stops and removes them afterwards. */
export default async function buildSites(project: TestProject): Promise<() => Promise<void>> {
  const scratch = mkdtempSync(join(tmpdir(), 'ripen-sites-'))
  const garden = (name: string): string => join(scratch, 'gardens', name)
  plantSiteGarden(garden('tides'))
  plant(garden('small/content'), smallGarden)
  plant(garden('empty'), minimal)
  plant(garden('grown'), grownGarden())
  plant(garden('foreign/content'), greekGarden())
  plantImage(garden('foreign/content'))
  plant(garden('greek/content'), { ...greekGarden(), '../site/words.json': greekWords() })
  const planted = (name: string): string[] => ['--content', garden(name), '--as-of', siteDay, '--site', siteUrl]
  const served: Served[] = []
  const site = async (
    builder: Builder,
    name: string,
    args: readonly string[] = [],
    basePath = '',
  ): Promise<BuiltSite> => {
    const folder = join(scratch, name)
    await build(builder, '--out', folder, '--base-path', basePath, ...args)
    const one = await serve({ folder, port: 0, basePath })
    served.push(one)
    return { folder, address: one.address }
  }
  const stop = async (): Promise<void> => {
    await Promise.all(served.map(({ close }) => close()))
    rmSync(scratch, { recursive: true, force: true })
  }
  // Both lanes are waited for even when one fails, so that no build goes on in a folder that is gone.
  const [one, other] = await Promise.allSettled([
    withBuilder(async (builder) => ({
      shipped: await site(builder, 'shipped'),
      grown: await site(builder, 'grown', planted('grown')),
      foreign: await site(builder, 'foreign', planted('foreign/content')),
    })),
    withBuilder(async (builder) => ({
      tides: await site(builder, 'tides', planted('tides')),
      small: await site(builder, 'small', ['--content', garden('small/content'), '--as-of', siteDay], '/jardin'),
      empty: await site(builder, 'empty', planted('empty')),
      greek: await site(builder, 'greek', planted('greek/content')),
    })),
  ])
  if (one.status === 'fulfilled' && other.status === 'fulfilled') {
    project.provide('sites', { ...one.value, ...other.value })
    return stop
  }
  await stop()
  throw new Error('A site could not be built.', { cause: [one, other] })
}

async function withBuilder<T>(work: (builder: Builder) => Promise<T>): Promise<T> {
  const builder = new Builder()
  try {
    return await work(builder)
  } finally {
    builder.stop()
  }
}

async function build(builder: Builder, ...args: readonly string[]): Promise<void> {
  const { status, stderr } = await builder.build(projectFolder, ...args)
  if (status !== 0) throw new Error(`\`ripen build ${args.join(' ')}\` ended with ${status}.\n${stderr}`)
}
