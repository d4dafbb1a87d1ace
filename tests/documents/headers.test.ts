import { describe, expect, test } from 'vitest'
import { headersText } from '../../src/documents/headers.ts'
import { headersFor, readHeaders } from '../helpers/host-headers.ts'
import { siteFrom } from '../helpers/site-from.ts'

const policy = "default-src 'none';"
const { frame, addresses } = siteFrom({}, { base: '/jardin' })

describe.each(['cloudflare', 'netlify'] as const)('%s', (host) => {
  const sent = (path: string) => headersFor(readHeaders(headersText({ frame, addresses }, policy)), host, path)

  test('lets no other site frame the page of what is lost, wherever it answers', () => {
    for (const path of ['nothing', 'nothing/here/', 'claims/nothing/', 'assets/style.old.css', 'feeds/none.xml']) {
      expect([path, sent(`/jardin/${path}`).get('x-frame-options')]).toEqual([path, ['DENY']])
    }
  })
})
