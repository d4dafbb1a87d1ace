import { gzipSync } from 'node:zlib'
import type { Page, Request } from 'playwright-core'

/** What a browser asks for from the moment the search is used until its first results are there. */
export interface Weight {
  readonly requests: number
  /** As hosts send it: text packed by gzip, all else as it is. */
  readonly bytes: number
  /** From the first use of the box. */
  readonly seconds: number
}

/** As most hosts do. */
const gzipLevel = 6

/** What is shown first; why nothing was found is a result, too. */
const firstResult = '.search-groups .result-link, .search-reasons > *'

/** Searches for words on a search page where nothing was searched for yet. */
export async function weighSearch(page: Page, words: string): Promise<Weight> {
  const asked: Request[] = []
  const note = (request: Request): void => void asked.push(request)
  page.on('request', note)
  const box = page.getByRole('searchbox')
  const shown = page.evaluate(timeOf, firstResult)
  const used = await page.evaluate(() => Date.now())
  await box.focus()
  await box.fill(words)
  const there = await shown
  page.off('request', note)
  // What comes into sight with the results is loaded after them.
  const sizes = await Promise.all(asked.filter((request) => request.timing().startTime <= there).map(sizeOf))
  return {
    requests: sizes.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    seconds: (there - used) / 1000,
  }
}

/** When the page first has something. */
function timeOf(selector: string): Promise<number> {
  return new Promise((is) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector(selector)) return
      observer.disconnect()
      is(Date.now())
    })
    observer.observe(document.body, { childList: true, subtree: true })
  })
}

async function sizeOf(request: Request): Promise<number> {
  const response = await request.response()
  if (!response) return 0
  const body = await response.body()
  const type = response.headers()['content-type'] ?? ''
  return /^text\/|json|javascript|xml|svg/.test(type) ? gzipSync(body, { level: gzipLevel }).length : body.length
}
