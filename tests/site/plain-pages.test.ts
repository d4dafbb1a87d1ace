import { expect, test } from 'vitest'
import type { BuiltPage } from '../../src/publish/built-page.ts'
import { readPage } from '../../src/publish/read-page.ts'
import { readPlainPage } from '../../src/publish/read-plain-page.ts'
import { filesOf, sitesOfLaws } from '../helpers/site-pages.ts'

function sorted({ ids, links, loads, whole }: BuiltPage): string[][] {
  return [[...ids].sort(), links.toSorted(), loads.toSorted(), whole.toSorted()]
}

test.each(sitesOfLaws)('every page of %s is plain, and read as a browser reads it', (site) => {
  for (const [name, html] of filesOf(site).pages) {
    const plain = readPlainPage(name, html)
    expect(plain && sorted(plain), name).toEqual(sorted(readPage(name, html)))
  }
})
