import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { test as base, inject } from 'vitest'
import { launchBrowser } from '../../scripts/browser.ts'
import type { BuiltSites } from './built-sites.ts'

/** A page of a site, and what it complains of or asks of other hosts. */
export interface Opened {
  readonly page: Page
  readonly troubles: readonly string[]
}

export interface OpenOptions extends BrowserContextOptions {
  /** The site to look at; that of the garden made for the tests by default. */
  readonly site?: keyof BuiltSites
}

/** Opens a path of a site as somebody who was never there, and closes it when the test is over. */
export type Open = (path: string, options?: OpenOptions) => Promise<Opened>

/** What a page may be looked at with. */
export interface LookOptions {
  readonly site?: keyof BuiltSites
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly colorScheme?: 'light' | 'dark'
  readonly reducedMotion?: 'reduce'
  readonly forcedColors?: 'active'
  /** Whether scripts run; they do by default. */
  readonly javaScriptEnabled?: boolean
}

/**
 * Opens a path of a site in a page that others were looked at in before, which a browser does in a third of the time. For
 * tests that ask nothing of what a reader's browser keeps, and change nothing of it: no routes, no listeners, no storage.
 */
export type Look = (path: string, options?: LookOptions) => Promise<Opened>

/** A page to look with, and what it complained of at the site that it is at. */
interface Looker extends Opened {
  readonly site: keyof BuiltSites
  readonly javaScriptEnabled: boolean
  readonly troubles: string[]
}

const usualSize = { width: 1280, height: 900 }

/** A page is looked at once, so that its scripts take less to run as they are than to be made fast first. */
const asTheyAre = '--js-flags=--no-opt --no-maglev --no-sparkplug --no-flush-bytecode'

/** A step that takes this long will never end, however busy the machine is. */
const stepLimitMs = 120_000

/** Tests with `open`. The files that a worker runs share one browser. */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern that it needs no other fixture.
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await launchBrowser([asTheyAre])
    onCleanup(() => browser.close())
    return browser
  })
  .extend('open', ({ browser }, { onCleanup }): Open => {
    const contexts: BrowserContext[] = []
    onCleanup(async () => {
      await Promise.all(contexts.map((context) => context.close()))
    })
    return async (path, { site = 'tides', ...options } = {}) => {
      const { address } = inject('sites')[site]
      const context = await browser.newContext({
        baseURL: address,
        viewport: usualSize,
        ...options,
      })
      contexts.push(context)
      context.setDefaultTimeout(stepLimitMs)
      return await opened(await context.newPage(), address, path)
    }
  })

  .extend('lookers', { scope: 'worker' }, (): Looker[] => [])
  .extend('look', ({ browser, lookers }, { onCleanup }): Look => {
    const taken: Looker[] = []
    onCleanup(async () => {
      // What is still under way belongs to the test that is over; where it cannot be stopped, nobody looks again.
      for (const looker of taken) {
        const { page } = looker
        await page.goto('about:blank').then(
          () => lookers.push(looker),
          () => page.context().close(),
        )
      }
    })
    return async (path, { site = 'tides', javaScriptEnabled = true, viewport = usualSize, ...media } = {}) => {
      const at = lookers.findIndex((looker) => looker.site === site && looker.javaScriptEnabled === javaScriptEnabled)
      const [looker = await newLooker(browser, site, javaScriptEnabled)] = at < 0 ? [] : lookers.splice(at, 1)
      taken.push(looker)
      const { page, troubles } = looker
      troubles.length = 0
      await page.setViewportSize(viewport)
      await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null, ...media })
      await page.goto(inject('sites')[site].address + path, { waitUntil: 'load' })
      return { page, troubles }
    }
  })

async function newLooker(browser: Browser, site: keyof BuiltSites, javaScriptEnabled: boolean): Promise<Looker> {
  const { address } = inject('sites')[site]
  const context = await browser.newContext({ baseURL: address, javaScriptEnabled })
  context.setDefaultTimeout(stepLimitMs)
  const looker: Looker = { site, javaScriptEnabled, page: await context.newPage(), troubles: [] }
  hear(looker.page, looker.troubles, address)
  return looker
}

async function opened(page: Page, address: string, path: string): Promise<Opened> {
  const troubles: string[] = []
  hear(page, troubles, address)
  await page.goto(address + path, { waitUntil: 'load' })
  return { page, troubles }
}

/** Writes down what a page complains of, and what it asks of other hosts than it is at. */
function hear(page: Page, troubles: string[], address: string): void {
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) troubles.push(message.text())
  })
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(address) && !/^(data|blob|about):/.test(url)) troubles.push(`asks ${url}`)
  })
}
