import { expect, test } from 'vitest'
import { directionOf } from '../../src/words/direction.ts'

test.each([
  ['ltr', ['en-GB', 'de', 'uz', 'ku', 'pa', 'zh-Hant', 'xx']],
  ['rtl', ['ar', 'ar-MA', 'he', 'fa', 'ur', 'yi', 'dv', 'uz-Arab', 'pa-PK', 'ckb']],
])('%s is the direction of %j', (direction, tags) => {
  expect(tags.map(directionOf)).toEqual(tags.map(() => direction))
})
