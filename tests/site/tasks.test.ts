import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { test } from '../helpers/site.ts'

// Whole tasks with nothing but a keyboard.

/** Presses Tab until the focus is where a selector says. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const stops = await page.locator('a[href], button, input, select, summary').count()
  const start = await focused(page)
  for (let stop = 0; stop <= stops; stop += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
  }
  throw new Error(`From ${start}, no ${selector} is reached.`)
}

/** Opens the link that is reached next, and waits for where it leads. */
async function follow(page: Page, selector: string): Promise<string> {
  await tabTo(page, selector)
  const target = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '')
  const { href } = new URL(target, page.url())
  await page.keyboard.press('Enter')
  await page.waitForURL(href)
  return target
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.outerHTML.slice(0, 100) ?? 'nowhere')
}

/** Whether the focus is within a part of the page, and the part in sight. */
async function isIn(page: Page, selector: string): Promise<boolean> {
  return await page.evaluate((part) => {
    const active = document.activeElement
    const { top = -1, bottom = -1 } = active?.getBoundingClientRect() ?? {}
    return active?.closest(part) !== null && top >= 0 && bottom <= innerHeight
  }, selector)
}

test('from the home page to a claim, to what stands for it, and all the way back', async ({ look }) => {
  const { page, troubles } = await look('/')
  await follow(page, 'main h3 a[href="/tides/"]')
  await follow(page, '.outline a[href="#claims"]')
  await tabTo(page, 'section[aria-labelledby="claims"] article summary')
  await page.keyboard.press('Enter')
  const claim = await follow(page, 'section[aria-labelledby="claims"] article a[href^="/claims/"]:not(.cite)')
  const statement = await page.locator('h1').innerText()
  const source = await follow(page, '.citation a[href^="/sources/"]')
  const title = await page.locator('h1').innerText()
  await follow(page, `main a[href="${claim}"]`)
  const again = await page.locator('h1').innerText()
  await follow(page, '.crumb a[href="/tides/"]')
  await follow(page, '.site-name')
  expect(source).toMatch(/^\/sources\/[a-z0-9-]+\/$/)
  expect(title).not.toBe(statement)
  expect(again).toBe(statement)
  expect(troubles).toEqual([])
})

test('the outline leads to a part of a long page, and the next stop is in it', async ({ look }) => {
  const { page } = await look('/tides/')
  for (const part of ['#material', '#log']) {
    await page.evaluate(() => document.querySelector<HTMLElement>('h1')?.scrollIntoView())
    await page.keyboard.press('Home')
    await page.evaluate(() => document.querySelector<HTMLElement>('.skip')?.focus())
    await follow(page, `.outline a[href="${part}"]`)
    await page.keyboard.press('Tab')
    expect([part, await isIn(page, `section[aria-labelledby="${part.slice(1)}"]`)]).toEqual([part, true])
  }
})

test('what is folded away opens and closes', async ({ look }) => {
  const { page } = await look('/tides/#log')
  await tabTo(page, 'section[aria-labelledby="log"] summary')
  const isOpen = (): Promise<boolean | undefined> =>
    page.evaluate(() => document.activeElement?.parentElement?.hasAttribute('open'))
  const before = await isOpen()
  await page.keyboard.press('Enter')
  const after = await isOpen()
  await page.keyboard.press('Space')
  const then = await isOpen()
  expect([before, after, then]).toEqual([false, true, false])
})

test('a slash, some words and Enter find a claim, and arrows lead to it', async ({ look }) => {
  const { page, troubles } = await look('/')
  await page.keyboard.press('/')
  await page.keyboard.type('kelp')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/search/?q=kelp')
  await page.locator('main a[href^="/claims/"]:visible').filter({ hasText: /kelp/i }).first().waitFor()
  await page.keyboard.press('/')
  await page.keyboard.press('ArrowDown')
  const target = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === target.replace(/[?#].*/, ''))
  const text = await page.locator('main').innerText()
  expect(text).toMatch(/kelp/i)
  expect(troubles).toEqual([])
})

test('a slash leads to the search from a page without a box, and is a letter while one writes', async ({ look }) => {
  const { page } = await look('/claims/tides/lagoon-cost/')
  await page.keyboard.press('/')
  await page.waitForURL('**/search/')
  await tabTo(page, 'input[type=search]')
  await page.keyboard.type('a/b')
  const words = await page.getByRole('searchbox').inputValue()
  expect(words).toBe('a/b')
})
