import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { paths as sitePaths } from '../engine/site/paths.ts'
import { handOver } from '../site.ts'
import type { Route } from '../views/routes.ts'
import { wordsOfSite } from '../words/of-site.ts'
import type { BuiltPage } from './built-page.ts'
import type * as Renderer from './page-renderer.ts'
import { Putter } from './put-files.ts'
import type { Batch, PageName, Rendered, RenderOrder } from './render-beside.ts'
import { PageTeller, writtenPages } from './told-pages.ts'

const { renderer, folder, frame, ownWords, pages }: RenderOrder = workerData
/** What pages show that are being rendered, as JSON in UTF-8, by their addresses. */
const shown = new Map<string, Uint8Array>()
const utf8 = new TextDecoder()
const { spoken, printed } = wordsOfSite(frame.language, ownWords)
const routes = new Map(pages.map((page) => [page.address, routeOf(page)]))
handOver({ frame: { ...frame, words: spoken }, words: printed, routes })
const { paths, render }: typeof Renderer = await import(pathToFileURL(renderer).href)
const known = new Map((await paths()).map(({ pathname, route }) => [addressOf(frame.base, pathname), route]))
const putter = new Putter(folder)
const teller = new PageTeller()

parentPort?.on('message', async (batch: Batch) => {
  const told: BuiltPage[] = []
  for (const { address, path, shown: view } of batch) {
    shown.set(address, view)
    const route = known.get(address)
    if (!route) throw new Error(`Astro has no template for ${address}.`)
    const html = await render(new Request(new URL(address, frame.url)), route)
    putter.write(path, html)
    told.push(teller.tell(address, html))
    shown.delete(address)
  }
  const rendered: Rendered = { pages: batch.length, told: writtenPages(told) }
  parentPort?.postMessage(rendered)
})

function routeOf(page: PageName): Route {
  const show = () => JSON.parse(utf8.decode(shown.get(page.address)))
  return { ...page, show } as Route
}

/** The address of a page that Astro names by its path: `/404` is a file, all others are folders. */
function addressOf(base: string, pathname: string): string {
  return pathname === '/404' ? `${base}/${sitePaths.lost}` : `${base}${pathname.replace(/\/*$/, '/')}`
}
