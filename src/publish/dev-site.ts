import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, sep } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type GivenFile, type JudgedGarden, type Look, mediaPath, usualLook } from '../engine/index.ts'
import { handOver, tellOnPages } from '../site.ts'
import { type Own, type Site, siteOf } from '../views/site.ts'
import { contentTypeOf } from './content-types.ts'
import { filesOf } from './files.ts'
import { follow } from './follow.ts'
import { astroConfig, loadAstro } from './load-astro.ts'
import { isOwn, ownLook } from './own-look.ts'

/** Editors save in bursts. */
const settleAfterMs = 100

/** While a garden is judged, nothing is heard of changes: this is enough to hear of them. */
const listenMs = 10

/** The site as it is now; undefined as long as the garden could not be judged. */
type SiteNow = () => Site | undefined

type Handler = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void

/** What we use of Vite's server. */
interface DevServer {
  readonly middlewares: { use(handler: Handler): void }
  /** It sees files that are replaced, renamed, deleted and made anew, as editors and git leave them. */
  readonly watcher: {
    add(paths: readonly string[]): void
    on(event: 'all', act: (event: string, path: string) => void): void
  }
  readonly ws: { send(message: { type: 'full-reload' }): void }
  readonly environments: Readonly<Record<string, Environment>>
}

/** What runs modules: the server, or a browser. */
interface Environment {
  readonly hot: { send(event: string, payload: unknown): void }
  readonly moduleGraph: {
    readonly idToModuleMap: ReadonlyMap<string, unknown>
    // biome-ignore lint/suspicious/noExplicitAny: A module of its own, that nobody else looks into.
    invalidateModule(module: any): void
  }
}

export interface DevSettings {
  /** The garden's folder, absolute. */
  readonly content: string
  /** The folder of what is the site's own, absolute; it may not be there. */
  readonly siteFolder: string
  /** The same as its editors name it in commands; undefined where nobody knows. */
  readonly folder: string | undefined
  readonly port: number
  /** The garden as it stood at first. */
  readonly first: DevGarden
  /** Reads the garden as it stands and judges it; if it is as it was when it was shown, that is what it gives. */
  readonly judge: (shown: DevGarden) => Promise<DevGarden>
  /** Is told the report of each garden that is shown. */
  readonly tell: (report: string) => void
}

/** A garden while it is edited. */
export interface DevGarden {
  readonly files: readonly GivenFile[]
  /** Undefined for one that cannot be judged, whose site stays as it was. */
  readonly judged: JudgedGarden | undefined
  readonly own: Own
  /** What keeps it from being published, in words; empty for nothing. */
  readonly faults: string
  /** What the check says, for the terminal. */
  readonly report: string
}

/**
 * Serves the site while the garden is edited; open pages are made anew when a file of it changes.
 *
 * @returns the port of the site: the one that was asked for, or the next that is free
 */
export async function devSite({ content, siteFolder, folder, port, first, judge, tell }: DevSettings): Promise<number> {
  let shown = first
  let site: Site | undefined
  const siteNow: SiteNow = () => site
  const show = (garden: DevGarden): void => {
    shown = garden
    tell(garden.report)
    tellOnPages(garden.faults)
    if (!garden.judged) return
    site = siteOf(garden.judged, uncounted(garden.own), { base: '', folder })
    handOver(site)
  }
  show(first)
  let changed = (): void => {}
  const look = (): Look => shown.own.look ?? usualLook
  const { dev } = await loadAstro('development')
  const garden = {
    name: 'ripen-garden',
    configureServer({ middlewares, ws, environments, watcher }: DevServer): void {
      middlewares.use(sendFile(siteNow))
      middlewares.use(sendCopied(siteNow, siteFolder))
      middlewares.use(sendImage(siteNow, content))
      changed = follow({
        settle: () => wait(settleAfterMs),
        async look() {
          const seen = await judge(shown)
          await wait(listenMs)
          return seen
        },
        show(seen) {
          if (seen === shown) return
          show(seen)
          // What Astro says when content changed: pages that are made from lists are listed anew.
          for (const { hot, moduleGraph } of Object.values(environments)) {
            for (const [id, module] of moduleGraph.idToModuleMap) if (isOwn(id)) moduleGraph.invalidateModule(module)
            hot.send('astro:content-changed', {})
          }
          ws.send({ type: 'full-reload' })
        },
      })
      watcher.add([content, siteFolder])
      watcher.on('all', (_event, path) => {
        if ([content, siteFolder].some((folder) => `${path}${sep}`.startsWith(`${folder}${sep}`))) changed()
      })
    },
  }
  const config = astroConfig('', 'http://localhost')
  const server = await dev({ ...config, server: { port }, vite: { plugins: [ownLook(siteFolder, look), garden] } })
  // What was saved while Astro started, nobody has told.
  changed()
  return server.address.port
}

/** Nobody counts who edits. */
function uncounted({ look = usualLook, ...own }: Own): Own {
  const { analytics: _, ...settings } = look.settings
  return { ...own, look: { ...look, settings } }
}

/** Sends what is no page, as it is now. */
function sendFile(siteNow: SiteNow): Handler {
  return (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const site = siteNow()
    const files = site?.addresses.files.includes(pathname) ? filesOf(site.taken()) : []
    const file = files.find(({ path }) => pathname === `/${path}`)
    if (!file) {
      next()
      return
    }
    const { type, write } = file
    Promise.resolve(write()).then((written) => {
      response.setHeader('content-type', typeof written === 'string' ? `${type}; charset=utf-8` : type)
      response.end(written)
    }, next)
  }
}

/** Sends what is copied into the site, as it is now. */
function sendCopied(siteNow: SiteNow, siteFolder: string): Handler {
  return (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname.slice(1).replace(/(?<=^|\/)$/, 'index.html')
    if (!Object.hasOwn(siteNow()?.frame.look.copied ?? {}, path)) {
      next()
      return
    }
    readFile(join(siteFolder, 'public', path)).then((bytes) => {
      response.setHeader('content-type', contentTypeOf(path))
      response.end(bytes)
    }, next)
  }
}

/** Sends an image of the garden, as it is now. */
function sendImage(siteNow: SiteNow, content: string): Handler {
  return (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const image = siteNow()?.images.get(pathname.slice(1))
    if (!image) {
      next()
      return
    }
    readFile(join(content, mediaPath(image.name))).then((bytes) => {
      response.setHeader('content-type', contentTypeOf(image.name))
      response.end(bytes)
    }, next)
  }
}
