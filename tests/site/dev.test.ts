import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tidesFolder } from '../helpers/tides.ts'

const program = join(import.meta.dirname, '../../scripts/bin.cjs')
const folder = mkdtempSync(join(tmpdir(), 'ripen-dev-'))
const garden = join(folder, 'content')
const components = join(folder, 'site/components')
let running: ChildProcess
let address: string
let said = ''

beforeAll(async () => {
  cpSync(tidesFolder, garden, { recursive: true })
  mkdirSync(components, { recursive: true })
  writeFileSync(join(components, 'footer.astro'), '<p class="hers">Hers.</p><style>.hers { color: teal }</style>')
  const args = [program, 'dev', '--content', garden, '--as-of', '2026-11-24', '--port', '0']
  // Astro serves nothing where it believes to be tested.
  const env = { ...process.env, VITEST: undefined }
  running = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env })
  const told = new Promise<void>((done) => {
    running.stderr?.on('data', (text) => {
      said += text
      done()
    })
  })
  const served = new Promise<string>((found) => {
    running.stdout?.on('data', (text) => {
      const [, at] = /(http:\/\/localhost:\d+)\//.exec(`${text}`) ?? []
      if (at !== undefined) found(at)
    })
  })
  await told
  save('claims/tides/quay.yaml', /^statement: .*$/m, 'statement: Saved at once.')
  address = await served
})
afterAll(() => {
  running.kill()
  rmSync(folder, { recursive: true, force: true })
})

/** Writes a file of the garden anew. */
function save(file: string, from: string | RegExp, to: string): void {
  const name = join(garden, file)
  writeFileSync(name, readFileSync(name, 'utf8').replace(from, to))
}

/** Writes a file anew, and waits until what the site shows at a path has some words. */
async function shows(file: string, from: string, to: string, path: string, words: string): Promise<void> {
  save(file, from, to)
  await showing(path, words)
}

/** Waits until what the site shows at a path has some words. */
async function showing(path: string, words: string): Promise<void> {
  for (let text = ''; !text.includes(words); ) {
    await new Promise((later) => setTimeout(later, 100))
    text = await (await fetch(`${address}${path}`)).text()
  }
}

/** Waits until there is nothing at a path. */
async function gone(path: string): Promise<void> {
  while ((await fetch(`${address}${path}`)).status !== 404) await new Promise((later) => setTimeout(later, 100))
}

/** Waits until the terminal says some words. */
async function tells(words: string): Promise<void> {
  while (!said.includes(words)) await new Promise((later) => setTimeout(later, 100))
}

test('what was saved while the site started is shown', async () => {
  await showing('/claims/tides/quay/', 'Saved at once.')
})

test('components of the site’s own are shown, and what is changed in their styles', async () => {
  await showing('/tides/', 'color: teal')
  await shows('../site/components/footer.astro', 'teal', 'navy', '/tides/', 'color: navy')
})

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

test('a fault of the garden is told on its pages, until it is mended', async () => {
  const page = async (): Promise<string> => await (await fetch(`${address}/tides/`)).text()
  expect(await page()).toMatch(/<aside role="alert"[^>]*>.*would not be published.*badge-not-earned/s)
  await shows('claims/tides/quay.yaml', 'badge: well-sourced', 'badge: unsourced', '/tides/', 'as Unsourced')
  expect(await page()).not.toContain('role="alert"')
})

test('a file that was replaced, deleted and written anew is still followed', async () => {
  const claim = join(garden, 'claims/tides/quay.yaml')
  const text = readFileSync(claim, 'utf8')
  const statement = /^statement: (.*)$/m.exec(text)?.[1] ?? ''
  const put = (words: string): string => text.replace(statement, words)
  // As editors that save whole files do, and git.
  writeFileSync(`${claim}.new`, put('Saved whole.'))
  renameSync(`${claim}.new`, claim)
  await shows('claims/tides/quay.yaml', 'Saved whole.', 'Edited in place.', '/claims/tides/quay/', 'Edited in place.')
  rmSync(claim)
  await gone('/claims/tides/quay/')
  writeFileSync(claim, put('Back again.'))
  await shows('claims/tides/quay.yaml', 'Back again.', 'And edited.', '/claims/tides/quay/', 'And edited.')
  writeFileSync(claim, text)
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
