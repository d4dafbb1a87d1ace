import type { Page } from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import { findKinds } from '../../scripts/find-kinds.ts'
import { type LookOptions, test } from '../helpers/site.ts'

const path = '/tides/'
const lagoon = 'tides/lagoon-cost'
const rowOf = (id: string): string => `article[data-claim="${id}"]`

/** The longest page of the garden that ships. */
const { page: longest = '' } = await findKinds(inject('sites').shipped.address)

describe('the longest page of the garden that ships', () => {
  test.for([
    [1280, 12_000],
    [320, 24_000],
  ] as const)('at %i px is at most %i px long, with everything closed', async ([width, limit], { look }) => {
    const { page } = await look(longest, { site: 'shipped', viewport: { width, height: 800 } })
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    expect(height).toBeLessThanOrEqual(limit)
    expect(height).toBeGreaterThan(2_000)
  })

  test('takes at most 14 sheets of paper, with badge, steps and sources of every claim', async ({ look }) => {
    const { page } = await look(longest, { site: 'shipped' })
    const pdf = await page.pdf({ format: 'A4', margin: { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' } })
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
    await page.emulateMedia({ media: 'print' })
    const claims = await page.locator('article.claim').count()
    const badges = await page.locator('article.claim > .standing > .badge').filter({ visible: true }).count()
    const steps = await page.locator('article.claim .steps').filter({ visible: true }).count()
    const sources = page.locator('article.claim .cited')
    const shown = await sources.filter({ visible: true }).count()
    expect(sheets).toBeGreaterThan(1)
    expect(sheets).toBeLessThanOrEqual(14)
    expect([badges, steps, shown]).toEqual([claims, claims, await sources.count()])
  })
})

/** Whether what a claim holds below its row is seen. */
async function isOpen(page: Page, id: string): Promise<boolean> {
  return await page.locator(`${rowOf(id)} .claim-foot`).evaluate((foot) => foot.checkVisibility())
}

describe('a claim on its page', () => {
  test('is a row that says badge, steps, what speaks against it, and its last move', async ({ look }) => {
    const { page } = await look(path)
    const heard = await page.locator(rowOf('tides/fish-pass')).ariaSnapshot()
    const row = (await page.locator(rowOf(lagoon)).innerText()).replace(/\s+/g, ' ')
    expect(heard).toMatch(/heading ".*" \[level=3\]/)
    expect(heard).toMatch(/Caveat One strong source says it directly\./)
    expect(heard).toMatch(/listitem: "Yes: A strong source says it directly\."/)
    expect(heard).toMatch(/against it: /)
    expect(row).toMatch(/sources? .*from Well sourced, 2026-05-30/)
  })

  test.for([
    ['JavaScript', {}],
    ['style alone', { javaScriptEnabled: false }],
  ] as const)('is opened by a link to it, by %s', async ([, options], { look }) => {
    const { page } = await look(`${path}#${lagoon}`, options satisfies LookOptions)
    await expect.poll(() => isOpen(page, lagoon)).toBe(true)
    expect(await isOpen(page, 'tides/fish-pass')).toBe(false)
    await page.locator('.overview a[href="#tides/fish-pass"]').first().click()
    await expect.poll(() => isOpen(page, 'tides/fish-pass')).toBe(true)
  })
})

test('what is best known, contested and moved last stands before the text', async ({ look }) => {
  const { page } = await look(path)
  const parts = await page.locator('.overview > div').evaluateAll((elements) =>
    elements.map((part) => ({
      heading: part.querySelector('h3')?.textContent,
      badges: [...part.querySelectorAll('[data-badge]')].map((line) => line.getAttribute('data-badge')),
      isBefore: part.getBoundingClientRect().top < (document.querySelector('.prose')?.getBoundingClientRect().top ?? 0),
    })),
  )
  expect(parts.map(({ heading }) => heading)).toEqual(['Best known', 'Contested', 'Moved last'])
  expect(parts.every(({ isBefore }) => isBefore)).toBe(true)
  expect(parts[0]?.badges).toEqual(['well-sourced'])
})

describe('the lens', () => {
  test.for([320, 768, 1280])('at %i px stays in reach, in one line', async (width, { look }) => {
    const { page } = await look('/islands/', { viewport: { width, height: 800 } })
    await page.locator('#material').scrollIntoViewIfNeeded()
    const box = await page.locator('.lens').boundingBox()
    expect([box?.y, (box?.height ?? 100) <= 48]).toEqual([0, true])
    const small = await page
      .locator('.sure > .choice')
      .evaluateAll(
        (choices) => choices.filter((choice) => Math.min(choice.clientWidth, choice.clientHeight) < 24).length,
      )
    expect(small).toBe(0)
  })

  test('moves nothing when a choice is made, by mouse or by keyboard', async ({ look }) => {
    const { page } = await look('/islands/')
    await page.locator('#material').evaluate((part) => part.scrollIntoView())
    const before = await page.evaluate(() => scrollY)
    const choice = await page.locator('.sure > .choice').nth(1).boundingBox()
    // Not by the locator, which brings into sight what it clicks.
    await page.mouse.click((choice?.x ?? 0) + 8, (choice?.y ?? 0) + 8)
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('.sure > .choice').nth(2).locator('input').isChecked()).toBe(true)
    const after = await page.evaluate(() => scrollY)
    expect(before).toBeGreaterThan(1_000)
    expect(after).toBe(before)
  })

  test('does not cover what a link leads to', async ({ look }) => {
    const { page } = await look('/islands/#islands/i-18', { viewport: { width: 320, height: 640 } })
    await expect.poll(() => isOpen(page, 'islands/i-18')).toBe(true)
    const row = await page.locator(rowOf('islands/i-18')).boundingBox()
    const lens = await page.locator('.lens').boundingBox()
    expect(row?.y).toBeGreaterThanOrEqual((lens?.y ?? 0) + (lens?.height ?? 0))
  })
})

describe('the line of counts', () => {
  const counts = '.counts'

  test('is that of the day that is shown', async ({ look }) => {
    const { page } = await look(path)
    const today = await page.locator(counts).innerText()
    await page.goto(`${new URL(page.url()).href}?on=2026-05-28`)
    await page.locator('[data-past]').waitFor()
    const then = await page.locator(counts).innerText()
    await page.getByRole('button', { name: 'Today' }).click()
    const again = await page.locator(counts).innerText()
    expect(today).toMatch(/^9 claims, 2 contested/)
    expect(then).toMatch(/^5 claims: .*\. Last tended 2026-05-28\.$/)
    expect(again).toBe(today)
  })

  test.for([
    ['2030-01-01', '2030-01-01 has not come yet.'],
    ['2026-02-30', '“2026-02-30” is no day of the calendar.'],
  ])('stays that of today for %s, which is told', async ([on, words], { look }) => {
    const { page } = await look(`${path}?on=${on}`)
    await expect.poll(() => page.getByRole('status').innerText()).toContain(words)
    expect(await page.locator(counts).innerText()).toMatch(/^9 claims/)
    expect(await page.getByLabel('As it stood on').inputValue()).toBe('2026-11-24')
  })
})
