import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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
      'Stake',
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
    if (path !== '/nowhere/') expect(existsSync(join(folder, path, 'index.html')), path).toBe(true)
  }
  expect(existsSync(join(folder, '404.html'))).toBe(true)
})

test('every page has a strict content policy, and no script or style of its own', () => {
  const folder = inject('site')
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
  expect(pages.length).toBeGreaterThan(100)
  for (const name of pages) {
    const html = readFileSync(join(folder, name), 'utf8')
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
    expect(policy, name).toMatch(/default-src (&#39;|')none(&#39;|')/)
    expect(policy, name).not.toMatch(/unsafe-inline|unsafe-eval'?(?<!wasm-unsafe-eval'?)|\*/)
    expect(html, name).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=/)
  }
})
