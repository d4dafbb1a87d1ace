import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kindsOfPage, type Visit, visit } from '../helpers/site.ts'

let site: Visit
beforeAll(async () => {
  site = await visit()
})
afterAll(() => site.close())

const widths = [320, 768, 1280]

/** What the colours of a page decide. All else was looked at in light, and is the same in the dark. */
const rulesOfColour = ['color-contrast', 'link-in-text-block']

/** @param rules  the rules to go by; all that axe goes by otherwise, if there is none */
async function violations(page: Page, rules: readonly string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations: found } = await (rules.length > 0 ? axe.withRules([...rules]) : axe).analyze()
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  )
}

describe.concurrent('axe finds nothing, and nothing juts out, at any width, light and dark', () => {
  test.each(Object.entries(kindsOfPage))('%s', async (_kind, path) => {
    const { page, troubles } = await site.open(path, { reducedMotion: 'reduce' })
    // A search that the address asks for takes its time.
    if (path.includes('?')) await page.locator('[data-ready]').waitFor()
    const found: string[] = []
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      const { scrollWidth } = await page.evaluate(() => ({ scrollWidth: document.documentElement.scrollWidth }))
      if (scrollWidth > width) found.push(`${width} px: the page is ${scrollWidth} px wide`)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const rules = colorScheme === 'light' ? [] : rulesOfColour
        for (const violation of await violations(page, rules)) found.push(`${width} px, ${colorScheme}: ${violation}`)
      }
    }
    await page.context().close()
    expect({ found, troubles }).toEqual({ found: [], troubles: [] })
  })

  test('unless there is something to be found', async () => {
    const { page } = await site.open(kindsOfPage.home, { colorScheme: 'dark' })
    await page.evaluate(() => {
      const [heading] = document.getElementsByTagName('h1')
      heading?.setAttribute('class', 'skip')
      heading?.insertAdjacentHTML('afterend', '<p id="dim">Dim</p><img src="/icon.svg">')
      for (const dim of document.querySelectorAll<HTMLElement>('#dim')) dim.style.color = '#444'
    })
    const [all, ofColour] = [await violations(page, []), await violations(page, rulesOfColour)]
    await page.context().close()
    expect(all.join('\n')).toMatch(/image-alt/)
    expect(ofColour.join('\n')).toMatch(/^color-contrast #dim: /)
  })
})

describe('a reader who asks for little motion', () => {
  test.each(['home', 'page', 'claim', 'search'] as const)('meets none on %s', async (kind) => {
    const { page } = await site.open(kindsOfPage[kind], { reducedMotion: 'reduce' })
    const moving = await page.evaluate(() => {
      const styles = [...document.querySelectorAll('*')].flatMap((element) =>
        [null, '::before', '::after'].map((part) => getComputedStyle(element, part)),
      )
      const isStill = ({ transitionDuration, animationName, scrollBehavior }: CSSStyleDeclaration): boolean =>
        /^(0s(, )?)+$/.test(transitionDuration) && animationName === 'none' && scrollBehavior === 'auto'
      return styles.filter((style) => !isStill(style)).length + document.getAnimations().length
    })
    await page.context().close()
    expect(moving).toBe(0)
  })
})

describe('a reader whose system chooses the colours', () => {
  test.each(['light', 'dark'] as const)('sees each badge with its border and its mark, %s', async (colorScheme) => {
    const { page } = await site.open(kindsOfPage.home, { forcedColors: 'active', colorScheme })
    const badges = await page.locator('.badges .badge').evaluateAll((elements) =>
      elements.map((element) => {
        const own = getComputedStyle(element)
        const mark = getComputedStyle(element, '::before')
        const [ground] = [getComputedStyle(document.body).backgroundColor]
        return {
          isFramed: own.borderTopStyle === 'solid' && own.borderTopColor !== ground && own.borderTopWidth !== '0px',
          isMarked: mark.borderTopStyle === 'solid' && mark.borderTopColor !== ground,
          filling: mark.backgroundImage,
        }
      }),
    )
    await page.context().close()
    expect(badges).toHaveLength(4)
    for (const { isFramed, isMarked } of badges)
      expect({ isFramed, isMarked }).toEqual({ isFramed: true, isMarked: true })
    expect(new Set(badges.map(({ filling }) => filling)).size).toBe(badges.length)
  })

  test('sees where the keyboard is, and which part of the site is open', async () => {
    const { page } = await site.open(kindsOfPage.claims, { forcedColors: 'active' })
    const links = await page.locator('.site-header nav a').evaluateAll((elements) =>
      elements.map((element) => {
        const { borderBottomColor } = getComputedStyle(element)
        const isMarked = borderBottomColor !== getComputedStyle(document.body).backgroundColor
        return [element.hasAttribute('aria-current'), isMarked]
      }),
    )
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineColor } = getComputedStyle(document.activeElement ?? document.body)
      return outlineStyle === 'solid' && outlineColor !== getComputedStyle(document.body).backgroundColor
    })
    await page.context().close()
    expect(links.length).toBeGreaterThan(5)
    for (const [isOpen, isMarked] of links) expect(isMarked).toBe(isOpen)
    expect(outline).toBe(true)
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
