import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kindsOfPage, type Visit, visit } from '../helpers/site.ts'

let site: Visit
beforeAll(async () => {
  site = await visit()
})
afterAll(() => site.close())

const looks = [
  { width: 320, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const

describe.each(Object.entries(kindsOfPage))('%s', (_kind, path) => {
  test.each(looks)('$width px, $colorScheme', async ({ width, colorScheme }) => {
    const { page, troubles } = await site.open(path, { viewport: { width, height: 800 }, colorScheme })
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
    )
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    const headings = await page.locator('h1').count()
    const language = await page.locator('html').getAttribute('lang')
    await page.context().close()
    expect({ found, overflow, headings, language, troubles }).toEqual({
      found: [],
      overflow: 0,
      headings: 1,
      language: 'en',
      troubles: [],
    })
  })
})

describe('by keyboard alone', () => {
  test('the first stop skips to the content', async () => {
    const { page } = await site.open(kindsOfPage.claim)
    await page.keyboard.press('Tab')
    const first = await page.evaluate(() => document.activeElement?.textContent)
    await page.keyboard.press('Enter')
    const then = await page.evaluate(() => document.activeElement?.id)
    await page.context().close()
    expect([first, then]).toEqual(['Skip to the content', 'content'])
  })

  test.each(['home', 'claim', 'source', 'waiting', 'search'] as const)(
    'all of %s is reached, and left',
    async (kind) => {
      const { page } = await site.open(kindsOfPage[kind])
      await page.waitForLoadState('networkidle')
      const stops = await page.locator('a[href], button, input, select, summary').filter({ visible: true }).count()
      const reached = new Set<string>()
      for (let stop = 0; stop < stops; stop += 1) {
        await page.keyboard.press('Tab')
        reached.add(
          await page.evaluate(
            () => `${[...document.querySelectorAll('*')].indexOf(document.activeElement ?? document.body)}`,
          ),
        )
      }
      await page.context().close()
      expect(reached.size).toBe(stops)
    },
  )
})
