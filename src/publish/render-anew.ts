import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { documentsOf } from '../documents/documents.ts'
import { readImage } from '../garden/read-image.ts'
import type { Route } from '../views/routes.ts'
import type { Site } from '../views/site.ts'
import type { SocialView } from '../views/taken/social.ts'
import { digestOf } from './digest.ts'
import { drawBeside } from './draw-beside.ts'
import { type MadePage, madePages } from './made-pages.ts'
import type { Filled, Making } from './make-site.ts'
import { move } from './move.ts'
import { bundlePages } from './page-bundle.ts'
import type { PageReads } from './page-reads.ts'
import { Putter } from './put-files.ts'
import type { Release } from './release.ts'
import { type Batch, renderBeside } from './render-beside.ts'
import { settled } from './settled.ts'
import { StandingFiles } from './standing-files.ts'

/** Which parts of a site are made: each is named by its place among all. */
export type Share = (index: number) => boolean

/** Makes the pages and files of a site, or of a share of it, but for those that stand in the release before. */
export async function renderAnew(
  site: Site,
  making: Making,
  reads: PageReads,
  isOurs: Share = () => true,
): Promise<Filled> {
  const { last, out, content, siteFolder, fresh } = making
  const { frame } = site
  const before: Release['files'] = last?.files ?? new Map()
  const standing = new StandingFiles(before, reads)
  const taken = site.taken()
  const drawn: { readonly path: string; readonly view: SocialView }[] = []
  for (const [index, { path, view: show }] of taken.pictures.entries()) {
    if (!isOurs(index) || standing.isKnown(path)) continue
    const { value: view, read } = taken.reads.of(show)
    if (standing.isMissing(path, digestOf(view), read)) drawn.push({ path, view })
  }
  const drawing = settled(drawBeside(drawn.map(({ view }) => view)))
  const routes = [...site.routes.values()].filter((_, index) => isOurs(index))
  const isWanted = ({ path, from }: MadePage): boolean => standing.isMissing(path, from)
  const told: string[] = []
  const made = madePages(routes, site, before, reads)
  const rendering = await settled(renderPages(site, routes, made, isWanted, told, making))
  const bytes = await drawing
  rendering()
  const putter = new Putter(fresh)
  for (const [index, png] of bytes().entries()) putter.write(drawn[index]?.path ?? '', png)
  const framed = digestOf(frame)
  for (const [index, { path, from: data, write }] of documentsOf(taken).entries()) {
    if (!isOurs(index) || standing.isKnown(path)) continue
    const { value, read } = taken.reads.of(() => (data ? { told: data() } : { writing: write() }))
    const written = await value.writing
    const from = digestOf(framed, value.told, written)
    if (standing.isMissing(path, from, read)) putter.write(path, written ?? (await write()))
  }
  for (const [index, [path, digest]] of Object.entries(frame.look.copied).entries()) {
    if (!isOurs(index) || !standing.isMissing(path, digest)) continue
    putter.write(path, await readFile(join(siteFolder, 'public', path)))
  }
  for (const [index, [path, { name, sum }]] of [...site.images].entries()) {
    if (!isOurs(index) || !standing.isMissing(path, sum)) continue
    putter.write(path, await readImage(content, name, sum))
  }
  const kept = standing.kept()
  for (const path of kept) putter.take(path, out)
  return { from: standing.from, kept, told }
}

/** @param told  is given what pages lead to that are rendered */
async function renderPages(
  site: Site,
  routes: readonly Route[],
  made: AsyncIterable<MadePage>,
  isWanted: (page: MadePage) => boolean,
  told: string[],
  { workshop, siteFolder, version, fresh, jobs = availableParallelism(), say }: Making,
): Promise<void> {
  const { words: _, ...frame } = site.frame
  let done = 0
  const settle = (pages: number): void => {
    done += pages
    say('Rendering the pages', done, routes.length)
  }
  say('Rendering the pages')
  const bundle = await bundlePages(workshop, frame, siteFolder, version)
  await move(bundle.loaded, fresh)
  const pages = [...site.routes.values()].map(({ kind, address, id, part }) => ({ kind, address, id, part }))
  const order = { renderer: bundle.renderer, folder: fresh, frame, ownWords: site.ownWords, pages }
  const batches = batchesOf(made, isWanted, () => settle(1))
  await renderBeside(order, Math.min(jobs, Math.ceil(routes.length / pagesPerThread)), batches, (rendered) => {
    told.push(rendered.told)
    settle(rendered.pages)
  })
}

/** Fewer pages than these one thread has rendered before another has loaded its code. */
const pagesPerThread = 500

/** So much is sent to a thread at once, be it pages or bytes of what they show. */
const atOnce = { pages: 20, bytes: 1_000_000 }

/** @param passed  is told of each page that is not wanted */
async function* batchesOf(
  pages: AsyncIterable<MadePage>,
  isWanted: (page: MadePage) => boolean,
  passed: () => void,
): AsyncGenerator<Batch, undefined> {
  let batch: Batch[number][] = []
  let bytes = 0
  for await (const page of pages) {
    const { address, path, shown } = page
    if (!isWanted(page) || shown === undefined) {
      passed()
      continue
    }
    batch.push({ address, path, shown })
    bytes += shown.length
    if (batch.length < atOnce.pages && bytes < atOnce.bytes) continue
    yield batch
    batch = []
    bytes = 0
  }
  if (batch.length > 0) yield batch
}
