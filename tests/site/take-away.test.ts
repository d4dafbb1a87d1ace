import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject } from 'vitest'
import { test } from '../helpers/site.ts'

const claim = '/claims/tides/lagoon-cost/'

test.for([
  {
    path: claim,
    title: /A lagoon of the usual size costs about three times as much/,
    judged: /Badge “Caveat” since \d{4}-\d\d-\d\d, as of 2026-11-24/,
    opens: { BibTeX: '@misc{tides-lagoon-cost,', RIS: 'TY  - ELEC' },
  },
  {
    path: '/tides/',
    title: /Power from the Tides/,
    judged: /\d+ Well sourced, \d+ Caveat.*, as of 2026-11-24/,
    opens: { BibTeX: '@misc{tides,', RIS: 'TY  - ELEC' },
  },
  {
    path: '/sources/survey/',
    title: /Salmon, silt and salt/,
    judged: /Grade [A-D] in .+, as of 2026-11-24/,
    opens: { BibTeX: '@article{survey,', RIS: 'TY  - JOUR' },
  },
])('$path is cited in four forms, without JavaScript', async ({ path, title, judged, opens }, { look }) => {
  const { page } = await look(path, { javaScriptEnabled: false })
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
  expect(text).toMatch(title)
  expect(text).toMatch(judged)
})

test('a button copies what stands before it', async ({ open }) => {
  const { page } = await open(claim, { permissions: ['clipboard-read', 'clipboard-write'] })
  const section = page.locator('.take-away')
  await section.getByText('BibTeX', { exact: true }).click()
  await section.locator('details[open]').getByRole('button', { name: 'Copy' }).click()
  await section.getByRole('button', { name: 'Copied' }).waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^@misc\{tides-lagoon-cost,/)
})

test('the badge of each claim is a picture at an address of its own', async ({ look }) => {
  const { folder } = inject('sites').tides
  const names = (path: string): string[] => readdirSync(join(folder, path), { recursive: true, encoding: 'utf8' })
  const claims = names('claims').filter((name) => /.\/index\.html$/.test(name))
  const pictures = names('embed').filter((name) => name.endsWith('.svg'))
  expect(pictures.map((name) => name.replace('.svg', '/index.html')).sort()).toEqual(claims.sort())
  const { page, troubles } = await look(claim)
  const picture = page.getByRole('img', { name: /^Caveat: A lagoon of the usual size/ })
  await picture.scrollIntoViewIfNeeded()
  const width = await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))
  expect([width > 150, troubles]).toEqual([true, []])
})

test('an entry of a history has an address of its own', async ({ look }) => {
  const { page } = await look(`${claim}#e2`)
  const text = (await page.locator('#e2').innerText()).replace(/\s+/g, ' ')
  const isAimed = await page.locator('#e2:target').count()
  expect([text.includes('Well sourced → to Caveat'), isAimed]).toEqual([true, 1])
})
