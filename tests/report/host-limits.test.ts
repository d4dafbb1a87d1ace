import { expect, test } from 'vitest'
import { hostsNear } from '../../src/report/host-limits.ts'

test.each([
  [{ files: 16_000, bytes: 800_000_000 }, []],
  [
    { files: 16_001, bytes: 1 },
    ['Cloudflare Pages takes 20000 files of a site on its free plan, and this one has 16001 files.'],
  ],
  [{ files: 1, bytes: 1_234_000_000 }, ['GitHub Pages takes 1000 MB of a site, and this one has 1234 MB.']],
])('a site of %j is told of', (extent, told) => {
  expect(hostsNear(extent)).toEqual(told)
})
