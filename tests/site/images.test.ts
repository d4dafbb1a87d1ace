import { expect } from 'vitest'
import { test } from '../helpers/site.ts'

test.for([1280, 320])('an image has room before it is there, %i wide', async (width, { open }) => {
  const { page } = await open('/islands/', { viewport: { width, height: 800 } })
  const figure = page.getByRole('figure', { name: 'The sea between two islands.' })
  const image = figure.getByRole('img', { name: 'A grey sea without a cable in it' })
  const before = await image.boundingBox()
  await image.scrollIntoViewIfNeeded()
  const natural = await image.evaluate((shown: HTMLImageElement) =>
    shown.decode().then(() => [shown.naturalWidth, shown.naturalHeight]),
  )
  const after = await image.boundingBox()
  expect(natural).toEqual([1200, 500])
  expect([after?.width, after?.height]).toEqual([before?.width, before?.height])
  expect((after?.width ?? 0) / (after?.height ?? 1)).toBeCloseTo(1200 / 500, 1)
  expect(after?.width).toBeLessThanOrEqual(width)
  expect(after?.width).toBeGreaterThan(width === 320 ? 260 : 500)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
})
