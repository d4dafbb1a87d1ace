import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Visit, visit } from '../helpers/site.ts'

let site: Visit
beforeAll(async () => {
  site = await visit()
})
afterAll(() => site.close())

const path = '/compute-economy/'
/** Planted on 2026-05-30, and moved twice since. */
const moved = 'compute-economy/budget-prompts-cut-cost'
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
  test.each([true, false])('what is below the chosen badge fades, with JavaScript %s', async (javaScriptEnabled) => {
    const { page } = await site.open(path, { javaScriptEnabled })
    expect(await fadedOn(page, '.claim')).toEqual([])
    await page.getByRole('radio', { name: 'Caveat or better' }).check()
    expect(new Set(await fadedOn(page, '.claim'))).toEqual(new Set(['unconfirmed', 'unsourced']))
    await page.getByRole('radio', { name: 'Well sourced alone' }).check()
    expect(new Set(await fadedOn(page, '.claim'))).toEqual(new Set(['caveat', 'unconfirmed', 'unsourced']))
    await page.getByRole('radio', { name: 'Unsourced too' }).check()
    expect(await fadedOn(page, '.claim')).toEqual([])
    await page.context().close()
  })

  test('claims in the text and in lists fade alike', async () => {
    const { page } = await site.open(path)
    const caveats = '.claim-ref[data-badge="caveat"], .record-line[data-badge="caveat"]'
    await page.getByRole('radio', { name: 'Well sourced alone' }).check()
    const faded = await fadedOn(page, caveats)
    expect([faded.length, faded.length > 3]).toEqual([await page.locator(caveats).count(), true])
    await page.context().close()
  })

  test.each(['light', 'dark'] as const)('what has faded can be read, in the %s', async (colorScheme) => {
    const { page } = await site.open(path, { colorScheme })
    await page.getByRole('radio', { name: 'Well sourced alone' }).check()
    const { violations } = await new AxeBuilder({ page }).analyze()
    await page.context().close()
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.failureSummary}`)).toEqual([])
  })
})

describe('as it stood', () => {
  test('a day in the address shows the badges of that day', async () => {
    const { page, troubles } = await site.open(`${path}?on=2026-05-29`)
    await page.locator('[data-past]').waitFor()
    const before = await page.locator(badgeOf(moved)).innerText()
    const day = page.getByLabel('As it stood on')
    expect(await day.inputValue()).toBe('2026-05-29')
    await day.fill('2026-06-01')
    const then = await page.locator(badgeOf(moved)).innerText()
    const entries = await page.locator(`article[data-claim="${moved}"] .entries > li:visible`).count()
    const told = await page.getByRole('status').innerText()
    const address = page.url()
    await page.getByRole('button', { name: 'Today' }).click()
    const today = await page.locator(badgeOf(moved)).innerText()
    const back = page.url()
    await page.context().close()
    expect([before, then, today]).toEqual(['Not yet planted', 'Caveat', 'Well sourced'])
    expect(entries).toBe(2)
    expect(told).toContain('Badges and histories are those of 2026-06-01.')
    expect([new URL(address).search, new URL(back).search]).toEqual(['?on=2026-06-01', ''])
    expect(troubles).toEqual([])
  })

  test.each(['%3Cimg%20src=x%3E', '2026-02-30', '0000-00-00', ''])('%s is no day and changes nothing', async (on) => {
    const { page, troubles } = await site.open(`${path}?on=${on}`)
    await page.waitForLoadState('networkidle')
    const badge = await page.locator(badgeOf(moved)).innerText()
    const day = await page.getByLabel('As it stood on').inputValue()
    await page.context().close()
    expect([badge, day, troubles]).toEqual(['Well sourced', '2026-11-24', []])
  })

  test('a badge means what it meant, and what is not planted yet has not faded', async () => {
    const { page } = await site.open(`${path}?on=2026-06-01`)
    await page.locator('[data-past]').waitFor()
    const means = await page.locator(badgeOf(moved)).getAttribute('title')
    await page.getByLabel('As it stood on').fill('2026-05-29')
    expect(await fadedOn(page, '.claim')).toEqual([])
    const { violations } = await new AxeBuilder({ page }).analyze()
    await page.context().close()
    expect([means, violations.map(({ id }) => id)]).toEqual([expect.stringMatching(/^One strong source says it/), []])
  })

  test('nothing is loaded before a day is asked for', async () => {
    const { page } = await site.open(`${path}?utm_source=letter`)
    const scripts: string[] = []
    page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()))
    await page.locator('a[href="#log"]').first().focus()
    expect([await page.locator('script[src]').count(), scripts]).toEqual([0, []])
    const asked = page.waitForRequest((request) => request.resourceType() === 'script')
    await page.getByLabel('As it stood on').focus()
    expect((await asked).url()).toMatch(/\/assets\/as-it-stood-[\w-]+\.js$/)
    await page.context().close()
  })

  test('without JavaScript a table tells every move', async () => {
    const { page } = await site.open(path, { javaScriptEnabled: false })
    expect(await page.getByLabel('As it stood on').isVisible()).toBe(false)
    await page.getByText('Every move, as a table').click()
    const row = page.getByRole('row', { name: /Telling a model how many tokens.* to Well sourced/ })
    const text = await row.innerText()
    await page.context().close()
    expect(text).toMatch(/^\d{4}-\d\d-\d\d\s/)
  })
})

describe('since the last visit', () => {
  test('a badge that moved is marked, and nothing leaves the browser', async () => {
    const { page, troubles } = await site.open(path)
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
    await page.goto(`${site.address}/claims/`)
    expect(await marks.count()).toBe(1)
    expect(new Set(requests)).toEqual(new Set(['GET']))
    await page.evaluate(() => {
      const kept = JSON.parse(localStorage.getItem('ripen /') ?? '{}')
      localStorage.setItem('ripen /', JSON.stringify({ ...kept, at: kept.at - 3_600_000 }))
    })
    await page.reload()
    expect(await marks.count()).toBe(0)
    await page.context().close()
    expect(troubles).toEqual([])
  })

  test.each(['{"at":', 'null', '5', '[]', '{"at":9e99}'])(
    'what the browser keeps may be %s, and is mended',
    async (kept) => {
      const { page, troubles } = await site.open(path)
      await page.evaluate((broken) => localStorage.setItem('ripen /', broken), kept)
      await page.reload()
      const now = await page.evaluate(() => JSON.parse(localStorage.getItem('ripen /') ?? '{}'))
      await page.context().close()
      expect([Object.keys(now.seen).length > 50, Math.abs(now.at - Date.now()) < 60_000, troubles]).toEqual([
        true,
        true,
        [],
      ])
    },
  )
})
