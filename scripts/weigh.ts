import { Argument, Command } from 'commander'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { fromCaller } from '../src/cli/options.ts'
import { run } from '../src/cli/run.ts'
import { withBrowser } from './browser.ts'
import { withSite } from './built-site.ts'
import { weighSearch } from './weigh-search.ts'
import { type Weighed, weighText } from './weigh-text.ts'

/** Words that most gardens have, from one to a question. */
const usual = ['cost', 'cheapest price', 'how much does power cost']

/** What Lighthouse calls slow 4G. */
const slow4g = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }
const slowerProcessor = 4

/** What a page does before it is painted. */
const work: ReadonlySet<string> = new Set(['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'])

/** A reader takes longer from key to key than the search waits for the next. */
const keyMs = 400

await run(
  new Command('weigh')
    .description('Print what a search loads until its first results, how long they take, and what a key costs.')
    .addArgument(new Argument('[searches...]', 'what to search for').default(usual, usual.join(', ')))
    .option('--out <dir>', 'folder of a built site to look at (default: one built for this)', fromCaller)
    .exitOverride()
    .action(weigh),
)

async function weigh(searches: readonly string[], { out }: { readonly out?: string }): Promise<void> {
  const weighed = await withSite(out, (address) =>
    withBrowser(async (browser) => {
      const all: Weighed[] = []
      for (const words of searches) all.push(await weighOne(browser, address, words))
      return all
    }),
  )
  process.stdout.write(weighText(weighed))
}

async function weighOne(browser: Browser, address: string, words: string): Promise<Weighed> {
  const weight = await withPage(browser, address, async (page, session) => {
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', slow4g)
    return await weighSearch(page, words)
  })
  const keysMs = await withPage(browser, address, (page, session) => keysOf(page, session, words))
  return { words, ...weight, keysMs }
}

/** How long the page is busy with each key of some words, once the search is awake. */
async function keysOf(page: Page, session: CDPSession, words: string): Promise<number[]> {
  await page.getByRole('searchbox').focus()
  await page.locator('form[data-ready]').waitFor()
  // Other work of the machine does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowerProcessor })
  const keys: number[] = []
  for (const key of words) {
    const before = await busyMs(session)
    await page.keyboard.type(key)
    await page.waitForTimeout(keyMs)
    keys.push((await busyMs(session)) - before)
  }
  return keys
}

async function busyMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * metrics.reduce((sum, { name, value }) => sum + (work.has(name) ? value : 0), 0)
}

/** Lends the search page, as on a phone, to `use`. */
async function withPage<Result>(
  browser: Browser,
  address: string,
  use: (page: Page, session: CDPSession) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } })
  try {
    const page = await context.newPage()
    await page.goto(`${address}/search/`, { waitUntil: 'networkidle' })
    return await use(page, await context.newCDPSession(page))
  } finally {
    await context.close()
  }
}
