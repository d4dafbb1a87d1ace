import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'parse5'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { kindsOfPage, type Visit, visit } from '../helpers/site.ts'

let site: Visit
beforeAll(async () => {
  site = await visit()
})
afterAll(() => site.close())

const cited = {
  claim: {
    title: /Small models are the cheapest way/,
    judged: /Badge “Caveat” since \d{4}-\d\d-\d\d, as of 2026-11-24/,
    opens: { BibTeX: '@misc{compute-economy-small-models-for-easy-tasks,', RIS: 'TY  - ELEC' },
  },
  page: {
    title: /The Compute Economy/,
    judged: /\d+ Well sourced, \d+ Caveat.*, as of 2026-11-24/,
    opens: { BibTeX: '@misc{compute-economy,', RIS: 'TY  - ELEC' },
  },
  source: {
    title: /Cost-of-Pass/,
    judged: /Grade [A-D] in .+, as of 2026-11-24/,
    opens: { BibTeX: '@article{cost-of-pass,', RIS: 'TY  - JOUR' },
  },
}

test.each(['claim', 'page', 'source'] as const)('a %s is cited in four forms, without JavaScript', async (kind) => {
  const { title, judged, opens } = cited[kind]
  const { page } = await site.open(kindsOfPage[kind], { javaScriptEnabled: false })
  const section = page.locator('.take-away')
  const text = await section.locator('.citation-text').innerText()
  const forms = { ...opens, 'CSL-JSON': '[\n  {\n    "id":' }
  for (const [form, opening] of Object.entries(forms)) {
    await section.getByText(form, { exact: true }).click()
    const written = await section.locator('details[open]', { hasText: form }).locator('pre').innerText()
    expect(written.slice(0, opening.length)).toBe(opening)
    // BibTeX keeps capitals between braces.
    expect(written.replaceAll(/[{}]/g, '')).toMatch(title)
    expect(written).toMatch(judged)
  }
  expect(await section.getByRole('button').count()).toBe(0)
  await page.context().close()
  expect(text).toMatch(title)
  expect(text).toMatch(judged)
})

test('a button copies what stands before it', async () => {
  const { page } = await site.open(kindsOfPage.claim, { permissions: ['clipboard-read', 'clipboard-write'] })
  const section = page.locator('.take-away')
  await section.getByText('BibTeX', { exact: true }).click()
  await section.locator('details[open]').getByRole('button', { name: 'Copy' }).click()
  await section.getByRole('button', { name: 'Copied' }).waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  await page.context().close()
  expect(copied).toMatch(/^@misc\{compute-economy-small-models-for-easy-tasks,/)
})

test('the badge of each claim is a picture at an address of its own', async () => {
  const folder = inject('site')
  const names = (path: string): string[] => readdirSync(join(folder, path), { recursive: true, encoding: 'utf8' })
  const claims = names('claims').filter((name) => /.\/index\.html$/.test(name))
  const pictures = names('embed').filter((name) => name.endsWith('.svg'))
  expect(pictures.map((name) => name.replace('.svg', '/index.html')).sort()).toEqual(claims.sort())
  const { page, troubles } = await site.open(kindsOfPage.claim)
  const picture = page.getByRole('img', { name: /^Caveat: Small models/ })
  await picture.scrollIntoViewIfNeeded()
  const width = await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))
  await page.context().close()
  expect([width > 150, troubles]).toEqual([true, []])
})

test('an entry of a history has an address of its own', async () => {
  const { page } = await site.open(`${kindsOfPage.claim}#e2`)
  const text = (await page.locator('#e2').innerText()).replace(/\s+/g, ' ')
  const isAimed = await page.locator('#e2:target').count()
  await page.context().close()
  expect([text.includes('Well sourced → to Caveat'), isAimed]).toEqual([true, 1])
})

test('every page says what it is about, for machines', () => {
  const folder = inject('site')
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
  for (const name of pages) {
    const html = readFileSync(join(folder, name), 'utf8')
    const found = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
    // The page for what is not there has no address, and is about nothing.
    expect(found.length, name).toBe(name === '404.html' ? 0 : 1)
    if (name === '404.html') continue
    const { '@context': context, '@graph': things } = JSON.parse(found[0]?.[1] ?? '')
    expect([context, things.length > 0], name).toEqual(['https://schema.org', true])
    expect(parse(html).nodeName).toBe('#document')
  }
})
