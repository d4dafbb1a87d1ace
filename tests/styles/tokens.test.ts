import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { palette, tones } from '../../src/documents/pictures/palette.ts'
import type { PolicyRecord } from '../../src/engine/index.ts'
import { fixedColours } from '../../src/engine/look/colours.ts'
import { contrast, lightOf, luminance } from '../../src/engine/look/contrast.ts'
import { badgeView } from '../../src/views/parts/badge.ts'
import { distance, type Eyes, seenBy } from '../helpers/colours.ts'

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name = '', light, dark]) => [
    name,
    { light: light ?? '', dark: dark ?? '' },
  ]),
)
const looks = ['light', 'dark'] as const
const toneNames = ['tone-0', 'tone-1', 'tone-2', 'tone-3']

function colour(name: string, look: (typeof looks)[number]): string {
  const token = tokens.get(name)
  if (!token) throw new Error(`There is no colour \`${name}\`.`)
  return token[look]
}

describe.each(looks)('%s', (look) => {
  const textOn = (ground: string): string[] => ['ink', 'ink-soft', 'link', 'against', ...toneNames, ground]
  const pairs = [
    ...['paper', 'sheet'].flatMap((ground) => textOn(ground).map((text) => [text, ground])),
    ...toneNames.map((tone) => [tone, `${tone}-ground`]),
    ['against', 'against-ground'],
    ['ink', 'against-ground'],
    // What is set in reverse: buttons, and the link that skips to the content.
    ['paper', 'ink'],
  ].filter(([text, ground]) => text !== ground)

  test.each(pairs)('text in %s on %s has the contrast of WCAG 2.2 AA', (text = '', ground = '') => {
    expect(contrast(colour(text, look), colour(ground, look))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['accent', 'ink-soft'])('what is no text but must be seen has it too: %s', (name) => {
    for (const ground of ['paper', 'sheet']) {
      expect(contrast(colour(name, look), colour(ground, look))).toBeGreaterThanOrEqual(3)
    }
  })

  test('neighbours on the ladder differ in grey', () => {
    for (const [index, tone] of toneNames.slice(1).entries()) {
      const grey = [toneNames[index] ?? '', tone].map((name) => Math.cbrt(luminance(lightOf(colour(name, look)))))
      expect(Math.abs(116 * ((grey[0] ?? 0) - (grey[1] ?? 0))), `${toneNames[index]}, ${tone}`).toBeGreaterThan(5)
    }
  })

  test.each<Eyes>(['protanopia', 'deuteranopia', 'tritanopia'])('no two badges look alike to eyes with %s', (eyes) => {
    const seen = toneNames.map((tone) => seenBy(eyes, lightOf(colour(tone, look))))
    for (const [index, one] of seen.entries()) {
      for (const other of seen.slice(index + 1)) expect(distance(one, other)).toBeGreaterThan(10)
    }
  })

  test('what a site may choose is held against the colours that it may not', () => {
    const fixed = [...toneNames, 'against', 'stake'].map((name) => colour(name, look))
    expect(Object.values(fixedColours).map((each) => each[look])).toEqual(fixed)
  })

  test('pictures have the same colours', () => {
    for (const [name, own] of Object.entries(palette)) {
      const token = name === 'inkSoft' ? 'ink-soft' : name
      expect([token, own[look]]).toEqual([token, colour(token, look)])
    }
    const own = tones.map((tone) => [...tone[look]])
    expect(own).toEqual(toneNames.map((tone) => [colour(tone, look), colour(`${tone}-ground`, look)]))
  })
})

test.each([2, 3, 4, 5, 6, 7, 8, 9])('in a ladder of %i badges each has a mark and a word of its own', (count) => {
  const ids = Array.from({ length: count }, (_, index) => `badge-${index}`)
  const views = ids.map((id) => badgeView(ladder(ids), id))
  expect(new Set(views.map(({ fill }) => fill)).size).toBe(count)
  expect(new Set(views.map(({ label }) => label)).size).toBe(count)
  expect([views[0]?.fill, views.at(-1)?.fill]).toEqual([8, 0])
})

function ladder(ids: readonly string[]): PolicyRecord {
  return {
    grades: { A: 'Strong.' },
    badges: ids.map((id) => ({ id, label: `The badge ${id}`, means: 'So.', requires: {} })),
    contested: { grade: 'A', directness: 'direct' },
    freshness: { dueAfterDays: 180, overdueAfterDays: 365 },
  }
}
