import { describe, expect, inject } from 'vitest'
import { findKinds } from '../../scripts/find-kinds.ts'
import { rulesOfColour, violations } from '../helpers/axe.ts'
import { test } from '../helpers/site.ts'
import { sitesOfLaws } from '../helpers/site-pages.ts'

/** In pixels, the narrowest last. */
const widths = [1280, 768, 320]

const found = await Promise.all(
  sitesOfLaws.map(async (site) => {
    const kinds = Object.entries(await findKinds(inject('sites')[site].address))
    return kinds.map(([kind, path]) => ({ site, kind, path }))
  }),
)
/** What a real garden fills otherwise than the one made for the tests, where the parts of all else are looked at. */
const filled = ['home', 'page', 'claim', 'source', 'log']
const looked = [
  ...found.flat().filter(({ site, kind }) => site === 'tides' || filled.includes(kind)),
  // What a list of several pages has beside its rows is the same in each, and no other page has it; nor is any as short of
  // words as a page of many claims.
  ...['/sources/-2/', '/many/'].map((path) => ({ site: 'grown' as const, kind: path, path })),
  // Those that show words of a source in its passage.
  ...['/claims/tides/fish-pass/', '/sources/sluice-count/'].map((path) => ({
    site: 'tides' as const,
    kind: path,
    path,
  })),
]

describe.concurrent('axe finds nothing, light and dark, and nothing juts out or is too small to hit at any width', () => {
  test.for(looked)('$kind of $site', async ({ site, path }, { look }) => {
    const { page, troubles } = await look(path, {
      site,
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 800 },
    })
    // A search that the address asks for takes its time.
    if (path.includes('?')) await page.locator('[data-ready]').waitFor()
    for (const passage of await page.locator('.in-passage > summary').all()) await passage.click()
    // What a page of many claims is made of was looked at in another.
    const wideAndLight = path === '/many/' ? [] : await violations(page)
    const tooWide: string[] = []
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      const taken = await page.evaluate(() => document.documentElement.scrollWidth)
      if (taken > width) tooWide.push(`at ${width} px the page is ${taken} px wide`)
    }
    await page.emulateMedia({ colorScheme: 'dark' })
    // What is large enough to hit where it is tightest is so everywhere. A garden has no colours of its own.
    const narrowAndDark = await violations(page, ['target-size', ...(site === 'tides' ? rulesOfColour : [])])
    expect({ wideAndLight, tooWide, narrowAndDark, troubles }).toEqual({
      wideAndLight: [],
      tooWide: [],
      narrowAndDark: [],
      troubles: [],
    })
  })

  test('unless there is something to be found', async ({ look }) => {
    const { page } = await look('/', { colorScheme: 'dark' })
    await page.evaluate(() => {
      const [heading] = document.getElementsByTagName('h1')
      heading?.setAttribute('class', 'skip')
      heading?.insertAdjacentHTML('afterend', '<p id="dim">Dim</p><img src="/icon.svg">')
      for (const dim of document.querySelectorAll<HTMLElement>('#dim')) dim.style.color = '#444'
    })
    const [all, ofColour] = [await violations(page), await violations(page, rulesOfColour)]
    expect(all.join('\n')).toMatch(/image-alt/)
    expect(ofColour.join('\n')).toMatch(/^color-contrast #dim: /)
  })
})

describe('a reader who asks for little motion', () => {
  test.for(['/', '/tides/', '/claims/tides/lagoon-cost/', '/search/'])('meets none on %s', async (path, { look }) => {
    const { page } = await look(path, { reducedMotion: 'reduce' })
    const moving = await page.evaluate(() => {
      const styles = [...document.querySelectorAll('*')].flatMap((element) =>
        [null, '::before', '::after'].map((part) => getComputedStyle(element, part)),
      )
      const isStill = ({ transitionDuration, animationName, scrollBehavior }: CSSStyleDeclaration): boolean =>
        /^(0s(, )?)+$/.test(transitionDuration) && animationName === 'none' && scrollBehavior === 'auto'
      return styles.filter((style) => !isStill(style)).length + document.getAnimations().length
    })
    expect(moving).toBe(0)
  })
})

describe('a reader whose system chooses the colours', () => {
  test.for(['light', 'dark'] as const)(
    'sees each badge with its border and its mark, %s',
    async (colorScheme, { look }) => {
      const { page } = await look('/', { forcedColors: 'active', colorScheme })
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
      expect(badges).toHaveLength(4)
      for (const { isFramed, isMarked } of badges)
        expect({ isFramed, isMarked }).toEqual({ isFramed: true, isMarked: true })
      expect(new Set(badges.map(({ filling }) => filling)).size).toBe(badges.length)
    },
  )

  test('sees where the keyboard is, and which part of the site is open', async ({ look }) => {
    const { page } = await look('/claims/', { forcedColors: 'active' })
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
    expect(links.length).toBeGreaterThan(5)
    for (const [isOpen, isMarked] of links) expect(isMarked).toBe(isOpen)
    expect(outline).toBe(true)
  })
})

describe('by keyboard alone', () => {
  test('the first stop skips to the content', async ({ look }) => {
    const { page } = await look('/claims/tides/lagoon-cost/')
    await page.keyboard.press('Tab')
    const first = await page.evaluate(() => document.activeElement?.textContent)
    await page.keyboard.press('Enter')
    const then = await page.evaluate(() => document.activeElement?.id)
    expect([first, then]).toEqual(['Skip to the content', 'content'])
  })

  test.for(['/', '/claims/tides/fish-pass/', '/sources/survey/', '/waiting/', '/search/'])(
    'all of %s is reached, and left',
    async (path, { look }) => {
      const { page } = await look(path)
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
      expect(reached.size).toBe(stops)
    },
  )
})
