import { describe, expect, test } from 'vitest'
import { numbersIn } from '../../../src/engine/figures/numbers-in.ts'

/** The numbers found, each by its text and by what it may mean; parts of a whole by their first digits. */
function found(text: string): string[] {
  return numbersIn(text).map(({ text, meanings }) => {
    const values = meanings.map((each) =>
      'part' in each ? each.part.toSignificantDigits(3) : each.value.toFixed(each.places),
    )
    return `${text} = ${values.join(' or ')}`
  })
}

describe('numbers in a text', () => {
  test.each([
    ['It fell by 67 %, to 1.70 dollars.', ['67 = 67', '1.70 = 1.70']],
    ['5–10× and -3', ['5 = 5', '10 = 10', '3 = 3']],
    ['280x in 22 months', ['280 = 280', '22 = 22']],
    ['9,806 of 1,234,567', ['9,806 = 9.806 or 9806', '1,234,567 = 1234567']],
    ['1.234.567,5 and 1,234.50', ['1.234.567,5 = 1234567.5', '1,234.50 = 1234.50']],
    ['12 345 people, 1’234', ['12 345 = 12345', '1’234 = 1234']],
    ['٣٫٥ و ١٢', ['٣٫٥ = 3.5', '١٢ = 12']],
    ['tenfold, and nearly doubled', ['tenfold = 10', 'doubled = 2']],
    ['a third', ['third = 0.333 or 0.667']],
    ['Five and a half for each one', ['Five and a half = 5.5', 'one = 1']],
    ['a loaf and a half, one and a halfpenny', ['half = 0.5', 'one = 1']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  test.each(['H100', 'GPT-4', 'Qwen2.5', 'MI300X', '1.2.3.4', 'none'])('%s is none', (text) => {
    expect(found(text)).toEqual([])
  })

  test('say where they stand', () => {
    const text = 'About 1.6 trillion'
    expect(numbersIn(text).map(({ at }) => text.slice(at.start, at.end))).toEqual(['1.6'])
  })

  test.each(['1'.repeat(100_000), '1,'.repeat(50_000), '1 111 '.repeat(20_000), '١٫'.repeat(50_000)])(
    'are found in time whatever the text (%#)',
    (text) => {
      const start = performance.now()
      numbersIn(text)
      expect(performance.now() - start).toBeLessThan(2000)
    },
  )
})
