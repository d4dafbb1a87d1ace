import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { FactsFile } from '../../src/client/search/facts.ts'
import { nameOf } from '../../src/client/search/files.ts'
import { packedNumbers, unpackedNumbers } from '../../src/client/search/packing.ts'
import { rulesOfColour, violations } from '../helpers/axe.ts'
import { test } from '../helpers/site.ts'

/** Waits until the search says what is expected, and gives all that it says. */
async function told(page: Page, words: RegExp): Promise<string> {
  const said = page.locator('.search-said').filter({ hasText: words })
  await said.waitFor()
  return await said.innerText()
}

/** What a search found: "7 found: 3 claims, 4 sources." → { claim: 3, source: 4 }. */
async function counts(page: Page, words = /found[:.]/): Promise<Record<string, number>> {
  const text = await told(page, words)
  const each = [...text.matchAll(/(\d+) (claim|page|chart|source|dispatch)/g)]
  return Object.fromEntries(each.map(([, count, type = '']) => [type, Number(count)]))
}

/** What a page has loaded besides itself: the endings of what it asked for. */
async function loaded(page: Page): Promise<string[]> {
  const addresses = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  return addresses.map((address) => new URL(address).pathname.replace(/^.*\.(?=\w+$)/, '.')).sort()
}

const box = (page: Page) => page.getByRole('searchbox')

/** Searches for other words. What was found before goes first, so that nobody takes it for what is found. */
async function searchFor(page: Page, words: string): Promise<void> {
  await box(page).fill('')
  await page.locator('.search-intro').waitFor()
  await box(page).fill(words)
}

const results = (page: Page) => page.locator('.search-groups li')
const choice = (page: Page, name: string) => page.getByRole('checkbox', { name: new RegExp(`^${name}\\b`) })

const textFile = /texts-(\d+)\.json$/

/** Serves the texts of a site as if each were in a file of its own; gives those that were asked for. */
async function oneTextAFile(page: Page): Promise<ReadonlySet<string>> {
  const asked = new Set<string>()
  const texts: unknown[] = []
  await page.route(/facts\.json$/, async (route, request) => {
    const response = await route.fetch()
    const facts: FactsFile = await response.json()
    for (const file of unpackedNumbers(facts.texts).keys()) {
      const address = new URL(`${facts.folder}/${nameOf.texts(file)}`, request.url())
      const all: readonly unknown[] = await (await fetch(address)).json()
      texts.push(...all)
    }
    await route.fulfill({ response, json: { ...facts, texts: packedNumbers(texts.map(() => 1)) } })
  })
  await page.route(textFile, async (route, request) => {
    const [, number = ''] = textFile.exec(request.url()) ?? []
    asked.add(number)
    await route.fulfill({ json: [texts[Number(number)]] })
  })
  return asked
}

describe('before it is used', () => {
  test('nothing is loaded but the page, one stylesheet and fonts', async ({ open }) => {
    const { page } = await open('/search/')
    const idle = await loaded(page)
    await box(page).fill('kelp')
    await counts(page)
    const used = await loaded(page)
    expect(idle.filter((ending) => !['.woff2', '.svg', '.ico', '.png'].includes(ending))).toEqual(['.css'])
    expect(used).toEqual(expect.arrayContaining(['.js', '.json']))
    expect(used.filter((ending) => ending === '.css')).toHaveLength(1)
  })

  test('it leads to lists, and to claims by their badge', async ({ look }) => {
    const { page } = await look('/search/')
    const lists = await page.locator('.search-kinds a').evaluateAll((links) => links.map((link) => link.textContent))
    expect(await page.locator('.filters').isVisible()).toBe(false)
    await page.locator('.beginnings').getByRole('link', { name: 'Well sourced' }).click()
    const found = await counts(page)
    const badges = await page.locator('.search-groups .badge').allInnerTexts()
    expect(lists.join()).toMatch(/^\d+ claims,\d+ pages,\d+ charts,\d+ sources,\d+ dispatches$/)
    expect(Object.keys(found)).toEqual(['claim'])
    expect(new Set(badges)).toEqual(new Set(['Well sourced']))
  })

  test('nothing moves when it wakes', async ({ look }) => {
    const { page } = await look('/search/')
    const places = () =>
      page
        .locator('.search-page :is(label, input, button, h2, a):visible')
        .evaluateAll((elements) => elements.map((element) => JSON.stringify(element.getBoundingClientRect())))
    await page.evaluate(() => document.fonts.ready)
    const before = await places()
    await box(page).focus()
    await page.locator('form[data-ready]').waitFor()
    const after = await places()
    expect(before.length).toBeGreaterThan(8)
    expect(after).toEqual(before)
  })

  test('what is typed before it is ready is searched for, and the caret stays', async ({ open }) => {
    const { page, troubles } = await open('/search/')
    let letGo = (): void => {}
    const held = new Promise<void>((release) => {
      letGo = release
    })
    await page.route(/\/search-[^/]*\.js$/, async (route) => {
      await held
      await route.continue()
    })
    await page.keyboard.press('/')
    await page.keyboard.type('kelg')
    await page.keyboard.press('ArrowLeft')
    letGo()
    await page.locator('form[data-ready]').waitFor()
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Delete')
    await page.keyboard.type('lp')
    const found = await counts(page, /claim/)
    const value = await box(page).inputValue()
    expect(value).toBe('kelp')
    expect(found['claim']).toBeGreaterThan(0)
    expect(troubles).toEqual([])
  })

  test('a search that the address asks for does not show first what else there is', async ({ open }) => {
    const { page } = await open('/search/')
    await page.route(/\/search-[^/]*\.js$/, () => {})
    await page.goto('/search/?q=kelp', { waitUntil: 'domcontentloaded' })
    await page.locator('.search-row > script').waitFor({ state: 'attached' })
    const isShown = await page.locator('.search-intro').isVisible()
    const words = await page.locator('.search-said').evaluate((said) => getComputedStyle(said, '::before').content)
    expect([isShown, words]).toEqual([false, '"Searching…"'])
  })
})

describe('what is found', () => {
  test('claims come first, and all else that matches follows', async ({ look }) => {
    const { page, troubles } = await look('/search/?q=basalt+columns')
    const found = await counts(page)
    const headings = await page.locator('.search-groups h2').allInnerTexts()
    const first = results(page).first()
    const text = (await first.innerText()).replace(/\s+/g, ' ')
    const marked = await first.locator('.result-link mark').allInnerTexts()
    const [claim, badge] = [await first.getAttribute('data-claim'), await first.getAttribute('data-badge')]
    const href = await first.locator('a').getAttribute('href')
    expect(headings).toEqual([`Claims ${found['claim']}`, `Sources ${found['source']}`])
    expect(marked.join(' ').toLowerCase()).toBe('basalt columns')
    expect(text).toMatch(/(Caveat|Unconfirmed) \d of 4 steps, [a-z-]+ Finding · Forty Islands badge since 2026-/)
    expect([href, badge]).toEqual([`/claims/${claim}/`, expect.stringMatching(/^[a-z-]+$/)])
    expect(troubles).toEqual([])
  })

  test('a chart is found by what it says, and wears the badge of what it bears on', async ({ look }) => {
    const { page, troubles } = await look('/search/?q=eighth+island+price&type=series&badge=unconfirmed')
    const found = await counts(page)
    const first = results(page).first()
    const text = (await first.innerText()).replace(/\s+/g, ' ')
    const href = await first.locator('a').getAttribute('href')
    expect([found, href, troubles]).toEqual([{ chart: 1 }, '/series/power-price/', []])
    expect(text).toMatch(
      /^What a day of power costs on three islands Unconfirmed Forty Islands last tended 2026-06-10 On the eighth/,
    )
  })

  test('a contested claim says so, and one that was withdrawn has no badge', async ({ look }) => {
    const { page } = await look('/search/?q=everywhere&type=claim')
    await counts(page)
    const withdrawn = results(page).filter({ hasText: 'Withdrawn 2026-' })
    expect([await withdrawn.count(), await withdrawn.locator('.badge, .fraction').count()]).toEqual([1, 0])
    await page.goto('/search/?contested=yes')
    const { claim = 0 } = await counts(page)
    expect(claim).toBeGreaterThan(0)
    expect(await results(page).locator('.contested').count()).toBeGreaterThanOrEqual(claim)
  })

  test('more is shown on demand, and the first of it is stepped to', async ({ look }) => {
    const { page } = await look('/search/?type=claim&badge=caveat')
    const { claim = 0 } = await counts(page)
    const before = await results(page).count()
    await page.getByRole('button', { name: /^Show \d+ more/ }).click()
    await results(page).nth(before).locator('a:focus').waitFor()
    const after = await results(page).count()
    expect([before, after]).toEqual([10, Math.min(claim, 30)])
  })

  test('prices, phrases, numbers in words and letters of other languages may be searched for', async ({ look }) => {
    const { page, troubles } = await look('/search/')
    for (const words of ['$1.80', '"a day of power"', 'thirty-eighth', 'ÜBER', 'gpt-4']) {
      await searchFor(page, words)
      await told(page, /found/)
      expect([words, ...troubles]).toEqual([words])
    }
  })

  test('a price is found with its sign', async ({ look }) => {
    const { page } = await look('/search/?q=%246.80')
    expect((await counts(page))['claim']).toBeGreaterThan(0)
  })

  test('one claim is found by every way to ask for it', async ({ look }) => {
    const { page, troubles } = await look('/search/')
    for (const [way, words] of [
      ['plurals', 'gpu'],
      ['stems', 'tides driving a GPU'],
      ['the other spelling', 'quantising labor'],
      ['hyphens left out', 'tide driven'],
      ['hyphens put in', 'thirty-ninth island labour'],
      ['a number as it is written elsewhere', '10x less labour'],
      ['a number in words', 'ten times GPUs'],
      ['a slip', 'quantizng labuor'],
      ['common words', 'how did it cut the labour of a GPU?'],
      ['other words that people ask for it by', 'graphics card'],
      ['other words beside its own', 'cheap GPUs'],
      ['most of the words', 'GPU labour price kelp'],
    ] as const) {
      await searchFor(page, words)
      await counts(page, /claim/)
      const first = await results(page).first().getAttribute('data-claim')
      expect([way, words, first, ...troubles]).toEqual([way, words, 'islands/i-39'])
    }
  })

  test('other words that people ask for it by are not shown', async ({ look }) => {
    const { page } = await look('/search/?q=graphics+toil')
    await counts(page)
    const text = await results(page).first().innerText()
    expect(text).toContain('Quantizing its tide-driven GPUs')
    expect(text).not.toMatch(/graphics|toil/)
    await page.goto('/claims/islands/i-39/')
    expect(await page.locator('body').innerText()).not.toMatch(/graphics|toil/)
  })

  test('what has all the words comes first, and it is said what has most of them', async ({ look }) => {
    const { page } = await look('/search/?q=kelp+turbine+thirteenth')
    const some = await told(page, /found/)
    const claims = await results(page).evaluateAll((all) => all.map((result) => result.getAttribute('data-claim')))
    await box(page).fill('kelp price')
    const most = await told(page, /Nothing has all/)
    expect(some).toBe('2 found: 2 claims. 1 with all the words, 1 with most of them.')
    expect(claims).toEqual(['islands/i-13', 'islands/i-38'])
    expect(most).toMatch(/^3 found: .*\. Nothing has all the words; this has most of them\.$/)
  })

  test('every form of a word is marked, common words and beginnings of other words are not', async ({ look }) => {
    const { page } = await look('/search/?q=cutting+a+gpu')
    await counts(page)
    const marked = await results(page).first().locator('mark').allInnerTexts()
    expect(marked).toEqual(['GPUs', 'cut'])
  })

  test('for a word that nothing has, nothing else is taken', async ({ look }) => {
    const { page } = await look('/search/')
    for (const word of ['bubble', 'Antropic', 'k', 'xq']) {
      await searchFor(page, word)
      const said = await told(page, /ound/)
      const reasons = await page.locator('.search-reasons').innerText()
      expect(said, word).toBe('Nothing found.')
      expect(reasons).toContain(`No record has “${word}”.`)
    }
  })

  test('in a language that it was not taught, the search finds words and their beginnings', async ({ look }) => {
    const { page, troubles } = await look('/search/', { site: 'small' })
    for (const words of ['bread', 'brea', 'Bréad', 'bread costs']) {
      await searchFor(page, words)
      const found = await told(page, /résultats?\s:/)
      expect([words, found, ...troubles]).toEqual([words, expect.stringContaining('1 affirmation')])
    }
  })

  test('words in quotation marks are found as they stand', async ({ look }) => {
    const { page } = await look(`/search/?${new URLSearchParams({ q: '"stops a turbine" kelp' })}`)
    const found = await counts(page)
    await box(page).fill('"turbine a stops" kelp')
    await told(page, /^Nothing found/)
    expect(found).toEqual({ claim: 1 })
  })

  test('a word that nothing has is said to be missing', async ({ look }) => {
    const { page } = await look('/search/?q=nothng')
    expect(await told(page, /found/)).toContain('Nothing has “nothng”; “nothing” was taken for it.')
    await box(page).fill('kelp giraffe')
    expect(await told(page, /giraffe/)).toContain('Nothing has “giraffe”; it was left out.')
  })
})

describe('filters', () => {
  test('every filter is there, its values in the order of their meaning', async ({ look }) => {
    const { page } = await look('/search/?q=price')
    await counts(page)
    const names = await page.locator('.filter > summary').allInnerTexts()
    const badges = await page.locator('.filter .badge').allInnerTexts()
    expect(names).toEqual(['Look in', 'Badge', 'Ripeness', 'Contested', 'Kind', 'Page', 'Grade of a source', 'Voice'])
    expect(badges).toEqual(['Well sourced', 'Caveat', 'Unconfirmed', 'Unsourced'])
  })

  test('each says how many results it leaves, and leaves as many', async ({ look }) => {
    const { page } = await look('/search/?q=price')
    const all = await counts(page)
    const count = async (name: string): Promise<number> =>
      Number(await choice(page, name).locator('..').locator('.count').innerText())
    expect(await count('Claims')).toBe(all['claim'])
    expect(await count('Sources')).toBe(all['source'])

    const caveat = await count('Caveat')
    const unconfirmed = await count('Unconfirmed')
    await choice(page, 'Caveat').check()
    await told(page, new RegExp(`^${caveat} found`))
    // Within a filter one value or the other is enough.
    expect(await count('Unconfirmed')).toBe(unconfirmed)
    await choice(page, 'Unconfirmed').check()
    await told(page, new RegExp(`^${caveat + unconfirmed} found`))
    const ripe = await count('Half-ripe')
    await choice(page, 'Half-ripe').check()
    await told(page, new RegExp(`^${ripe} found`))
    expect(await page.locator('.chosen').innerText()).toBe('3 chosen')
    expect(new URL(page.url()).search).toBe('?q=price&badge=caveat&badge=unconfirmed&ripeness=half-ripe')

    await box(page).fill('kelp')
    await results(page).first().getByText('kelp').first().waitFor()
    expect(await count('Half-ripe')).toBeLessThan(ripe)
    await page.getByRole('button', { name: 'Drop the filters' }).click()
    await told(page, /source/)
    expect(new URL(page.url()).search).toBe('?q=kelp')
  })

  test('what was chosen can be gone back from, what was typed takes the place of what was', async ({ open }) => {
    const { page } = await open('/search/')
    const asked = () => new URL(page.url()).search
    for (const words of ['pri', 'price']) {
      await box(page).fill(words)
      await page.waitForURL((url) => url.searchParams.get('q') === words)
    }
    const all = await counts(page)
    await choice(page, 'Caveat').check()
    await page.waitForURL((url) => url.searchParams.has('badge'))
    await page.getByLabel('Sort by').selectOption('moved:desc')
    await page.waitForURL((url) => url.searchParams.has('sort'))
    await page.goBack()
    const unsorted = [asked(), await page.getByLabel('Sort by').inputValue()]
    await page.goBack()
    await told(page, new RegExp(`: ${all['claim']} claims`))
    const isUnchosen = !(await choice(page, 'Caveat').isChecked())
    expect(unsorted).toEqual(['?q=price&badge=caveat', ''])
    expect([asked(), isUnchosen]).toEqual(['?q=price', true])
    await page.goForward()
    await page.locator('.chosen', { hasText: '1 chosen' }).waitFor()
    expect([asked(), await choice(page, 'Caveat').isChecked()]).toEqual(['?q=price&badge=caveat', true])
    await page.goBack()
    await page.goBack()
    // What was typed is one step, not one a letter.
    await page.waitForURL((url) => url.protocol === 'about:')
  })

  test('one that leaves nothing cannot be chosen', async ({ look }) => {
    const { page } = await look('/search/?q=basalt+columns')
    await counts(page)
    expect(await choice(page, 'Dispatches').isDisabled()).toBe(true)
  })
})

describe('the order', () => {
  const days = (page: Page) => page.locator('.search-group').first().locator('time').allInnerTexts()

  test.for<[sort: string, label: string, sign: number]>([
    ['moved:desc', 'last move, newest first', 1],
    ['moved:asc', 'last move, oldest first', -1],
  ])('%s', async ([sort, label, sign], { look }) => {
    const { page } = await look('/search/?q=island&type=claim')
    await counts(page)
    await page.getByLabel('Sort by').selectOption({ label })
    await page.waitForURL((url) => url.searchParams.get('sort') === sort)
    // The islands that moved last and first.
    await results(page)
      .first()
      .filter({ hasText: sign > 0 ? '2026-10-14' : '2026-06-15' })
      .waitFor()
    const found = await days(page)
    expect(found).toEqual([...found].sort((a, b) => sign * (a < b ? 1 : a > b ? -1 : 0)))
  })

  test('without words, what moved last comes first', async ({ look }) => {
    const { page } = await look('/search/?grade=B&type=claim')
    await page.getByRole('button', { name: /more of/ }).click()
    await results(page).nth(25).waitFor()
    const found = await days(page)
    expect(found).toEqual([...found].sort().reverse())
  })

  test('by ripeness, and the address keeps it with the search', async ({ look }) => {
    const { page } = await look('/search/?q=price&type=claim')
    await counts(page)
    for (const [sort, words] of [
      ['ripeness:asc', '0 of 4 steps, seed'],
      ['ripeness:desc', '4 of 4 steps, ripe'],
    ] as const) {
      await page.getByLabel('Sort by').selectOption(sort)
      await results(page).first().filter({ hasText: words }).waitFor()
    }
    await page.goto(page.url())
    await results(page).first().filter({ hasText: '4 of 4 steps, ripe' }).waitFor()
    const query = await box(page).inputValue()
    const sort = await page.getByLabel('Sort by').inputValue()
    const isChosen = await choice(page, 'Claims').isChecked()
    expect([query, sort, isChosen]).toEqual(['price', 'ripeness:desc', true])
  })

  test('an address that asks for what is not there is no trouble', async ({ look }) => {
    const { page, troubles } = await look('/search/?q=price&sort=size&badge=golden&colour=blue')
    await counts(page)
    expect([await page.getByLabel('Sort by').inputValue(), troubles]).toEqual(['', []])
    expect(new URL(page.url()).search).toBe('?q=price')
  })
})

describe('nothing found', () => {
  test('the filters that narrow are named, and dropping them helps', async ({ look }) => {
    const { page } = await look('/search/?q=kelp&badge=well-sourced')
    await told(page, /^Nothing found/)
    const reasons = await page.locator('.search-reasons').innerText()
    await page.getByRole('button', { name: /^Drop the filters: \d+ found/ }).click()
    const found = await counts(page, /claim/)
    const isFocused = await box(page).evaluate((element) => element === document.activeElement)
    expect(reasons).toContain('Nothing for “kelp” is Well sourced.')
    expect(found['claim']).toBeGreaterThan(0)
    expect(isFocused).toBe(true)
  })

  test('words that stand nowhere together are told one by one', async ({ look }) => {
    const { page } = await look('/search/?q=twelfth+lights+thirteenth')
    await told(page, /^Nothing found/)
    const isSorted = await page.getByLabel('Sort by').isVisible()
    await page.locator('.search-reasons').getByRole('link', { name: '“twelfth”' }).click()
    const found = await counts(page)
    expect(isSorted).toBe(false)
    expect(found['claim']).toBeGreaterThan(0)
  })

  test('words that nearly every text has find nothing, and it is said why', async ({ look }) => {
    const { page } = await look('/search/?q=a')
    const said = await told(page, /ound/)
    const reasons = await page.locator('.search-reasons').innerText()
    expect(said).toBe('Nothing found.')
    expect(reasons).toMatch(/^“a” says too little to be searched for\./)
  })

  test('one word leads to the lists of everything', async ({ look }) => {
    const { page } = await look('/search/?q=zzzz')
    await told(page, /^Nothing found/)
    const help = page.locator('.search-none')
    const text = await help.innerText()
    const links = await help.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    expect(text).toContain('No record has “zzzz”')
    expect(links).toEqual(['/claims/', '/sources/', '/waiting/'])
  })
})

describe('by keyboard', () => {
  test('typing finds, arrow keys walk, Escape leads back and empties', async ({ look }) => {
    const { page } = await look('/search/')
    const focused = () => page.evaluate(() => document.activeElement?.className || document.activeElement?.id)
    await page.keyboard.press('/')
    await page.locator('form[data-ready]').waitFor()
    // At once, since what is found for more letters takes the place of what was found, and of the focus in it.
    await page.keyboard.insertText('price')
    await counts(page)
    expect(await focused()).toBe('q')
    await page.keyboard.press('ArrowDown')
    await results(page).first().locator('a:focus').waitFor()
    await page.keyboard.press('ArrowDown')
    await results(page).nth(1).locator('a:focus').waitFor()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toBe('q')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
    expect(await focused()).toBe('q')
    await page.keyboard.press('Escape')
    await page.locator('.search-intro').waitFor()
    expect([await box(page).inputValue(), new URL(page.url()).search]).toEqual(['', ''])
  })

  test('Enter steps to the first result, and opens it', async ({ look }) => {
    const { page } = await look('/search/')
    await box(page).fill('kelp')
    await page.locator('form[data-ready]').waitFor()
    await page.keyboard.press('Enter')
    await results(page).first().locator('a:focus').waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => !url.pathname.startsWith('/search/'))
    const text = await page.locator('main').innerText()
    expect(text).toMatch(/kelp/i)
  })
})

describe('trouble', () => {
  test('what is searched for is never taken for HTML', async ({ look }) => {
    const { page, troubles } = await look('/search/?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E')
    await told(page, /ound/)
    const images = await page.locator('main img').count()
    expect([images, troubles]).toEqual([0, []])
  })

  test.for([/facts\.json$/, /words-\d+\.json$/, /texts-\d+\.json$/])(
    'without %s it says that it cannot search, and then it can',
    async (missing, { open }) => {
      const { page } = await open('/search/')
      await page.route(missing, (route) => route.abort())
      await box(page).fill('kelp')
      const words = await told(page, /could not be read/)
      const isLeft = await page.locator('.search-intro').isVisible()
      await page.unroute(missing)
      await page.getByRole('link', { name: 'Try again' }).click()
      const found = await counts(page)
      expect(words).toContain('you are offline')
      expect(isLeft).toBe(true)
      expect(found['claim']).toBeGreaterThan(0)
    },
  )

  test('who goes offline is told so', async ({ open }) => {
    const { page } = await open('/search/')
    await box(page).focus()
    await page.locator('form[data-ready]').waitFor()
    await page.context().setOffline(true)
    await box(page).fill('price')
    await told(page, /could not be read/)
  })

  test('results out of sight are read when they come into it, and it is said when they cannot be', async ({ open }) => {
    const { page } = await open('/search/')
    const asked = await oneTextAFile(page)
    await box(page).fill('price')
    await counts(page)
    const last = results(page).last()
    const before = [await last.locator('a').count(), asked.size < (await results(page).count())]
    await last.scrollIntoViewIfNeeded()
    await last.locator('.result-link').waitFor()
    const isNamed = (await last.innerText()).length > 0
    await page.unroute(textFile)
    await page.route(textFile, (route) => route.abort())
    await box(page).fill('island')
    await told(page, /could not be read/)
    expect([before, isNamed]).toEqual([[0, true], true])
  })

  test('the box of the home page leads here', async ({ look }) => {
    const { page } = await look('/')
    await box(page).fill('kelp')
    await page.keyboard.press('Enter')
    const found = await counts(page)
    const { pathname, search } = new URL(page.url())
    expect(`${pathname}${search}`).toBe('/search/?q=kelp')
    expect(found['claim']).toBeGreaterThan(0)
  })

  test.for(['/', '/search/'])('without JavaScript the box of %s leads to a list', async (path, { look }) => {
    const { page } = await look(path, { javaScriptEnabled: false })
    await box(page).fill('kelp')
    await page.getByRole('button', { name: 'Search' }).click()
    const { pathname, search } = new URL(page.url())
    await page.getByRole('link', { name: 'The list of all claims' }).click()
    const heading = await page.locator('h1').innerText()
    expect(`${pathname}${search}`).toBe('/search/?q=kelp')
    expect(heading).toBe('Claims')
  })
})

test.for([
  '/search/?q=price',
  '/search/?q=kelp&badge=well-sourced',
  '/search/?q=kelp+price',
  '/search/?q=twelfth+lights+thirteenth',
])('all can use %s, narrow and light, wide and dark', async (path, { look }) => {
  const { page, troubles } = await look(path, { viewport: { width: 320, height: 800 } })
  await told(page, /ound/)
  const taken = () => page.evaluate(() => document.documentElement.scrollWidth)
  if (await page.locator('.filters').isVisible()) await page.locator('.filters > summary').click()
  const narrow = [await violations(page), (await taken()) <= 320]
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.emulateMedia({ colorScheme: 'dark' })
  // What stands in the page, and in which order, was looked at.
  const wide = [await violations(page, [...rulesOfColour, 'target-size']), (await taken()) <= 1280]
  expect({ narrow, wide, troubles }).toEqual({ narrow: [[], true], wide: [[], true], troubles: [] })
})
