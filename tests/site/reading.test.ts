import { describe, expect, inject } from 'vitest'
import { findKinds, kinds } from '../../scripts/find-kinds.ts'
import { test } from '../helpers/site.ts'

const contested = '/claims/tides/fish-pass/'

describe.for([true, false])('with JavaScript %s', (javaScriptEnabled) => {
  test('the page shows a claim with its badge, its steps and how it ripened', async ({ look }) => {
    const { page } = await look('/tides/', { javaScriptEnabled })
    const claim = page.locator('article[data-claim="tides/lagoon-cost"]')
    const closed = (await claim.innerText()).replace(/\s+/g, ' ')
    await claim.locator('summary').click()
    const text = (await claim.innerText()).replace(/\s+/g, ' ')
    expect(await claim.getAttribute('data-badge')).toBe('caveat')
    for (const words of [
      'A lagoon of the usual size costs',
      'Well sourced',
      'Caveat',
      '2026-05-30',
      '@editor',
      '3 of 4 steps',
      'A strong source says it directly.',
    ]) {
      expect(text).toContain(words)
    }
    expect(closed).not.toContain('of 4 steps')
    expect(text.indexOf('A strong source says it directly.')).toBeLessThan(text.indexOf('3 of 4'))
  })

  test('the page of a claim shows evidence, history and what comes next', async ({ look }) => {
    const { page } = await look(contested, { javaScriptEnabled })
    const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ')
    for (const words of [
      'Contested',
      'What speaks against it',
      'Has a stake',
      'Find one more independent, direct source of grade B or better',
      '@remy',
    ]) {
      expect(text).toContain(words)
    }
  })
})

test('the first screen says what the place is, and why to trust it', async ({ look }) => {
  const { page } = await look('/', { viewport: { width: 1280, height: 800 } })
  const text = (await page.locator('.welcome').innerText()).replace(/\s+/g, ' ')
  const welcome = await page.locator('.welcome').boundingBox()
  const pages = await page.getByRole('heading', { name: 'Pages' }).boundingBox()
  expect(text).toMatch(/51 claims rest on 18 sources/)
  expect(text).toMatch(/A check refuses to publish any badge above that\./)
  expect(text).toMatch(/Badges have moved 30 times, 1 of them down\./)
  expect(text).toMatch(/Caveat \d+ claims One strong source says it directly\./)
  expect((welcome?.y ?? 0) + (welcome?.height ?? 800)).toBeLessThan(800)
  expect(pages?.y).toBeLessThan(800)
})

test('sources that go back to one thing are drawn together, with the reason', async ({ look }) => {
  const { page } = await look('/claims/tides/jobs/')
  const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ')
  expect(text).toMatch(/3 sources, 1 independent/)
  expect(text).toMatch(/same origin, The Severn release; they go back to “A lagoon for the Severn/)
})

test('a reading names its weakest leg and how far it can go', async ({ look }) => {
  const { page } = await look('/claims/tides/worth-more/')
  const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ')
  expect(text).toMatch(/the weakest/i)
})

test('words that nobody confirmed are marked where they stand', async ({ look }) => {
  const { page } = await look('/claims/tides/turbines-last/')
  expect(await page.locator('main mark').allInnerTexts()).toContain('25 years')
})

test.for(['tides', 'shipped'] as const)('every kind of page of %s is found, and answers', async (site) => {
  const { address } = inject('sites')[site]
  const found = await findKinds(address)
  if (site === 'tides') expect(Object.keys(found).sort()).toEqual([...kinds].sort())
  for (const [kind, path] of Object.entries(found)) {
    const { status } = await fetch(address + path)
    expect([kind, status]).toEqual([kind, kind === 'missing' ? 404 : 200])
  }
})

test('what speaks against a claim stands face to face with what stands for it', async ({ look }) => {
  const { page } = await look(contested)
  const sides = page.locator('.sides > .side')
  const boxes = [await sides.nth(0).boundingBox(), await sides.nth(1).boundingBox()]
  const against = await sides.nth(1).innerText()
  expect(boxes[0]?.y).toBe(boxes[1]?.y)
  expect(against).toContain('counts against it')
})

test('the tend log tells of days, voices and kinds', async ({ look }) => {
  const { page } = await look('/tides/')
  const log = page.locator('section[aria-labelledby="log"]')
  const lines = await log.locator('li summary').allTextContents()
  const moves = await log.locator('li > .entry .direction').count()
  expect(lines.length).toBeGreaterThan(2)
  for (const line of lines) expect(line.trim()).toMatch(/^\d{4}-\d\d-\d\d (grew|tended) by @[a-z-]+, \d+ (claim|page)/)
  expect(moves).toBeGreaterThan(0)
})

// On a busy machine a font may come after the page, once in a while; what moves by itself moves each time.
test.for(['/', '/islands/', contested])('nothing moves while %s loads', { retry: 3 }, async (path, { open }) => {
  const { page } = await open(path)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  // Something is moved on purpose: once that was told, so was all that moved before.
  const [before, onPurpose] = await page.evaluate(async () => {
    const drawn = (): Promise<number> => new Promise((next) => requestAnimationFrame(next))
    await drawn()
    await drawn()
    const from = performance.now()
    const entries: { readonly at: number; readonly value: number }[] = []
    const told = new Promise<void>((last) => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          entries.push({ at: entry.startTime, value: 'value' in entry ? Number(entry.value) : 0 })
          if (entry.startTime >= from) last()
        }
      }).observe({ type: 'layout-shift', buffered: true })
    })
    const wedge = document.createElement('div')
    wedge.append(...Array.from({ length: 12 }, () => document.createElement('br')))
    document.querySelector('main')?.prepend(wedge)
    await told
    const sum = (some: typeof entries): number => some.reduce((all, { value }) => all + value, 0)
    return [sum(entries.filter(({ at }) => at < from)), sum(entries.filter(({ at }) => at >= from))]
  })
  expect(before).toBeLessThan(0.01)
  expect(onPurpose).toBeGreaterThan(0.01)
})

test('every link to a claim says which it is and how far it is trusted', async ({ look }) => {
  const { page } = await look('/islands/')
  expect(await page.locator('[data-claim][data-badge]').count()).toBeGreaterThan(40)
  expect(await page.locator('main a[href*="/claims/"]:not([data-claim]):not([data-claim] a)').count()).toBe(0)
})
