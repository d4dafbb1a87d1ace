import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { embedOf, embedSvg } from '../../src/documents/pictures/embed.ts'
import type { ClaimView } from '../../src/views/claim.ts'
import { byId, tides } from '../helpers/tides.ts'

const { claims, frame } = await tides()
const claim = (id: string): ClaimView => byId(claims, ({ card }) => card.id, id)
const parser = new XMLParser({ ignoreAttributes: false })

test.each(['tides/silt', 'tides/fish-pass', 'tides/quay'])('the picture of %s is sound, and says its badge', (id) => {
  const view = claim(id)
  const svg = embedSvg(view, frame)
  expect(XMLValidator.validate(svg)).toBe(true)
  const read = parser.parse(svg).svg
  expect(`${read.text[0]['#text']}`).toContain(view.card.badge.label)
  expect(read.title['#text']).toContain('as of 2026-11-24')
})

test('a contested claim says so, and a withdrawn one nothing else', () => {
  expect(embedSvg(claim('tides/fish-pass'), frame)).toContain('>Caveat, contested</text>')
  const withdrawn = claims.find(({ card }) => card.withdrawn)
  expect(withdrawn && embedSvg(withdrawn, frame)).toContain('>Withdrawn</text>')
})

test('every rank looks different without its colour and its words', () => {
  const looks = [0, 1, 2, 3].map((rank) => {
    const badge = { ...claim('tides/moon').card.badge, rank, fill: [8, 5, 3, 0][rank] ?? 0 }
    return embedSvg({ ...claim('tides/moon'), card: { ...claim('tides/moon').card, badge } }, frame)
  })
  expect(new Set(looks).size).toBe(4)
})

test('hostile words stay words', () => {
  const view = claim('tides/moon')
  const text = '</title><script>alert(1)</script> "x" \u0000\uD800 ]]>'
  const hostile = { ...view, card: { ...view.card, text } }
  const named = { ...frame, title: '<b>&"]' }
  const svg = embedSvg(hostile, named)
  expect(XMLValidator.validate(svg)).toBe(true)
  expect(svg).not.toMatch(/<script|<b>/)
  expect(svg).not.toContain('\u0000')
  const { html, markdown } = embedOf(hostile, named)
  expect(html).not.toMatch(/<script|alt="[^"]*"[^>]*x"/)
  expect(markdown.startsWith('[![')).toBe(true)
  expect(markdown).toContain('\\]\\]>')
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
