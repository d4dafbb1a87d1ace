import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { test } from '../helpers/site.ts'

/** The grades of the sources that are shown, kind by kind. */
async function gradesOn(page: Page): Promise<string[]> {
  const lists = page.locator('.source-list')
  const all = await lists.evaluateAll((kinds) =>
    kinds.map((kind) =>
      [...kind.children]
        .filter((item) => item instanceof HTMLElement && item.offsetHeight > 0)
        .map((item) => item.querySelector('.grade')?.lastChild?.textContent ?? '')
        .join(''),
    ),
  )
  return all.filter((grades) => grades !== '')
}

describe('the list of sources', () => {
  test.for([true, false])('shows what is asked for, with JavaScript %s', async (javaScriptEnabled, { look }) => {
    const { page } = await look('/sources/', { javaScriptEnabled })
    const all = await gradesOn(page)
    expect([...new Set(all.join(''))].toSorted().join('')).toBe('ABCD')
    // Within each kind the best grade comes first.
    expect(all).toEqual(all.map((grades) => [...grades].toSorted().join('')))
    await page.getByLabel('B or better').check()
    const better = all.map((grades) => grades.replace(/[CD]/g, '')).filter((grades) => grades !== '')
    expect(await gradesOn(page)).toEqual(better)
    await page.getByLabel('any').check()
    await page.getByLabel('without a stake').check()
    expect(await page.locator('.source-list .stake:visible').count()).toBe(0)
    expect((await gradesOn(page)).join('').length).toBeGreaterThan(3)
    await page.getByLabel('that no claim cites').check()
    // A kind of which nothing is left has no heading, and no count that does not hold.
    expect(await page.locator('h2:visible').count()).toBe((await gradesOn(page)).length)
    expect(await page.locator('.lead-in:visible').count()).toBe(0)
    expect(await page.locator('.source-list .worked:visible').count()).toBe(0)
    expect(await page.locator('.source-filters select:visible').count()).toBe(javaScriptEnabled ? 1 : 0)
  })

  test('is sorted as asked, and back', async ({ look }) => {
    const { page, troubles } = await look('/sources/')
    const list = page.locator('.source-list').first()
    const titles = (): Promise<string[]> => list.locator('.source-line a').allTextContents()
    const cited = (): Promise<number[]> =>
      list.locator('> li').evaluateAll((items) => items.map((item) => Number(item.getAttribute('data-cited'))))
    const before = await titles()
    await page.getByLabel('First the').selectOption('most cited')
    await expect.poll(cited).toEqual((await cited()).toSorted((a, b) => b - a))
    await page.getByLabel('First the').selectOption('best graded')
    await expect.poll(titles).toEqual(before)
    expect(troubles).toEqual([])
  })
})
