import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { test } from '../helpers/site.ts'

const words = 'Of 412 eels, 131 came through alive.'
const passage = `We counted what left the turbines. ${words} Salmon were not counted.`

/** How often the page shows the words of the quote. */
async function timesShown(page: Page): Promise<number> {
  return (await page.locator('main').innerText()).replace(/\s+/g, ' ').split(words).length - 1
}

describe('a citation, without a script,', () => {
  test('shows its quote, and by one click the passage that holds it, with the way to the very words', async ({
    look,
  }) => {
    const { page } = await look('/claims/tides/fish-pass/', { javaScriptEnabled: false })
    const citation = page.locator('.citation').filter({ hasText: words })
    expect(await timesShown(page)).toBe(1)
    await citation.getByText('In its passage').click()
    expect(await citation.locator('.passage').innerText()).toBe(passage)
    expect(await citation.locator('mark').innerText()).toBe(words)
    expect(await timesShown(page)).toBe(1)
    const [href, rel] = await citation
      .getByRole('link', { name: 'where it stands' })
      .evaluate((link) => [link.getAttribute('href'), link.getAttribute('rel')])
    expect(href).toBe('https://river.example/eels#:~:text=Of%20412%20eels%2C%20131%20came%20through%20alive.')
    expect(rel).toBe('noopener noreferrer nofollow')
  })

  test('is on paper with its passage, once, and the words underlined', async ({ look }) => {
    const { page } = await look('/claims/tides/fish-pass/', { javaScriptEnabled: false })
    await page.emulateMedia({ media: 'print' })
    const mark = page.locator('.passage mark')
    expect(await mark.evaluate((element) => element.checkVisibility())).toBe(true)
    expect(await mark.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('underline')
    expect(await page.getByText('In its passage').isVisible()).toBe(false)
    const quote = page.locator('.citation > blockquote').filter({ hasText: words })
    expect(await quote.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
  })
})

describe('who doubts a sentence of a page is two clicks from the words it stands on', () => {
  test.for([
    ['by JavaScript', {}],
    ['by links alone', { javaScriptEnabled: false }],
  ] as const)('in the list of claims, %s', async ([, options], { look }) => {
    const { page } = await look('/tides/', options)
    const row = page.locator('article[data-claim="tides/fish-pass"]')
    await row.locator('summary').click()
    await row.getByRole('link', { name: 'River Watch 2025' }).click()
    await page.waitForURL('**/sources/sluice-count/')
    expect(await page.locator('.passage').innerText()).toBe(passage)
    expect(await page.locator('.passage mark').innerText()).toBe(words)
  })

  test('in the text, by JavaScript: a card shows them, and leads to the source', async ({ look }) => {
    const { page } = await look('/tides/')
    await page.locator('.prose a.cite[href="/sources/sluice-count/"]').click()
    const card = page.getByRole('dialog')
    expect(await card.locator('blockquote').innerText()).toContain(words)
    await card.getByRole('link').first().click()
    await page.waitForURL('**/sources/sluice-count/')
  })

  test('in the text, by links alone', async ({ look }) => {
    const { page } = await look('/tides/', { javaScriptEnabled: false })
    await page.locator('.prose a.cite[href="/sources/sluice-count/"]').click()
    expect(await page.locator('.passage').innerText()).toBe(passage)
  })
})
