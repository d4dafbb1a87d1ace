import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Served, serve } from '../../scripts/serve.ts'

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
    'site/main.js': 'js',
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

interface Answer {
  readonly status: number | undefined
  readonly type: string | undefined
  readonly location: string | undefined
  readonly body: string
}

/** Asks for exactly this path; `fetch` would tidy it first. */
function get({ address }: Served, path: string): Promise<Answer> {
  const { hostname, port } = new URL(address)
  return new Promise((done, failed) => {
    request({ hostname, port, path }, (response) => {
      const { statusCode: status, headers } = response
      text(response).then(
        (body) => done({ status, type: headers['content-type'], location: headers.location, body }),
        failed,
      )
    })
      .once('error', failed)
      .end()
  })
}
