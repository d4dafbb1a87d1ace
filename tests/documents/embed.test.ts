import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { parseFragment } from 'parse5'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { embedOf, embedSvg } from '../../src/documents/pictures/embed.ts'
import { palette } from '../../src/documents/pictures/palette.ts'
import type { ClaimCard } from '../../src/views/parts/claim-card.ts'
import { byId, tides } from '../helpers/tides.ts'

const { claims, frame } = await tides()
const cards = claims.map(({ card }) => card)
const claim = (id: string): ClaimCard => byId(cards, (card) => card.id, id)
const parser = new XMLParser({ ignoreAttributes: false })

test.each(['tides/silt', 'tides/fish-pass', 'tides/quay'])('the picture of %s is sound, and says its badge', (id) => {
  const card = claim(id)
  const svg = embedSvg(card, frame)
  expect(XMLValidator.validate(svg)).toBe(true)
  const read = parser.parse(svg).svg
  expect(`${read.text[0]['#text']}`).toContain(card.badge.label)
  expect(read.title['#text']).toContain('as of 2026-11-24')
})

test('a contested claim says so, and a withdrawn one nothing else', () => {
  expect(embedSvg(claim('tides/fish-pass'), frame)).toContain('>Caveat, contested</text>')
  const withdrawn = cards.find((card) => card.withdrawn)
  expect(withdrawn && embedSvg(withdrawn, frame)).toContain('>Withdrawn</text>')
})

test('every rank looks different without its colour and its words', () => {
  const looks = [0, 1, 2, 3].map((rank) => {
    const badge = { ...claim('tides/moon').badge, rank, fill: [8, 5, 3, 0][rank] ?? 0 }
    return embedSvg({ ...claim('tides/moon'), badge }, frame)
  })
  expect(new Set(looks).size).toBe(4)
})

test('hostile words stay words', () => {
  const text = '</title><script>alert(1)</script> "x" \u0000\uD800 ]]>'
  const hostile = { ...claim('tides/moon'), text }
  const named = { ...frame, title: '<b>&"]' }
  const svg = embedSvg(hostile, named)
  expect(XMLValidator.validate(svg)).toBe(true)
  expect(svg).not.toMatch(/<script|<b>/)
  expect(svg).not.toContain('\u0000')
  const { html, markdown } = embedOf(hostile, named)
  expect(html).not.toMatch(/<script|alt="[^"]*"[^>]*x"/)
  expect(markdown.startsWith('[![')).toBe(true)
  expect(markdown).toContain('\\]\\]\\>')
})

test('an address that holds markup ends no snippet', () => {
  const url = 'https://g.example/"><script>alert(1)</script>) `'
  const { html, markdown } = embedOf(claim('tides/moon'), { ...frame, url })
  const [link, ...others] = parseFragment(html).childNodes
  expect(others).toEqual([])
  expect(link).toMatchObject({
    nodeName: 'a',
    attrs: [{ name: 'href', value: `${url}/claims/tides/moon/` }],
    childNodes: [{ nodeName: 'img', attrs: [{ name: 'src', value: `${url}/embed/tides/moon.svg` }, {}, {}] }],
  })
  const at = 'https://g.example/%22%3E%3Cscript%3Ealert%281%29%3C/script%3E%29%20%60'
  expect(unified().use(remarkParse).parse(markdown).children).toMatchObject([
    {
      type: 'paragraph',
      children: [
        {
          type: 'link',
          url: `${at}/claims/tides/moon/`,
          children: [
            { type: 'image', url: `${at}/embed/tides/moon.svg`, alt: 'Withdrawn: Tides come once a day everywhere.' },
          ],
        },
      ],
    },
  ])
})

test('long words are cut where they are drawn, and whole in the title', () => {
  const card = claim('tides/fish-pass')
  const label = 'Label '.repeat(500).trim()
  const long = { ...card, badge: { ...card.badge, label } }
  const named = { ...frame, title: 'Garden '.repeat(500).trim() }
  const svg = embedSvg(long, named)
  const { '@_width': width, text, title } = parser.parse(svg).svg
  expect(Number(width)).toBeLessThan(750)
  expect(text.map((each: { '#text': string }) => each['#text'])).toEqual([
    'Label Label Label Label Label Label Labe…, contested',
    'Garden Garden Garden Garden Garden G…',
  ])
  expect(title['#text']).toContain(`${label}, contested: More than nine`)
  expect(title['#text']).toContain(`(${named.title}, as of`)
  expect(embedOf(long, named).alt).toContain(label)
})

test.each(['light', 'dark'] as const)('its colours are those of the site: %s', (look) => {
  const svg = embedSvg(claim('tides/moon'), frame)
  for (const name of ['sheet', 'rule', 'inkSoft'] as const) expect(svg).toContain(palette[name][look])
})

test('the snippet names the picture and the claim at this site', () => {
  const { html, markdown, src } = embedOf(claim('tides/moon'), frame)
  expect(src).toBe('/embed/tides/moon.svg')
  expect(html).toMatch(
    /^<a href="https:\/\/tides\.example\/claims\/tides\/moon\/"><img src="https:\/\/tides\.example\/embed\/tides\/moon\.svg" /,
  )
  expect(markdown).toMatch(
    /\]\(https:\/\/tides\.example\/embed\/tides\/moon\.svg\)\]\(https:\/\/tides\.example\/claims\/tides\/moon\/\)$/,
  )
})
