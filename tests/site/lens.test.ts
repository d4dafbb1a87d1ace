import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { violations } from '../helpers/axe.ts'
import { test } from '../helpers/site.ts'

const path = '/tides/'
/** Planted on 2026-05-28 as `caveat`, and moved to `well-sourced` on 2026-06-10. */
const moved = 'tides/two-tides-a-day'
const badgeOf = (id: string): string => `article[data-claim="${id}"] > .standing > .badge`

/** The badges of what has faded. */
function fadedOn(page: Page, selector: string): Promise<(string | null)[]> {
  return page
    .locator(selector)
    .evaluateAll((claims) =>
      claims
        .filter((claim) => getComputedStyle(claim).color !== getComputedStyle(document.body).color)
        .map((claim) => claim.getAttribute('data-badge')),
    )
}

describe('how sure a reader needs to be', () => {
  test.for([true, false])(
    'what is below the chosen badge fades, with JavaScript %s',
    async (javaScriptEnabled, { look }) => {
      const { page } = await look(path, { javaScriptEnabled })
      expect(await fadedOn(page, '.claim')).toEqual([])
      await page.getByRole('radio', { name: 'Caveat or better' }).check()
      expect(new Set(await fadedOn(page, '.claim'))).toEqual(new Set(['unconfirmed', 'unsourced']))
      await page.getByRole('radio', { name: 'Well sourced alone' }).check()
      expect(new Set(await fadedOn(page, '.claim'))).toEqual(new Set(['caveat', 'unconfirmed', 'unsourced']))
      await page.getByRole('radio', { name: 'Unsourced too' }).check()
      expect(await fadedOn(page, '.claim')).toEqual([])
    },
  )

  test('claims in the text and in lists fade alike', async ({ look }) => {
    const { page } = await look('/islands/')
    const inText = '.claim-ref[data-badge="caveat"]'
    const inLists = '.glance-line[data-badge="caveat"]'
    await page.getByRole('radio', { name: 'Well sourced alone' }).check()
    for (const selector of [inText, inLists]) {
      const faded = await fadedOn(page, selector)
      expect([selector, faded.length]).toEqual([selector, await page.locator(selector).count()])
      expect(faded.length, selector).toBeGreaterThan(0)
    }
  })

  test.for(['light', 'dark'] as const)('what has faded can be read, in the %s', async (colorScheme, { look }) => {
    const { page } = await look(path, { colorScheme })
    await page.getByRole('radio', { name: 'Well sourced alone' }).check()
    expect(await violations(page, ['color-contrast'])).toEqual([])
  })
})

describe('as it stood', () => {
  test('a page that shows today alone takes a past day out of its address', async ({ look }) => {
    const { page, troubles } = await look('/claims/tides/two-tides-a-day/?on=2026-05-27&x=1#e1')
    const { search, hash } = new URL(page.url())
    expect([search, hash, troubles]).toEqual(['?x=1', '#e1', []])
  })

  test('a day in the address shows the badges of that day', async ({ look }) => {
    const { page, troubles } = await look(`${path}?on=2026-05-27`)
    await page.locator('[data-past]').waitFor()
    const before = await page.locator(badgeOf(moved)).innerText()
    const day = page.getByLabel('As it stood on')
    expect(await day.inputValue()).toBe('2026-05-27')
    await day.fill('2026-06-01')
    const then = await page.locator(badgeOf(moved)).innerText()
    const entries = await page.locator(`article[data-claim="${moved}"] .entries > li:not([hidden])`).count()
    const told = await page.getByRole('status').innerText()
    const address = page.url()
    await page.getByRole('button', { name: 'Today' }).click()
    const today = await page.locator(badgeOf(moved)).innerText()
    const allEntries = await page.locator(`article[data-claim="${moved}"] .entries > li:not([hidden])`).count()
    const back = page.url()
    expect([before, then, today]).toEqual(['Not yet planted', 'Caveat', 'Well sourced'])
    expect([entries, allEntries]).toEqual([1, 2])
    expect(told).toContain('Badges, counts and histories are those of 2026-06-01.')
    expect([new URL(address).search, new URL(back).search]).toEqual(['?on=2026-06-01', ''])
    expect(troubles).toEqual([])
  })

  test.for(['%3Cimg%20src=x%3E', '2026-02-30', '0000-00-00', ''])(
    '`%s` is no day and changes nothing',
    async (on, { look }) => {
      const { page, troubles } = await look(`${path}?on=${on}`)
      // The script has done all that it does by itself once it can be had. As text, since Vitest reads imports its own way.
      await page.evaluate(`import(document.querySelector('script[src*="as-it-stood"]').src).then(() => undefined)`)
      const badge = await page.locator(badgeOf(moved)).innerText()
      const day = await page.getByLabel('As it stood on').inputValue()
      expect([badge, day, troubles]).toEqual(['Well sourced', '2026-11-24', []])
    },
  )

  test('a badge means what it meant, and what is not planted yet has not faded', async ({ look }) => {
    const { page } = await look(`${path}?on=2026-06-01`)
    await page.locator('[data-past]').waitFor()
    const means = await page.locator(badgeOf(moved)).getAttribute('title')
    await page.getByLabel('As it stood on').fill('2025-09-30')
    expect(await page.getByText('Not yet planted').count()).toBeGreaterThan(5)
    expect(await fadedOn(page, '.claim')).toEqual([])
    const found = await violations(page, ['color-contrast'])
    expect([means, found]).toEqual([expect.stringMatching(/^One strong source says it/), []])
  })

  test('nothing is loaded before a day is asked for', async ({ open }) => {
    const { page } = await open(`${path}?utm_source=letter`)
    const scripts: string[] = []
    page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()))
    await page.locator('a[href="#log"]').first().focus()
    expect([await page.locator('script[src]').count(), scripts]).toEqual([0, []])
    const asked = page.waitForRequest((request) => request.resourceType() === 'script')
    await page.getByLabel('As it stood on').focus()
    expect((await asked).url()).toMatch(/\/assets\/as-it-stood-[\w-]+\.js$/)
  })

  test('without JavaScript a table tells every move', async ({ look }) => {
    const { page } = await look(path, { javaScriptEnabled: false })
    expect(await page.getByLabel('As it stood on').isVisible()).toBe(false)
    await page.getByText('Every move, as a table').click()
    const row = page.getByRole('row', { name: /Most coasts of the Atlantic.* to Well sourced/ })
    expect(await row.innerText()).toMatch(/^2026-06-10\s/)
  })
})

describe('since the last visit', () => {
  test('a badge that moved is marked, and nothing leaves the browser', async ({ open }) => {
    const { page, troubles } = await open(path)
    const marks = page.getByText('moved since your last visit')
    expect(await marks.count()).toBe(0)
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.method()))
    // As if the visit had been an hour ago, when the badge had moved once less often.
    await page.evaluate((id) => {
      const kept = JSON.parse(localStorage.getItem('ripen /') ?? '{}')
      kept.seen[id] -= 1
      localStorage.setItem('ripen /', JSON.stringify({ ...kept, at: kept.at - 3_600_000 }))
    }, moved)
    await page.reload()
    const claims = await page
      .locator('[data-claim]', { has: page.locator('.mark.new') })
      .evaluateAll((each) => each.map((claim) => claim.getAttribute('data-claim')))
    expect(new Set(claims)).toEqual(new Set([moved]))
    await page.goto(new URL('/claims/', page.url()).href)
    expect(await marks.count()).toBe(1)
    expect(new Set(requests)).toEqual(new Set(['GET']))
    await page.evaluate(() => {
      const kept = JSON.parse(localStorage.getItem('ripen /') ?? '{}')
      localStorage.setItem('ripen /', JSON.stringify({ ...kept, at: kept.at - 3_600_000 }))
    })
    await page.reload()
    expect(await marks.count()).toBe(0)
    expect(troubles).toEqual([])
  })

  test.for(['{"at":', 'null', '5', '[]', '{"at":9e99}'])(
    'what the browser keeps may be %s, and is mended',
    async (kept, { open }) => {
      const { page, troubles } = await open(path)
      const badges = await page
        .locator('.badge[data-record]')
        .evaluateAll((each) => each.map((badge) => badge.getAttribute('data-record')?.split(' ')[0]))
      await page.evaluate((broken) => localStorage.setItem('ripen /', broken), kept)
      const before = Date.now()
      await page.reload()
      const now = await page.evaluate(() => JSON.parse(localStorage.getItem('ripen /') ?? '{}'))
      expect(Object.keys(now.seen).sort()).toEqual([...new Set(badges)].sort())
      expect(now.at).toBeGreaterThanOrEqual(before)
      expect(now.at).toBeLessThanOrEqual(Date.now())
      expect(troubles).toEqual([])
    },
  )
})
