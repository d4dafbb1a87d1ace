import { expect, test } from 'vitest'
import { contrast } from '../../../src/engine/look/contrast.ts'

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  // https://webaim.org/resources/contrastchecker/ tells of these two greys that one passes and the other does not.
  ['#767676', '#ffffff', 4.54],
  ['#777777', '#ffffff', 4.47],
])('%s on %s', (one, other, ratio) => {
  expect(contrast(one, other)).toBeGreaterThanOrEqual(ratio - 0.005)
  expect(contrast(other, one)).toBeLessThan(ratio + 0.01)
})
