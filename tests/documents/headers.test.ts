import { describe, expect, test } from 'vitest'
import { headersText } from '../../src/documents/headers.ts'
import { headersFor, readHeaders } from '../helpers/host-headers.ts'
import { siteFrom } from '../helpers/site-from.ts'

const policy = "default-src 'none';"
const { frame, addresses } = siteFrom({}, { base: '/jardin' })

describe.each(['cloudflare', 'netlify'] as const)('%s', (host) => {
  const sent = (path: string, copied: Readonly<Record<string, string>> = {}) => {
    const text = headersText({ frame: { ...frame, look: { ...frame.look, copied } }, addresses }, policy)
    return headersFor(readHeaders(text), host, `/jardin/${path}`)
  }
  const policyOf = (...asked: Parameters<typeof sent>) => sent(...asked).get('content-security-policy')

  test('lets no other site frame the page of what is lost, wherever it answers', () => {
    for (const path of ['nothing', 'nothing/here/', 'claims/nothing/', 'assets/style.old.css', 'feeds/none.xml']) {
      expect([path, sent(path).get('x-frame-options')]).toEqual([path, ['DENY']])
    }
  })

  test.each([
    ['tool/index.html', 'tool/'],
    ['tool.html', host === 'netlify' ? 'tool.html' : 'tool'],
    ['tool/more/index.html', 'tool/more/'],
    ['tool/more.html', 'tool/more'],
  ])('leaves what a page of the site’s own may do to itself: %s', (file, address) => {
    expect(policyOf(address, { [file]: '' })).toBeUndefined()
    expect(policyOf('rules/link-scheme/', { [file]: '' })).toEqual([`${policy} frame-ancestors 'none'`])
  })

  test('says what pages may do beside files of the site’s own that are no pages', () => {
    for (const path of ['', 'economy/', 'claims/', 'rules/link-scheme/']) {
      expect([path, policyOf(path, { 'cv.pdf': '', 'tool/a.js': '' })]).toEqual([
        path,
        [`${policy} frame-ancestors 'none'`],
      ])
    }
  })
})
