import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tidesFolder } from '../helpers/tides.ts'

const program = join(import.meta.dirname, '../../scripts/ripen.ts')
const garden = mkdtempSync(join(tmpdir(), 'ripen-dev-'))
let running: ChildProcess
let address: string
let said = ''

beforeAll(async () => {
  cpSync(tidesFolder, garden, { recursive: true })
  const args = [program, 'dev', '--content', garden, '--as-of', '2026-11-24', '--port', '0']
  // Astro serves nothing where it believes to be tested.
  const env = { ...process.env, VITEST: undefined }
  running = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env })
  running.stderr?.on('data', (text) => {
    said += text
  })
  address = await new Promise((found) => {
    running.stdout?.on('data', (text) => {
      const [, at] = /(http:\/\/localhost:\d+)\//.exec(`${text}`) ?? []
      if (at !== undefined) found(at)
    })
  })
})
afterAll(() => {
  running.kill()
  rmSync(garden, { recursive: true, force: true })
})

/** Writes a file anew, and waits until what the site shows at a path has some words. */
async function shows(file: string, from: string, to: string, path: string, words: string): Promise<void> {
  const name = join(garden, file)
  writeFileSync(name, readFileSync(name, 'utf8').replace(from, to))
  for (let text = ''; !text.includes(words); ) {
    await new Promise((later) => setTimeout(later, 100))
    text = await (await fetch(`${address}${path}`)).text()
  }
}

/** Waits until the terminal says some words. */
async function tells(words: string): Promise<void> {
  while (!said.includes(words)) await new Promise((later) => setTimeout(later, 100))
}

test('the site follows the garden, and tells its faults', async () => {
  await shows(
    'pages/tides.md',
    'title: Power from the Tides',
    'title: Power of Tides',
    '/tides/',
    '<h1>Power of Tides</h1>',
  )
  await shows('claims/tides/quay.yaml', 'badge: unsourced', 'badge: well-sourced', '/tides/', 'as Well sourced')
  await tells('badge-not-earned')
})

test('what can be shown is shown while the policy cannot be read', async () => {
  const policy = readFileSync(join(garden, 'policy.yaml'), 'utf8')
  writeFileSync(join(garden, 'policy.yaml'), 'grades: [')
  await tells('yaml-syntax')
  const answer = await fetch(`${address}/tides/`)
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('<h1>Power of Tides</h1>')])
  writeFileSync(join(garden, 'policy.yaml'), policy)
  await shows('pages/tides.md', 'title: Power of Tides', 'title: Tides', '/tides/', '<h1>Tides</h1>')
})

test.each([
  ['/feeds/pages/tides.xml', 'application/atom+xml'],
  ['/feeds/pages/tides.json', 'application/feed+json'],
  ['/api/v1/claims/1.json', 'application/json'],
  ['/api/v1/schemas/api/claims.schema.json', 'application/schema+json'],
  ['/api/v1/claims.csv', 'text/csv'],
  ['/sitemap.xml', 'application/xml'],
  ['/robots.txt', 'text/plain'],
  ['/llms.txt', 'text/plain'],
])('%s is there while editing, too', async (path, type) => {
  const { status, headers } = await fetch(`${address}${path}`)
  expect([status, headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`])
})
