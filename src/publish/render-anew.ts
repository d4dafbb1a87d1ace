import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { documentsOf } from '../documents/documents.ts'
import { readImage } from '../garden/read-image.ts'
import type { Site } from '../views/site.ts'
import type { SocialView } from '../views/taken/social.ts'
import type { Taken } from '../views/taken/taken.ts'
import { digestOf } from './digest.ts'
import { drawBeside } from './draw-beside.ts'
import { fileAt } from './file-at.ts'
import { type MadePage, madePages } from './made-pages.ts'
import type { Filled, Making } from './make-site.ts'
import { move } from './move.ts'
import { bundlePages } from './page-bundle.ts'
import { Putter } from './put-files.ts'
import { renderPages } from './render-pages.ts'
import { settled } from './settled.ts'
import { StandingFiles } from './standing-files.ts'
import { takingBeside } from './take-beside.ts'
import type { Unchanged } from './unchanged.ts'

/** Which parts of a site are made: each is named by its place among all. */
export type Share = (index: number) => boolean

/** Makes the pages and files of a site, or of a share of it, but for those that stand in the release before. */
export async function renderAnew(
  site: Site,
  making: Making,
  unchanged: Unchanged,
  isOurs: Share = () => true,
): Promise<Filled> {
  const { last, out, siteFolder, workshop, version, fresh, say } = making
  say('Rendering the pages')
  const bundle = await bundlePages(workshop, site.frame, siteFolder, version)
  await move(bundle.loaded, fresh)
  return await takingBeside({ from: out, to: fresh }, async (take) => {
    const standing = new StandingFiles(last?.files ?? new Map(), unchanged, take)
    return await fill(site, { ...making, renderer: bundle.renderer }, standing, isOurs)
  })
}

/** Fills the folder that is made, in which there is nothing but what the templates load. */
async function fill(
  site: Site,
  making: Making & { readonly renderer: string },
  standing: StandingFiles,
  isOurs: Share,
): Promise<Filled> {
  const { content, siteFolder, fresh } = making
  const { frame } = site
  const { pictures, reads } = site.taken()
  // First of all, so that what stands is taken while the rest is made.
  const routes = [...site.routes.values()].filter(({ address }, index) => {
    return isOurs(index) && !standing.isKnown(fileAt(frame.base, address))
  })
  const drawn: { readonly path: string; readonly view: SocialView }[] = []
  for (const [index, { path, view: show }] of pictures.entries()) {
    if (!isOurs(index) || standing.isKnown(path)) continue
    const { value: view, read } = reads.of(show)
    if (standing.isMissing(path, digestOf(view), read)) drawn.push({ path, view })
  }
  const drawing = settled(drawBeside(drawn.map(({ view }) => view)))
  const putter = new Putter(fresh)
  const isWanted = ({ path, from, read }: MadePage): boolean => standing.isMissing(path, from, read)
  const made = async function* (): AsyncGenerator<MadePage, undefined> {
    // Before any page, since the thread that renders has its code to load.
    await putDocuments(site.taken(), standing, putter, isOurs)
    yield* madePages(routes, site)
  }
  const rendering = await settled(renderPages(site, { made: made(), of: routes.length, isWanted }, making))
  const bytes = await drawing
  const told = rendering()
  for (const [index, png] of bytes().entries()) putter.write(drawn[index]?.path ?? '', png)
  for (const [index, [path, digest]] of Object.entries(frame.look.copied).entries()) {
    if (!isOurs(index) || !standing.isMissing(path, digest)) continue
    putter.write(path, await readFile(join(siteFolder, 'public', path)))
  }
  for (const [index, [path, { name, sum }]] of [...site.images].entries()) {
    if (!isOurs(index) || !standing.isMissing(path, sum)) continue
    putter.write(path, await readImage(content, name, sum))
  }
  return { from: standing.from, kept: standing.kept(), told }
}

async function putDocuments(taken: Taken, standing: StandingFiles, putter: Putter, isOurs: Share): Promise<void> {
  const framed = digestOf(taken.frame)
  for (const [index, { path, from: data, write }] of documentsOf(taken).entries()) {
    if (!isOurs(index) || standing.isKnown(path)) continue
    const { value, read } = taken.reads.of(() => (data ? { told: data() } : { writing: write() }))
    const written = await value.writing
    const from = digestOf(framed, value.told, written)
    if (standing.isMissing(path, from, read)) putter.write(path, written ?? (await write()))
  }
}
