import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { kindsOfPage, type Visit, visit } from '../helpers/site.ts'

let site: Visit
beforeAll(async () => {
  site = await visit()
})
afterAll(() => site.close())

const id = 'compute-economy/small-models-for-easy-tasks'

describe.each([true, false])('with JavaScript %s', (javaScriptEnabled) => {
  test('the page shows a claim with its badge, its steps and how it ripened', async () => {
    const { page } = await site.open('/compute-economy/', { javaScriptEnabled })
    const claim = page.locator(`article[data-claim="${id}"]`)
    const text = (await claim.innerText()).replace(/\s+/g, ' ')
    const badge = await claim.getAttribute('data-badge')
    await page.context().close()
    expect(badge).toBe('caveat')
    for (const words of [
      'Small models are the cheapest way',
      'Well sourced',
      'Caveat',
      '2026-05-30',
      '@editor',
      '3 of 4 steps',
      'A strong source says it directly.',
    ]) {
      expect(text).toContain(words)
    }
    expect(text.indexOf('A strong source says it directly.')).toBeLessThan(text.indexOf('3 of 4'))
  })

  test('the page of a claim shows evidence, history and what comes next', async () => {
    const { page } = await site.open(kindsOfPage.contested, { javaScriptEnabled })
    const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ')
    await page.context().close()
    for (const words of [
      'Contested',
      'What speaks against it',
      'Has a stake',
      'Find one direct source of grade B or better',
      '@soren',
    ]) {
      expect(text).toContain(words)
    }
  })
})

test('sources that go back to one thing are drawn together, with the reason', async () => {
  const { page } = await site.open('/claims/compute-economy/nvidia-data-center-quarter/')
  const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ')
  await page.context().close()
  expect(text).toMatch(/3 sources, 1 independent/)
  expect(text).toMatch(/go back to .NVIDIA results for the third quarter/)
})

test('a reading names its weakest leg and how far it can go', async () => {
  const { page } = await site.open(kindsOfPage.reading)
  const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ')
  await page.context().close()
  expect(text).toMatch(/the weakest/i)
})

test('words that nobody confirmed are marked where they stand', async () => {
  const { page } = await site.open('/claims/compute-economy/coreweave-deal-value/')
  const marked = await page.locator('main mark').allInnerTexts()
  await page.context().close()
  expect(marked).toContain('$6.8 billion')
})

test('every address of the design answers', () => {
  const folder = inject('site')
  for (const path of Object.values(kindsOfPage)) {
    if (path !== '/nowhere/') expect(existsSync(join(folder, path.replace(/\?.*/, ''), 'index.html')), path).toBe(true)
  }
  expect(existsSync(join(folder, '404.html'))).toBe(true)
})

test('every page has a strict content policy, and nothing runs in it but a few lines that the policy names', () => {
  const folder = inject('site')
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
  expect(pages.length).toBeGreaterThan(100)
  for (const name of pages) {
    const html = readFileSync(join(folder, name), 'utf8')
    const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
    expect(policy, name).toMatch(/^default-src 'none';/)
    expect(policy, name).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/)
    expect(html, name).not.toMatch(/<style|\sstyle=|\son[a-z]+=/)
    const scripts = [...html.matchAll(/<script(?![^>]*\ssrc=)(?![^>]*\/(?:ld\+)?json")[^>]*>(.*?)<\/script>/gs)]
    for (const [, code = ''] of scripts) {
      expect(policy, name).toContain(`'sha256-${createHash('sha256').update(code).digest('base64')}'`)
    }
    const size = scripts.reduce((sum, [, code = '']) => sum + Buffer.byteLength(code), 0)
    expect(size, name).toBeLessThanOrEqual(2_000)
  }
})

test('what speaks against a claim stands face to face with what stands for it', async () => {
  const { page } = await site.open(kindsOfPage.contested)
  const sides = page.locator('.sides > .side')
  const boxes = [await sides.nth(0).boundingBox(), await sides.nth(1).boundingBox()]
  const against = await sides.nth(1).innerText()
  await page.context().close()
  expect(boxes[0]?.y).toBe(boxes[1]?.y)
  expect(against).toContain('counts against it')
})

test('the tend log tells of days, voices and kinds', async () => {
  const { page } = await site.open('/compute-economy/')
  const log = page.locator('section[aria-labelledby="log"]')
  const lines = await log.locator('summary').allInnerTexts()
  const moves = await log.locator('li > .move').count()
  await page.context().close()
  expect(lines.length).toBeGreaterThan(2)
  for (const line of lines) expect(line).toMatch(/^\d{4}-\d\d-\d\d (grew|tended) by @[a-z-]+, \d+ (claim|page)/)
  expect(moves).toBeGreaterThan(0)
})

test('no text has a space before its comma or full stop', () => {
  const folder = inject('site')
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
  for (const name of pages) {
    const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(readFileSync(join(folder, name), 'utf8')) ?? []
    const text = main.replace(/<(pre|code|summary)[^>]*>.*?<\/\1>/gs, 'x').replace(/<[^>]*>/g, '')
    expect([name, ...(text.match(/.{20}\s[,.;:](?=\s).{0,10}/g) ?? [])]).toEqual([name])
  }
})

test('no page loads a script, or anything but its one stylesheet and its fonts, before it is used', () => {
  const folder = inject('site')
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
  for (const name of pages) {
    const html = readFileSync(join(folder, name), 'utf8').replace(/<template.*?<\/template>/gs, '')
    const loads = [...html.matchAll(/<(?:script|link|img|iframe)\b[^>]*>/g)].map(([tag]) => tag)
    const known =
      / rel="(?:icon|canonical|alternate|stylesheet)"| as="font"| loading="lazy"|^<script(?: type="[^"]*")?>$/
    expect([name, ...loads.filter((tag) => !known.test(tag))]).toEqual([name])
    expect(loads.filter((tag) => tag.includes('rel="stylesheet"')).length, name).toBe(1)
  }
})

test('fonts and every page are light', () => {
  const folder = inject('site')
  const assets = readdirSync(join(folder, 'assets'))
  const sizeOf = (ending: string): number =>
    assets
      .filter((name) => name.endsWith(ending))
      .reduce((sum, name) => sum + statSync(join(folder, 'assets', name)).size, 0)
  expect(assets.filter((name) => name.endsWith('.css'))).toHaveLength(1)
  expect(sizeOf('.woff2')).toBeLessThanOrEqual(100_000)
  const weightOf = (path: string): number => gzipSync(readFileSync(join(folder, path))).length
  const style = weightOf(join('assets', assets.find((name) => name.endsWith('.css')) ?? ''))
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
  const heavy = pages.filter((path) => weightOf(path) + style > 60_000)
  expect([pages.length > 200, heavy]).toEqual([true, []])
})

test.each(['/', '/compute-economy/', kindsOfPage.claim])('nothing moves while %s loads', async (path) => {
  const { page } = await site.open(path)
  await page.evaluate(() => document.fonts.ready)
  const shift = await page.evaluate(
    () =>
      new Promise<number>((told) => {
        new PerformanceObserver((list) =>
          told(list.getEntries().reduce((sum, entry) => sum + ('value' in entry ? Number(entry.value) : 0), 0)),
        ).observe({
          type: 'layout-shift',
          buffered: true,
        })
        setTimeout(() => told(0), 300)
      }),
  )
  await page.context().close()
  expect(shift).toBeLessThan(0.01)
})

test('every claim says which it is and how far it is trusted', async () => {
  const { page } = await site.open('/compute-economy/')
  const claims = await page
    .locator('[data-claim]')
    .evaluateAll((elements) =>
      elements.map(({ attributes }) => [
        attributes.getNamedItem('data-claim')?.value,
        attributes.getNamedItem('data-badge')?.value,
      ]),
    )
  const links = await page.locator('main a[href*="/claims/"]:not([data-claim]):not([data-claim] a)').count()
  await page.context().close()
  expect(claims.length).toBeGreaterThan(50)
  for (const [id, badge] of claims)
    expect([id, badge]).toEqual([expect.stringMatching(/^[a-z0-9-]+\/[a-z0-9-]+$/), expect.stringMatching(/^[a-z-]+$/)])
  expect(links).toBe(0)
})
