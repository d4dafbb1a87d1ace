import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areApart, Exact } from '../../../src/engine/figures/exact.ts'
import { beforeRounding, rangeBeforeRounding, readNumber, type Written } from '../../../src/engine/figures/written.ts'

function read(text: string): Written {
  const written = readNumber(text)
  if (!written) throw new Error(`${text} is no number.`)
  return written
}

describe('a number as written', () => {
  test.each([
    ['0', '0', 0],
    ['-3.50', '-3.5', 2],
    ['−3', '-3', 0],
    ['0.1', '0.1', 1],
    ['123456789012345678901234567890.5', '123456789012345678901234567890.5', 1],
  ])('%s', (text, value, places) => {
    expect(read(text).value.toFixed()).toBe(value)
    expect(read(text).places).toBe(places)
  })

  test.each(['', '1,000', '1e3', '.5', '5.', '+1', '1 000', 'ten', '0x10', 'NaN', '1'.repeat(31)])(
    'is not %s',
    (text) => {
      expect(readNumber(text)).toBeUndefined()
    },
  )
})

describe('what was rounded', () => {
  test.each([
    ['4', '5', true],
    ['4', '4.4', false],
    ['4', '4.5', false],
    ['4.50', '4.6', true],
    ['10', '11', true],
    ['1.70', '1.7', false],
    ['1.70', '1.75', true],
  ])('is %s apart from %s? %s', (a, b, apart) => {
    expect(areApart(beforeRounding(read(a)), beforeRounding(read(b)))).toBe(apart)
  })

  test('is never apart from the same rounded otherwise', () => {
    const places = fc.integer({ min: 0, max: 6 })
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), places, places, (millionths, a, b) => {
        const value = new Exact(millionths).div(10 ** 6)
        const [one, other] = [a, b].map((to) => read(value.toFixed(to, Exact.ROUND_HALF_CEIL)))
        return one && other && !areApart(beforeRounding(one), beforeRounding(other))
      }),
    )
  })

  test('lies in a range from before its ends were rounded', () => {
    const range = rangeBeforeRounding(read('5'), read('10'))
    expect(areApart(range, beforeRounding(read('10.4')))).toBe(false)
    expect(areApart(range, beforeRounding(read('11')))).toBe(true)
  })
})
