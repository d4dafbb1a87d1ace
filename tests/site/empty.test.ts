import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { minimal } from '../helpers/garden.ts'

const program = join(import.meta.dirname, '../../scripts/ripen.ts')
const scratch = mkdtempSync(join(tmpdir(), 'ripen-empty-'))

beforeAll(() => {
  for (const [path, text] of Object.entries(minimal)) {
    mkdirSync(dirname(join(scratch, 'content', path)), { recursive: true })
    writeFileSync(join(scratch, 'content', path), text)
  }
  const args = ['build', '--content', 'content', '--out', 'site', '--as-of', '2026-06-01']
  const env = { ...process.env, INIT_CWD: scratch }
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
})
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

test.each([
  ['/', ['No badge has moved yet.', 'No dispatch yet.']],
  [
    '/economy/',
    ['No claim has been planted here yet.', 'No source is mapped to this page.', 'Nothing has grown here yet.'],
  ],
  ['/claims/', ['No claim has been planted yet.']],
  ['/sources/', ['No source has been added yet.']],
  ['/river/', ['No dispatch yet.']],
  ['/voices/remy/', ['No dispatch yet.', 'It has planted no claim yet.']],
  ['/log/', ['Nothing has been planted yet.']],
  ['/waiting/', ['Nothing here now.']],
])('%s says that there is nothing yet', (path, words) => {
  const html = readFileSync(join(scratch, 'site', path, 'index.html'), 'utf8')
  for (const each of words) expect(html).toContain(each)
  expect(html).not.toMatch(/<(tbody|fieldset|select|table)[^>]*>\s*<\/\1>/)
  expect(html).not.toContain('As it stood on</label>')
})
