import { devices } from 'playwright-core'
import { expect } from 'vitest'
import { test } from '../helpers/site.ts'

const path = '/islands/'

test('a citation opens a card with the grade, by keyboard, and gives the focus back', async ({ look }) => {
  const { page, troubles } = await look(path)
  const link = page.locator('.prose a.cite').first()
  await link.focus()
  await page.keyboard.press('Enter')
  const card = page.getByRole('dialog')
  await card.waitFor()
  expect(await card.innerText()).toMatch(/Grade\s+[A-D]/)
  await page.keyboard.press('Tab')
  const within = await card.evaluate((element) => element.contains(document.activeElement))
  await page.keyboard.press('Escape')
  await card.waitFor({ state: 'hidden' })
  const isBack = await link.evaluate((element) => element === document.activeElement)
  expect([within, isBack, new URL(page.url()).pathname, troubles]).toEqual([true, true, path, []])
})

test('the name of a claim opens its badge, its steps and its last move, and leads on', async ({ look }) => {
  const { page } = await look(path)
  await page.locator('.prose a.claim-ref').first().click()
  const card = page.getByRole('dialog')
  const text = (await card.innerText()).replace(/\s+/g, ' ')
  expect(text).toMatch(/Caveat .*A strong source says it directly\..* of 4 steps.*→ to Caveat ↑ up @editor/)
  await card.getByRole('link').first().click()
  await page.waitForURL(/\/claims\/islands\//)
})

test('a card opens by touch at the foot of a small screen, and closes by touch outside', async ({ open }) => {
  const { hasTouch, isMobile } = devices['iPhone 13'] ?? {}
  const viewport = { width: 320, height: 640 }
  const { page } = await open(path, { hasTouch: hasTouch ?? true, isMobile: isMobile ?? true, viewport })
  await page.locator('.prose a.cite').first().tap()
  const card = page.getByRole('dialog')
  const box = await card.boundingBox()
  expect([box?.x, Math.round((box?.y ?? 0) + (box?.height ?? 0)), box?.width]).toEqual([0, 640, 320])
  await page.touchscreen.tap(160, 20)
  await card.waitFor({ state: 'hidden' })
})

test('a card stands by its link, within the window', async ({ look }) => {
  const { page } = await look(path)
  const links = await page.locator('.prose :is(a.cite, a.claim-ref)').all()
  expect(links.length).toBeGreaterThan(5)
  for (const link of links) {
    await link.click()
    const card = await page.getByRole('dialog').boundingBox()
    const at = await link.boundingBox()
    if (!card || !at) throw new Error('There is no card.')
    expect(card.x >= 0 && card.x + card.width <= 1280 && card.y >= 0 && card.y + card.height <= 900).toBe(true)
    expect(Math.min(Math.abs(card.y - at.y - at.height), Math.abs(at.y - card.y - card.height))).toBeLessThan(12)
    await page.keyboard.press('Escape')
  }
})

test('a link that is asked to open elsewhere opens no card', async ({ open }) => {
  const { page } = await open(path)
  await page
    .locator('.prose a.cite')
    .first()
    .click({ modifiers: ['ControlOrMeta'] })
  expect(await page.getByRole('dialog').count()).toBe(0)
})

test('without JavaScript the links are ordinary ones', async ({ look }) => {
  const { page } = await look(path, { javaScriptEnabled: false })
  const link = page.locator('.prose a.cite').first()
  const href = await link.getAttribute('href')
  await link.click()
  expect(new URL(page.url()).pathname).toBe(href)
})
