import { describe, expect } from 'vitest'
import { htmlFaults } from '../helpers/html-faults.ts'
import { test } from '../helpers/site.ts'
import { filesOf, heavierThan } from '../helpers/site-pages.ts'

const site = filesOf('grown')
const addressOf = (name: string): string => `/${name.replace(/index\.html$/, '')}`
const pages = new Map([...site.pages].map(([name, html]) => [addressOf(name), html]))

/** The pages of a list to which its navigation leads, from one on. */
function reachedFrom(first: string): string[] {
  const reached = [first]
  for (const address of reached) {
    const ways = (pages.get(address) ?? '').match(/<nav class="part.*?<\/nav>/gs) ?? []
    const led = ways.flatMap((way) => [...way.matchAll(/href="([^"#]*)/g)].map(([, href = '']) => href))
    reached.push(...new Set(led.filter((href) => !reached.includes(href))))
  }
  return reached
}

describe.each(['/claims/', '/sources/', '/log/', '/voices/remy/'])('the list at %s', (list) => {
  const further = [...pages.keys()].filter((address) => address.startsWith(`${list}-`))

  test('takes several pages, each reached from each', () => {
    const all = [list, ...further].toSorted()
    expect(all.length).toBeGreaterThan(1)
    for (const address of all) expect(reachedFrom(address).toSorted(), address).toEqual(all)
  })

  test('has pages of valid HTML, each found at its own address', async () => {
    for (const address of [list, ...further]) {
      const html = pages.get(address) ?? ''
      expect([address, ...(await htmlFaults(html))]).toEqual([address])
      expect(html).toContain(`<link rel="canonical" href="${site.origin}${address}">`)
    }
    const titles = [list, ...further].map((address) => /<title>(.*?)<\/title>/.exec(pages.get(address) ?? '')?.[1])
    expect(new Set(titles).size).toBe(titles.length)
  })
})

test('every page of a garden that grew is light', () => {
  expect(heavierThan(60_000, site)).toEqual([])
})

test('the index of a list opens by keyboard, marks its own page, and leads to another without a script', async ({
  look,
}) => {
  const { page } = await look('/claims/-2/', { site: 'grown', javaScriptEnabled: false })
  const index = page.getByRole('navigation', { name: 'Pages of this list' })
  await index.locator('summary').focus()
  await page.keyboard.press('Enter')
  expect(await index.locator('[aria-current]').getAttribute('href')).toBe('/claims/-2/')
  await index.getByRole('link').first().click()
  expect(new URL(page.url()).pathname).toBe('/claims/')
})

test('a claim of a long page that is told in a line is led to by its anchor, and stands as it did on a day', async ({
  look,
}) => {
  const id = 'many/c-99'
  const { page } = await look(`/many/?on=2026-09-30#${id}`, { site: 'grown' })
  await page.locator('[data-past]').waitFor()
  const line = page.locator(`.record-line[data-claim="${id}"]`)
  expect(await line.locator('.badge').innerText()).toBe('Unsourced')
  await expect.poll(async () => (await line.boundingBox())?.y).toBeLessThan(900)
  expect(await page.locator('.counts').innerText()).toMatch(/^100 claims: 100 Unsourced\./)
})
