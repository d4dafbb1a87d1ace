import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Served, serve } from '../../src/cli/serve.ts'

const scratch = mkdtempSync(join(tmpdir(), 'ripen-serve-'))
let root: Served
let based: Served

beforeAll(async () => {
  const folder = join(scratch, 'site')
  const files = {
    'site/index.html': 'home',
    'site/404.html': 'nothing here',
    'site/claims/index.html': 'claims',
    'site/pagefind/a b.pf_meta': 'meta',
    'site/pagefind/wasm.en.pagefind': 'wasm',
    'site/feed.xml': 'feed',
    'site/claims.csv': 'id',
    'site/main.js': 'js',
    'site/assets/style.abc123.css': 'p{}',
    'site/icon.png': 'png',
    'site/empty/data.json': '{}',
    'secret.html': 'secret',
    'site-of-another/index.html': 'secret',
  }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(scratch, path, '..'), { recursive: true })
    writeFileSync(join(scratch, path), content)
  }
  root = await serve({ folder, port: 0, basePath: '' })
  based = await serve({ folder, port: 0, basePath: '/garden' })
})

afterAll(async () => {
  await Promise.all([root.close(), based.close()])
  rmSync(scratch, { recursive: true, force: true })
})

test.each([
  ['/', 200, 'text/html; charset=utf-8', 'home'],
  ['/?a=b', 200, 'text/html; charset=utf-8', 'home'],
  ['/claims/', 200, 'text/html; charset=utf-8', 'claims'],
  ['/main.js', 200, 'text/javascript; charset=utf-8', 'js'],
  ['/claims.csv', 200, 'text/csv; charset=utf-8', 'id'],
  ['/feed.xml', 200, 'application/xml; charset=utf-8', 'feed'],
  ['/pagefind/a%20b.pf_meta', 200, 'application/octet-stream', 'meta'],
  ['/pagefind/wasm.en.pagefind', 200, 'application/octet-stream', 'wasm'],
  ['/empty/', 404, 'text/html; charset=utf-8', 'nothing here'],
  ['/none', 404, 'text/html; charset=utf-8', 'nothing here'],
  ['/%', 404, 'text/html; charset=utf-8', 'nothing here'],
  ['/..%2fsecret.html', 404, 'text/html; charset=utf-8', 'nothing here'],
  ['/..%2fsite-of-another/', 404, 'text/html; charset=utf-8', 'nothing here'],
])('%s is answered %i', async (path, status, type, body) => {
  expect(await get(root, path)).toMatchObject({ status, type, body })
})

test('a folder without its slash leads to the one with it', async () => {
  expect(await get(root, '/claims?a=b')).toMatchObject({ status: 301, location: '/claims/?a=b' })
})

test('a site below a path is there and nowhere else', async () => {
  expect(based.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/garden$/)
  expect(await get(based, '/garden/claims/')).toMatchObject({ status: 200, body: 'claims' })
  expect(await get(based, '/claims/')).toMatchObject({ status: 404, body: 'nothing here' })
})

describe('a text is compressed for who takes it', () => {
  test.each([
    ['gzip, deflate, br, zstd', '/claims/', 'br'],
    ['gzip, deflate', '/claims/', 'gzip'],
    ['gzip;q=0.5', '/claims/', 'gzip'],
    ['br;q=0, gzip', '/claims/', 'gzip'],
    ['identity', '/claims/', undefined],
    ['gzip, br', '/main.js', 'br'],
    ['gzip, br', '/feed.xml', 'br'],
    ['gzip, br', '/none', 'br'],
    ['gzip, br', '/icon.png', undefined],
  ])('%s: %s', async (accepted, path, encoding) => {
    const plain = await get(root, path)
    const answer = await get(root, path, accepted)
    expect(answer).toEqual({ ...plain, encoding })
  })
})

test('only what has a hash in its name is kept', async () => {
  expect((await get(root, '/assets/style.abc123.css')).kept).toBe('public, max-age=31536000, immutable')
  expect((await get(root, '/claims/')).kept).toBe('no-cache')
  expect((await get(based, '/garden/assets/style.abc123.css')).kept).toBe('public, max-age=31536000, immutable')
})

interface Answer {
  readonly status: number | undefined
  readonly type: string | undefined
  readonly location: string | undefined
  readonly encoding: string | undefined
  readonly kept: string | undefined
  readonly body: string
}

/** Asks for exactly this path, which `fetch` would tidy first, and unpacks what it gets. */
function get({ address }: Served, path: string, accepted = ''): Promise<Answer> {
  const { hostname, port } = new URL(address)
  return new Promise((done, failed) => {
    request({ hostname, port, path, headers: { 'accept-encoding': accepted } }, (response) => {
      const { statusCode: status, headers } = response
      const encoding = headers['content-encoding']
      const [type, location, kept] = [headers['content-type'], headers.location, headers['cache-control']]
      buffer(response).then(
        (sent) => done({ status, type, location, encoding, kept, body: unpacked(sent, encoding).toString() }),
        failed,
      )
    })
      .once('error', failed)
      .end()
  })
}

function unpacked(sent: Buffer, encoding: string | undefined): Buffer {
  if (encoding === undefined) return sent
  return encoding === 'br' ? brotliDecompressSync(sent) : gunzipSync(sent)
}
