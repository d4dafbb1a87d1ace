import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { socialPng as socialPngWith } from '../../src/documents/pictures/social.ts'
import { socialFonts } from '../../src/publish/social-fonts.ts'
import { type SocialView, shareOf, socialOfPage } from '../../src/views/taken/social.ts'
import { hostile, siteFrom } from '../helpers/site-from.ts'
import { byId, tides } from '../helpers/tides.ts'
import type { Viewed } from '../helpers/viewed.ts'

const site = await tides({ base: '/garden' })
const { frame } = site
const page = socialOfPage(
  frame,
  byId(site.pages, ({ card }) => card.id, 'tides'),
)

const socialPng = (view: SocialView) => socialPngWith(view, socialFonts)

function ofHome({ pictures: [home] }: Viewed): SocialView {
  if (!home) throw new Error('The site has no picture.')
  return home.view()
}

beforeEach(() => {
  vi.stubGlobal('fetch', () => {
    throw new Error('A picture asks nothing of the network.')
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('what a picture says', () => {
  test('of a page: its title, how its badges spread, and what carries them', () => {
    expect(page.title.text).toBe('Power from the Tides')
    expect(page.over.text).toBe(frame.title)
    expect(page.spread.map(({ badge, count }) => `${count} ${badge.label}`)).toEqual([
      '1 Well sourced',
      '5 Caveat',
      '2 Unconfirmed',
      '1 Unsourced',
    ])
    expect([...page.facts, page.asOf]).toEqual([
      '9 claims, 2 contested',
      expect.stringMatching(/^\d+ sources, /),
      `as of ${frame.asOf}`,
    ])
  })

  test('of the site: all claims that stand', () => {
    const { title, spread, facts } = ofHome(site)
    const standing = site.claims.filter(({ card }) => !card.withdrawn).length
    expect(title.text).toBe(frame.title)
    expect(spread.reduce((sum, { count }) => sum + count, 0)).toBe(standing)
    expect(facts).toContain(`${standing} claims`)
  })

  test('is found below the base, at an address that no page can take', () => {
    expect(shareOf(frame, 'website', undefined).image.href).toBe('/garden/embed/home.png')
    expect(shareOf(frame, 'article', { id: 'home', title: 'Home' }).image.href).toBe('/garden/embed/pages/home.png')
  })
})

describe('a picture', () => {
  test('is a PNG of the size that all expect, the same each time', async () => {
    const [once, again] = [await socialPng(page), await socialPng(page)]
    expect(Buffer.from(once.slice(1, 4)).toString()).toBe('PNG')
    expect(sizeOf(once)).toEqual([1200, 630])
    expect(Buffer.compare(once, again)).toBe(0)
  })

  test.each([
    ['of 200 letters', `${'A long title '.repeat(15)}ends`],
    ['of one long word', 'x'.repeat(250)],
    ['of 50 kB', 'So much to say. '.repeat(3_200)],
    ['of nothing', ''],
    ['of markup', '</svg><script>alert(1)</script>&amp;]]>'],
    ['of control characters', 'a\u0000b\u0007c\u001b[31md'],
    ['of characters that turn the order', '\u202Ereversed\u2066'],
    ['of half a character', 'x\uD800y'],
    ['of emoji', '👩‍👩‍👧‍👦🌊🏴‍☠️'],
    ['in Arabic', 'طاقة المد والجزر'],
    ['in Japanese', '潮の力'],
    ['in many scripts', 'Приливы, παλίρροια, thủy triều, Gezeiten, příliv, แรงน้ำขึ้น, גאות'],
  ])('can be made of a title %s', async (_name, title) => {
    expect(sizeOf(await socialPng(titled(title)))).toEqual([1200, 630])
  })

  test('can be made of a garden that means harm', async () => {
    const harmful = siteFrom(hostile)
    const pictures = harmful.pages.map((view) => socialOfPage(harmful.frame, view))
    expect(pictures).toHaveLength(1)
    for (const view of [...pictures, ofHome(harmful)]) expect(sizeOf(await socialPng(view))).toEqual([1200, 630])
  })

  test('shows the address where the fonts have next to nothing of the title', async () => {
    expect(await socialPng(titled('潮の力 (2)'))).toEqual(await socialPng(titled(`${hostAndPath}`)))
  })

  test.each([
    ['an emoji', 'Tides 🌊 and power', 'Tides and power'],
    ['what turns the order', 'Tides\u202E and power', 'Tides and power'],
    ['a line break', 'Tides\nand power', 'Tides and power'],
  ])('leaves out %s', async (_name, title, shown) => {
    expect(await socialPng(titled(title))).toEqual(await socialPng(titled(shown)))
  })

  test('draws Greek, Cyrillic, Vietnamese and Arabic letters', async () => {
    const address = await socialPng(titled(hostAndPath))
    for (const title of ['Παλίρροια', 'Приливы', 'Thủy triều', 'طاقة المد والجزر']) {
      expect(Buffer.compare(await socialPng(titled(title)), address), title).not.toBe(0)
    }
  })

  test('has room for a ladder of many badges with long names', async () => {
    const badge = page.spread[0]?.badge
    if (!badge) throw new Error('The page has no badge.')
    const spread = Array.from({ length: 40 }, (_, rank) => ({
      badge: { ...badge, label: `Badge ${rank} ${'of the long sort '.repeat(20)}` },
      count: 10 ** (rank % 7),
    }))
    expect(sizeOf(await socialPng({ ...page, spread }))).toEqual([1200, 630])
  })

  test('tells badges apart without their colours: by how much of the mark is filled', async () => {
    const badge = page.spread[0]?.badge
    if (!badge) throw new Error('The page has no badge.')
    const pictures = new Set<string>()
    for (let fill = 0; fill <= 8; fill += 1) {
      pictures.add(
        Buffer.from(await socialPng({ ...page, spread: [{ badge: { ...badge, fill }, count: 1 }] })).toString('base64'),
      )
    }
    expect(pictures.size).toBe(9)
  })

  test('can be made of a page without a claim', async () => {
    expect(sizeOf(await socialPng({ ...page, spread: [], facts: ['0 claims'] }))).toEqual([1200, 630])
  })
})

const hostAndPath = page.title.plain

function titled(text: string): SocialView {
  return { ...page, title: { ...page.title, text } }
}

/** Width and height, from the first chunk of a PNG (https://www.w3.org/TR/png-3/#11IHDR). */
function sizeOf(png: Uint8Array): number[] {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}
