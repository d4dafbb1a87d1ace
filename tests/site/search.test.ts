import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Visit, visit } from '../helpers/site.ts'

let site: Visit
beforeAll(async () => {
  site = await visit()
})
afterAll(() => site.close())

/** The number of results that the page says it found. */
async function found(page: Page): Promise<number> {
  const summary = page.locator('pagefind-summary')
  await summary.filter({ hasText: /\d+ result/ }).waitFor()
  return Number(/(\d+) result/.exec(await summary.innerText())?.[1])
}

test('a search finds a claim, and a filter narrows it', async () => {
  const { page, troubles } = await site.open('/search/?q=speculative+decoding')
  const all = await found(page)
  expect(await page.locator('pagefind-results').innerText()).toContain('Speculative decoding')
  await page.getByText('Caveat', { exact: true }).first().click()
  await page.waitForFunction(
    (before) => !document.querySelector('pagefind-summary')?.textContent?.includes(`${before} result`),
    all,
  )
  const narrowed = await found(page)
  await page.context().close()
  expect(narrowed).toBeLessThan(all)
  expect(narrowed).toBeGreaterThan(0)
  expect(troubles).toEqual([])
})

test('results are sorted by ripeness on demand, and the address keeps the search', async () => {
  const { page } = await site.open('/search/?q=price')
  await found(page)
  const first = (): Promise<string> => page.locator('pagefind-results a').first().innerText()
  await page.getByLabel('Sort by').selectOption('ripeness:desc')
  await page.waitForURL(/sort=ripeness/)
  await page.waitForLoadState('networkidle')
  await page.locator('pagefind-results a').first().waitFor()
  const ripest = await first()
  const address = page.url()
  await page.goto(address, { waitUntil: 'networkidle' })
  await found(page)
  const again = await first()
  await page.context().close()
  expect(address).toMatch(/[?&]q=price/)
  expect(again).toBe(ripest)
  expect(ripest).toMatch(/list|prices/i)
})

test('the box of the home page leads here without JavaScript', async () => {
  const { page } = await site.open('/', { javaScriptEnabled: false })
  await page.getByRole('searchbox').fill('cobalt')
  await page.getByRole('button', { name: 'Search' }).click()
  const { pathname, search } = new URL(page.url())
  const text = await page.locator('main').innerText()
  await page.context().close()
  expect(`${pathname}${search}`).toBe('/search/?q=cobalt')
  expect(text).toContain('needs JavaScript')
})
