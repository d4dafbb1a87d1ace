import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { defaultsFor } from '../../scripts/create-ripen/answers.ts'
import { filesOfGarden } from '../../scripts/create-ripen/files.ts'
import { filesIn } from '../../src/publish/release.ts'
import { type HeaderRule, headersFor, readHeaders } from '../helpers/host-headers.ts'
import { type Nginx, startNginx } from '../helpers/nginx.ts'

const lasting = 'public, max-age=31536000, immutable'
const revalidated = 'public, max-age=0, must-revalidate'
const page = "frame-ancestors 'none'"
const embed = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *"
const html = 'text/html; charset=utf-8'

const text = 'text/plain; charset=utf-8'
const atom = 'application/atom+xml; charset=utf-8'

interface Kind {
  readonly path: RegExp
  readonly type: string
  readonly cache?: string
  readonly policy?: string
  readonly origin?: '*'
  /** The site that must have such a file, if it is not the small one: records of the other have names of their own. */
  readonly of?: 'foreign'
}

/** What is sent along with the files of each kind, below the path that the site lives under. */
const kinds: readonly Kind[] = [
  { path: /^$/, type: html, policy: page },
  { path: /^economy\/$/, type: html, policy: page },
  { path: /^claims\/$/, type: html, policy: page },
  { path: /^claims\/economy\/bread\/$/, type: html, policy: page },
  { path: /^claims\/economy\/loaf\/$/, type: html, policy: page },
  { path: /^rules\/link-scheme\/$/, type: html, policy: page },
  { path: /^api\/$/, type: html, policy: page },
  { path: /^404\.html$/, type: html, policy: page },
  { path: /^feeds\/moves\.xml$/, type: atom, origin: '*' },
  { path: /^feeds\/pages\/economy\.xml$/, type: atom, origin: '*' },
  { path: /^feeds\/moves\.json$/, type: 'application/feed+json', origin: '*' },
  { path: /^api\/v1\/garden\.json$/, type: 'application/json', origin: '*' },
  { path: /^api\/v1\/claims\.csv$/, type: 'text/csv; charset=utf-8', origin: '*' },
  { path: /^api\/v1\/schemas\/claim\.schema\.json$/, type: 'application/schema+json', origin: '*' },
  { path: /^embed\/economy\/bread\.svg$/, type: 'image/svg+xml', policy: embed },
  { path: /^embed\/home\.png$/, type: 'image/png', policy: embed },
  { path: /^assets\/style\..+\.css$/, type: 'text/css; charset=utf-8', cache: lasting },
  { path: /^assets\/.+\.js$/, type: 'application/javascript; charset=utf-8', cache: lasting },
  { path: /^assets\/.+\.woff2$/, type: 'font/woff2', cache: lasting },
  { path: /^assets\/media\/sea\.[0-9a-f]{10}\.png$/, type: 'image/png', cache: lasting, of: 'foreign' },
  { path: /^pagefind\/facts\.json$/, type: 'application/json' },
  { path: /^pagefind\/[0-9a-f]+\/words-0\.json$/, type: 'application/json', cache: lasting },
  { path: /^robots\.txt$/, type: text },
  { path: /^llms\.txt$/, type: text },
  { path: /^sitemap\.xml$/, type: 'text/xml; charset=utf-8' },
  { path: /^icon\.svg$/, type: 'image/svg+xml' },
]

/** The policy that a page brings along, and none of any other file. */
function policyIn(text: string): string {
  return /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(text)?.[1] ?? ''
}

function directives(...policies: readonly string[]): string[] {
  const all = policies.flatMap((policy) => policy.split(';').map((directive) => directive.trim()))
  return all.filter((directive) => directive !== '').sort()
}

describe.each([
  { name: 'small', base: '/jardin' },
  { name: 'foreign', base: '' },
] as const)('a site that lives under “$base”', ({ name, base }) => {
  const { folder } = inject('sites')[name]
  let nginx: Nginx
  let files: readonly string[]
  let rules: readonly HeaderRule[]
  beforeAll(async () => {
    const answers = { ...defaultsFor('garden'), host: 'server', url: `https://jardin.example${base}` } as const
    const part = filesOfGarden(answers)['deploy/nginx.conf'] ?? ''
    nginx = await startNginx(part.replace('/srv/garden/', `${folder}/`))
    files = filesIn(folder)
    rules = readHeaders(readFileSync(join(folder, '_headers'), 'utf8'))
  })
  afterAll(() => nginx.stop())

  const addresses = (): string[] => files.map((file) => file.replace(/(?<=^|\/)index\.html$/, ''))

  test('is served by nginx without a complaint of its settings', () => {
    expect(nginx.complaints).toBe('')
  })

  test('says of each file what it is, how long it lasts and who may have it', async () => {
    for (const { path, type, cache = revalidated, policy, origin, of = 'small' } of kinds) {
      const found = addresses().filter((address) => path.test(address))
      if (name === of) expect([path, found]).not.toEqual([path, []])
      for (const address of found) {
        const { status, headers } = await nginx.ask(`${base}/${address}`)
        expect({
          address,
          status,
          type: headers['content-type'],
          cache: headers['cache-control'],
          policy: headers['content-security-policy'],
          origin: headers['access-control-allow-origin'],
          sniffing: headers['x-content-type-options'],
          framing: headers['x-frame-options'],
          referrer: headers['referrer-policy'],
        }).toEqual({
          address,
          status: 200,
          type,
          cache,
          policy,
          origin,
          sniffing: 'nosniff',
          framing: 'DENY',
          referrer: 'strict-origin-when-cross-origin',
        })
      }
    }
  })

  test('leads to addresses with a slash', async () => {
    for (const path of [`${base}/claims`, `${base}/sources`, ...(base === '' ? [] : [base])]) {
      const { status, headers } = await nginx.ask(path)
      expect([status, headers.location]).toEqual([301, `${path}/`])
    }
  })

  test('says with its own page, which nobody keeps, that something is not there', async () => {
    const own = readFileSync(join(folder, '404.html'), 'utf8')
    for (const path of ['nothing', 'nothing/here/', 'claims/economy/', 'assets/style.old.css', 'feeds/none.xml']) {
      const { status, headers, body } = await nginx.ask(`${base}/${path}`)
      const said = [headers['content-type'], headers['cache-control'], headers['content-security-policy']]
      expect([path, status, ...said]).toEqual([path, 404, html, revalidated, page])
      expect(body === own).toBe(true)
    }
  })

  test('is packed, and not sent twice to those who have it', async () => {
    for (const path of ['', 'feeds/moves.xml', 'feeds/moves.json', 'api/v1/claims.csv', 'icon.svg']) {
      const { headers } = await nginx.ask(`${base}/${path}`, { 'accept-encoding': 'gzip' })
      expect([path, headers['content-encoding']]).toEqual([path, 'gzip'])
      const { etag = '' } = (await nginx.ask(`${base}/${path}`)).headers
      const again = await nginx.ask(`${base}/${path}`, { 'if-none-match': `${etag}` })
      expect([path, again.status, again.headers['cache-control']]).toEqual([path, 304, revalidated])
    }
  })

  test('is within the limits that Cloudflare sets, and uses what both hosts know', () => {
    expect(rules.length).toBeGreaterThan(10)
    expect(rules.length).toBeLessThanOrEqual(100)
    for (const line of readFileSync(join(folder, '_headers'), 'utf8').split('\n')) {
      expect(line.length).toBeLessThanOrEqual(2000)
    }
    for (const { path, headers } of rules) {
      expect(path).toMatch(/^\/(?:[\w.-]+|:[a-z]+|\*(?:\.\w+)?|\/)*$/)
      expect(path.split('*').length).toBeLessThanOrEqual(2)
      expect(path.startsWith(`${base}/`)).toBe(true)
      // What begins like a placeholder would be filled in.
      for (const value of headers.values()) expect(value).not.toMatch(/:[a-z]+\b(?!;)/)
    }
  })

  test.each(['cloudflare', 'netlify'] as const)('is sent by %s as by nginx, each file of it', async (host) => {
    for (const address of addresses()) {
      // It is read, and answered by no host.
      if (address === '_headers') continue
      const found = headersFor(rules, host, `${base}/${address}`)
      for (const values of found.values()) expect(new Set(values).size).toBe(1)
      const { headers, body } = await nginx.ask(`${base}/${address}`)
      const ofHost = (header: string) => found.get(header)?.[0]
      expect({
        address,
        type: ofHost('content-type') ?? headers['content-type'],
        // Both hosts have all asked for anew that no rule is about.
        cache: ofHost('cache-control') ?? revalidated,
        origin: ofHost('access-control-allow-origin'),
        sniffing: ofHost('x-content-type-options'),
        framing: ofHost('x-frame-options'),
        referrer: ofHost('referrer-policy'),
      }).toEqual({
        address,
        type: headers['content-type'],
        cache: headers['cache-control'],
        origin: headers['access-control-allow-origin'],
        sniffing: headers['x-content-type-options'],
        framing: headers['x-frame-options'],
        referrer: headers['referrer-policy'],
      })
      if (!/^$|\/$|^embed\//.test(address)) continue
      expect({ address, policy: directives(ofHost('content-security-policy') ?? '') }).toEqual({
        address,
        policy: directives(policyIn(body), headers['content-security-policy'] as string),
      })
    }
  })
})
