import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { violations } from '../helpers/axe.ts'
import { test } from '../helpers/site.ts'

const islands = '/islands/'
const dispatch = '/river/2026-07-02-lights/'
const wide = { viewport: { width: 1280, height: 900 } }
const narrow = { viewport: { width: 320, height: 800 } }

const inMargin = '.sidenote'
const inList = '.notes > li'

function shown(page: Page, selector: string): Locator {
  return page.locator(`.prose ${selector}`).filter({ visible: true })
}

async function words(notes: Locator): Promise<string[]> {
  const texts = await notes.evaluateAll((elements) =>
    elements.map((element) => {
      const note = element.cloneNode(true)
      if (note instanceof Element) for (const mark of note.querySelectorAll('sup, [role="doc-backlink"]')) mark.remove()
      return note.textContent ?? ''
    }),
  )
  return texts.map((text) => text.trim())
}

describe.each([
  ['the page', islands, 3],
  ['a dispatch', dispatch, 1],
])('the footnotes of %s', (_name, path, count) => {
  test.for([
    ['in the margin', 'at 1280 px', inMargin, inList, wide, 'screen'],
    ['in the margin', 'in forced colours', inMargin, inList, { ...wide, forcedColors: 'active' }, 'screen'],
    ['in a list', 'at 320 px', inList, inMargin, narrow, 'screen'],
    ['in a list', 'at 768 px', inList, inMargin, { viewport: { width: 768, height: 900 } }, 'screen'],
    ['in a list', 'in print', inList, inMargin, wide, 'print'],
  ] as const)('stand %s %s', async ([, , there, elsewhere, options, media], { look }) => {
    const { page } = await look(path, { ...options, javaScriptEnabled: false })
    await page.emulateMedia({ media })
    const notes = await words(shown(page, there))
    const others = await shown(page, elsewhere).count()
    const numbers = await shown(page, '.note-number').allInnerTexts()
    const read = await page.locator('.prose').ariaSnapshot()
    expect(notes).toHaveLength(count)
    expect(others).toBe(0)
    expect(numbers).toEqual(notes.map((_, index) => `${index + 1}`))
    // To a screen reader, each is there once. Its words stand in one piece as far as the first link.
    for (const note of notes) expect(read.split(note.slice(0, 30))).toHaveLength(2)
  })

  test('say the same in both places', async ({ look }) => {
    const { page } = await look(path)
    const margin = await words(page.locator(`.prose ${inMargin}`))
    const list = await words(page.locator(`.prose ${inList}`))
    expect(margin).toEqual(list)
  })
})

/** Where the parts of a page stand. */
async function partsOf(page: Page) {
  return await page.locator('main').evaluate((main) => {
    const boxesOf = (elements: Iterable<Element>) =>
      [...elements].map((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect()
        return { left, right, top, bottom }
      })
    const others = '.prose > *, .outline li, .page-head > *, main > section, article > section, .glance'
    return {
      numbers: boxesOf(main.querySelectorAll('.note-number')),
      notes: boxesOf(main.querySelectorAll('.sidenote')),
      others: boxesOf(main.querySelectorAll(others)),
      frame: boxesOf([main]),
    }
  })
}

function expectRoom({ notes, others, frame }: Awaited<ReturnType<typeof partsOf>>): void {
  for (const [index, note] of notes.entries()) {
    expect(note.top).toBeGreaterThanOrEqual(notes[index - 1]?.bottom ?? 0)
    expect(note.right).toBeLessThanOrEqual(frame[0]?.right ?? 0)
    const overlapped = others.filter(
      ({ left, right, top, bottom }) =>
        left < note.right && right > note.left && top < note.bottom && bottom > note.top,
    )
    expect(overlapped).toEqual([])
  }
}

describe.each([
  ['the page', islands],
  ['a dispatch', dispatch],
])('in the margin of %s', (_name, path) => {
  test('notes stand beside their numbers and in nobody’s way', async ({ look }) => {
    const { page } = await look(path, wide)
    const parts = await partsOf(page)
    expect(parts.notes.length).toBeGreaterThan(0)
    expectRoom(parts)
    for (const [index, { top }] of parts.notes.entries()) {
      expect(Math.abs(top - (parts.numbers[index]?.top ?? 0))).toBeLessThan(30)
    }
  })

  test('many notes, and a long one at the end, are in nobody’s way either', async ({ look }) => {
    const { page } = await look(path, wide)
    await page.locator('.prose').evaluate((prose) => {
      const note = prose.querySelector('.sidenote')
      const long = note?.cloneNode(true)
      if (!note || !(long instanceof Element)) throw new Error('There is no note.')
      for (let times = 0; times < 4; times += 1) note.after(note.cloneNode(true))
      long.append(...Array.from({ length: 30 }, () => ' And so on, and on, and on.'))
      prose.querySelector(':scope > p:last-of-type')?.append(long)
    })
    const parts = await partsOf(page)
    expect(parts.notes.length).toBeGreaterThan(5)
    expectRoom(parts)
  })
})

describe('by keyboard', () => {
  test('a number leads to its note and the note back to it, without JavaScript', async ({ look }) => {
    const { page } = await look(islands, { ...narrow, javaScriptEnabled: false })
    const number = page.locator('#noted-2')
    await number.press('Enter')
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#note-2')
    const isNoteSeen = await isInView(page.locator('#note-2'))
    await page.keyboard.press('Tab')
    const next = await page.evaluate(() => document.activeElement?.getAttribute('href'))
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#noted-2')
    const isNumberSeen = await isInView(number)
    expect({ isNoteSeen, next, isNumberSeen }).toEqual({ isNoteSeen: true, next: '#noted-2', isNumberSeen: true })
  })

  test('nothing that is hidden is reached, and what a note in the margin links is', async ({ look }) => {
    const { page } = await look(islands, wide)
    const stops = await page.locator('.prose a').filter({ visible: true }).count()
    await page.locator('.prose a').filter({ visible: true }).first().focus()
    const reached: string[] = []
    for (let stop = 0; stop < stops; stop += 1) {
      reached.push(
        await page.evaluate(() => {
          const { activeElement: active } = document
          return [active?.closest('.prose') && 'prose', active?.closest('.sidenote') && 'margin', active?.role]
            .filter(Boolean)
            .join(' ')
        }),
      )
      await page.keyboard.press('Tab')
    }
    expect(reached.filter((stop) => stop === 'prose margin')).toHaveLength(1)
    expect(new Set(reached)).toEqual(new Set(['prose', 'prose margin']))
  })
})

async function isInView(locator: Locator): Promise<boolean> {
  return await locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })
}

test.for([320, 768, 1024, 1280, 1600])('at %i px nothing is wider than the page', async (width, { look }) => {
  const { page, troubles } = await look(dispatch, { viewport: { width, height: 800 } })
  const taken = await page.evaluate(() => document.documentElement.scrollWidth)
  expect([taken <= width, troubles]).toEqual([true, []])
})

test.for([320, 1280])('at %i px axe finds nothing', async (width, { look }) => {
  const { page } = await look(dispatch, { viewport: { width, height: 800 } })
  expect(await violations(page)).toEqual([])
})
