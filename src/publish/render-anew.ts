import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { documentsOf } from '../documents/documents.ts'
import { readImage } from '../garden/read-image.ts'
import { handOver } from '../site.ts'
import type { Site } from '../views/site.ts'
import { digestOf } from './digest.ts'
import { drawBeside } from './draw-beside.ts'
import type { Filled, Making } from './make-site.ts'
import { move } from './move.ts'
import { bundlePages } from './page-bundle.ts'
import { Putter } from './put-files.ts'
import { renderSite } from './render-site.ts'
import { settled } from './settled.ts'
import { fileAt, tellAll, telling } from './telling.ts'

/** Which parts of a site are made: each is named by its place among all. */
export type Share = (index: number) => boolean

/** Makes the pages and files of a site, or of a share of it, but for those that stand in the release before. */
export async function renderAnew(site: Site, making: Making, isOurs: Share = () => true): Promise<Filled> {
  const { last, out, content, siteFolder, fresh } = making
  const { frame } = site
  const from = new Map<string, string>()
  const isKept = (path: string): boolean => {
    const now = from.get(path)
    return now !== undefined && last?.files.get(path)?.from === now
  }
  const told = telling(site, (path, made) => from.set(path, made))
  const pictures = site.pictures().filter((_, index) => isOurs(index))
  for (const { path, view } of pictures) from.set(path, digestOf(view))
  const drawn = pictures.filter(({ path }) => !isKept(path))
  const drawing = settled(drawBeside(drawn.map(({ view }) => view)))
  if (last) await tellAll(told)
  const pages = [...site.routes.keys()].filter((_, index) => isOurs(index))
  const wanted = new Set(pages.filter((address) => !isKept(fileAt(frame.base, address))))
  const putter = new Putter(fresh)
  const rendering = await settled(renderPages(told, wanted, putter, making))
  const bytes = await drawing
  rendering()
  for (const [index, png] of bytes().entries()) await putter.write(drawn[index]?.path ?? '', png)
  for (const [index, { path, write }] of documentsOf(site.taken()).entries()) {
    if (!isOurs(index)) continue
    const written = await write()
    from.set(path, digestOf(written))
    if (!isKept(path)) await putter.write(path, written)
  }
  for (const [index, [path, digest]] of Object.entries(frame.look.copied).entries()) {
    if (!isOurs(index)) continue
    from.set(path, digest)
    if (!isKept(path)) await putter.write(path, await readFile(join(siteFolder, 'public', path)))
  }
  for (const [index, [path, { name, sum }]] of [...site.images].entries()) {
    if (!isOurs(index)) continue
    from.set(path, sum)
    if (!isKept(path)) await putter.write(path, await readImage(content, name, sum))
  }
  const kept = new Set([...from.keys()].filter(isKept))
  for (const path of kept) putter.take(path, out)
  return { from, kept }
}

async function renderPages(
  site: Site,
  wanted: ReadonlySet<string>,
  putter: Putter,
  { workshop, siteFolder, version, fresh, say }: Making,
): Promise<void> {
  const { frame } = site
  handOver(site)
  let done = 0
  say('Rendering the pages')
  const bundle = await bundlePages(workshop, frame, siteFolder, version)
  await move(bundle.loaded, fresh)
  await renderSite(bundle, frame, putter, {
    isWanted: (address) => wanted.has(address),
    rendered() {
      done += 1
      say('Rendering the pages', done, wanted.size)
    },
  })
}
