import { expect } from 'vitest'
import { weighSearch } from '../../scripts/weigh-search.ts'
import { test } from '../helpers/site.ts'

/** Of what ships; every site begins with the same. */
const most = { requests: 8, bytes: 120_000 }

test.for(['price', 'price of power', 'how much does it cost to rent a GPU', 'gpu -zzz', 'zzzz'])(
  'a search for “%s” loads little until its first results',
  async (words, { open }) => {
    const { page, troubles } = await open('/search/', { site: 'shipped' })
    await page.waitForLoadState('networkidle')
    const { requests, bytes } = await weighSearch(page, words)
    expect([troubles, requests <= most.requests, bytes <= most.bytes]).toEqual([[], true, true])
    // What is needed is loaded, once: the script, the facts, and words.
    expect(requests).toBeGreaterThanOrEqual(3)
  },
)
