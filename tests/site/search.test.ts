import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Visit, visit } from '../helpers/site.ts'

let site: Visit
beforeAll(async () => {
  site = await visit()
})
afterAll(() => site.close())

/** Waits until the page says that it found as many results as asked for, and gives their number. */
async function found(page: Page, isIt: (count: number) => boolean = () => true): Promise<number> {
  const summary = page.locator('pagefind-summary')
  for (;;) {
    const count = Number(/^(\d+) result/.exec(await summary.innerText())?.[1])
    if (isIt(count)) return count
    await page.waitForTimeout(50)
  }
}

test('a search finds a claim, and a filter narrows it', async () => {
  const { page, troubles } = await site.open('/search/?q=speculative+decoding')
  const all = await found(page, (count) => count > 0)
  const results = page.locator('pagefind-results')
  const isClaim = { has: page.getByText('Claim', { exact: true }) }
  const claim = results
    .locator('li', isClaim)
    .filter({ hasText: /speculative decoding/i })
    .first()
  expect(await claim.locator('.badge').innerText()).toMatch(/\w/)

  await page
    .locator('pagefind-filter-pane')
    .getByRole('checkbox', { name: /^Unconfirmed/ })
    .check()
  const narrowed = await found(page, (count) => count < all)
  await results.locator('.badge').first().waitFor()
  const badges = await results.locator('.badge').allInnerTexts()
  const address = page.url()
  await page.context().close()
  expect(narrowed).toBeGreaterThan(0)
  expect(new Set(badges)).toEqual(new Set(['Unconfirmed']))
  expect(address).toMatch(/\?q=speculative\+decoding&badge=Unconfirmed$/)
  expect(troubles).toEqual([])
})

test('every filter of the design is there', async () => {
  const { page } = await site.open('/search/')
  await found(page, (count) => count > 100)
  const names = await page.locator('pagefind-filter-pane summary').allInnerTexts()
  await page.context().close()
  expect(names.map((name) => name.trim().toLowerCase())).toEqual(
    expect.arrayContaining(['badge', 'contested', 'grade', 'kind', 'page', 'ripeness', 'type', 'voice']),
  )
})

test('results are sorted by ripeness on demand, and the address keeps the search', async () => {
  const { page } = await site.open('/search/?q=price&type=Claim')
  await found(page, (count) => count > 0)
  const first = page.locator('pagefind-results li').first()
  for (const [sort, words] of [
    ['ripeness:asc', '0 of 4, seed'],
    ['ripeness:desc', '4 of 4, ripe'],
  ] as const) {
    await page.getByLabel('Sort by').selectOption(sort)
    await first.filter({ hasText: words }).waitFor()
  }
  await page.goto(page.url())
  await first.filter({ hasText: '4 of 4, ripe' }).waitFor()
  const query = await page.getByRole('searchbox').inputValue()
  const sort = await page.getByLabel('Sort by').inputValue()
  await page.context().close()
  expect([query, sort]).toEqual(['price', 'ripeness:desc'])
})

test('results are sorted by day on demand, sources and all', async () => {
  const { page } = await site.open('/search/?sort=date%3Aasc')
  const all = await found(page, (count) => count > 100)
  await page.getByLabel('Sort by').selectOption('date:desc')
  await page.locator('pagefind-results li').first().filter({ hasText: /\w/ }).waitFor()
  expect(await found(page, (count) => count > 100)).toBe(all)
  await page.context().close()
})

test('typing finds, the arrow key leads to the results, and Enter opens one', async () => {
  const { page } = await site.open('/search/')
  await page.getByRole('searchbox').fill('cobalt')
  await found(page, (count) => count > 0 && count < 100)
  await page.locator('pagefind-results a').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/search/'))
  const text = await page.locator('main').innerText()
  await page.context().close()
  expect(text).toMatch(/cobalt/i)
})

test('what is searched for is never taken for HTML', async () => {
  const { page, troubles } = await site.open('/search/?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E')
  await page.waitForLoadState('networkidle')
  const images = await page.locator('main img').count()
  await page.context().close()
  expect([images, troubles]).toEqual([0, []])
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
