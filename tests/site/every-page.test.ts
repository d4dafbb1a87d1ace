import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesOf, heavierThan, sitesOfLaws } from '../helpers/site-pages.ts'

describe.each(sitesOfLaws)('of %s', (site) => {
  const files = filesOf(site)
  const { folder, pages } = files

  test('every page has a strict content policy, and nothing runs in it but a few lines that the policy names', () => {
    expect(pages.size).toBeGreaterThan(50)
    for (const [name, html] of pages) {
      const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
      expect(policy, name).toMatch(/^default-src 'none';/)
      expect(policy, name).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/)
      expect(html, name).not.toMatch(/<style|\sstyle=|\son[a-z]+=/)
      const scripts = [...html.matchAll(/<script(?![^>]*\ssrc=)(?![^>]*\/(?:ld\+)?json")[^>]*>(.*?)<\/script>/gs)]
      for (const [, code = ''] of scripts) {
        expect(policy, name).toContain(`'sha256-${createHash('sha256').update(code).digest('base64')}'`)
      }
      const size = scripts.reduce((sum, [, code = '']) => sum + Buffer.byteLength(code), 0)
      expect(size, name).toBeLessThanOrEqual(2_200)
    }
  })

  test('every page says what it is about, for machines', () => {
    for (const [name, html] of pages) {
      const found = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
      // The page for what is not there has no address, and is about nothing.
      expect(found.length, name).toBe(name === '404.html' ? 0 : 1)
      if (name === '404.html') continue
      const { '@context': context, '@graph': things } = JSON.parse(found[0]?.[1] ?? '')
      expect([context, things.length > 0], name).toEqual(['https://schema.org', true])
    }
  })

  test('every claim that a page shows says which it is and how far it is trusted', () => {
    const claims = [...pages].flatMap(([name, html]) =>
      [...html.matchAll(/<[a-z]+(?=\s)[^>]*\sdata-claim="[^>]*>/g)].map(([tag]) => [name, tag] as const),
    )
    expect(claims.length).toBeGreaterThan(50)
    for (const [name, tag] of claims) {
      expect(tag, name).toMatch(/ data-claim="[a-z0-9-]+\/[a-z0-9-]+"/)
      expect(tag, name).toMatch(/ data-badge="[a-z-]+"/)
    }
  })

  test('no text has a space before its comma or full stop', () => {
    for (const [name, html] of pages) {
      const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? []
      const text = main.replace(/<(pre|code|summary)[^>]*>.*?<\/\1>/gs, 'x').replace(/<[^>]*>/g, '')
      expect([name, ...(text.match(/.{20}\s[,.;:](?=\s).{0,10}/g) ?? [])]).toEqual([name])
    }
  })

  test('no page loads a script, or anything but its one stylesheet, its fonts and its logo, before it is used', () => {
    for (const [name, text] of pages) {
      const html = text.replace(/<template.*?<\/template>/gs, '')
      const loads = [...html.matchAll(/<(?:script|link|img|iframe)\b[^>]*>/g)].map(([tag]) => tag)
      const known =
        / rel="(?:icon|canonical|alternate|license|stylesheet)"| as="font"| class="site-logo"| loading="lazy"|^<script(?: type="[^"]*")?>$/
      expect([name, ...loads.filter((tag) => !known.test(tag))]).toEqual([name])
      expect(loads.filter((tag) => tag.includes('rel="stylesheet"')).length, name).toBe(1)
    }
  })

  test('fonts and every page are light', () => {
    const assets = readdirSync(join(folder, 'assets'))
    const fonts = assets.filter((name) => name.endsWith('.woff2'))
    const styles = assets.filter((name) => name.endsWith('.css'))
    const sizes = fonts.map((name) => statSync(join(folder, 'assets', name)).size)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(100_000)
    expect(styles).toHaveLength(1)
    expect(heavierThan(60_000, files)).toEqual([])
  })
})
