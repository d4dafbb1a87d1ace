import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { minimal } from '../helpers/garden.ts'

const program = join(import.meta.dirname, '../../scripts/ripen.ts')
const scratch = mkdtempSync(join(tmpdir(), 'ripen-moved-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

test('the old address of a claim that moved leads to the new one', () => {
  const claim =
    'statement: Bread costs more.\nkind: finding\nevidence: []\nwas: [economy/loaf]\nhistory:\n  - { date: 2026-05-30, by: remy, badge: unsourced, why: So. }\n'
  for (const [path, text] of Object.entries({ ...minimal, 'claims/economy/bread.yaml': claim })) {
    mkdirSync(dirname(join(scratch, 'content', path)), { recursive: true })
    writeFileSync(join(scratch, 'content', path), text)
  }
  const args = ['build', '--content', 'content', '--out', 'site', '--as-of', '2026-06-01']
  const env = { ...process.env, INIT_CWD: scratch }
  expect(spawnSync(process.execPath, [program, ...args], { env }).status).toBe(0)
  const html = readFileSync(join(scratch, 'site/claims/economy/loaf/index.html'), 'utf8')
  expect(html).toContain('http-equiv="refresh" content="0; url=/claims/economy/bread/"')
  expect(html).toContain('<a href="/claims/economy/bread/">Bread costs more.</a>')
  expect(html).toContain('"@type":"WebPage","@id":"https://garden.example/claims/economy/loaf/"')
  expect(html).not.toContain('ClaimReview')
})
