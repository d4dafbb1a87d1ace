import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { auditText } from '../../scripts/audit-text.ts'
import { withSite } from '../../scripts/built-site.ts'
import { type LookOptions, lookAt } from '../../scripts/lighthouse.ts'

const scratch = mkdtempSync(join(tmpdir(), 'ripen-audit-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** What does not depend on how busy the machine is. */
const timeless: LookOptions = {
  kinds: ['home', 'page', 'claim', 'search'],
  categories: ['accessibility', 'best-practices', 'seo'],
  isOnDesk: false,
  waits: false,
}

test('Lighthouse finds nothing but perhaps time to win', async () => {
  const audited = await withSite(inject('site'), (address) => lookAt(address, timeless))
  expect(auditText(audited, timeless.categories)).toContain('Every figure is 100.')
})

test('Lighthouse would see what is wrong, and the audit tells of it', async () => {
  const site = join(scratch, 'site')
  cpSync(inject('site'), site, { recursive: true })
  const home = join(site, 'index.html')
  writeFileSync(
    home,
    readFileSync(home, 'utf8')
      .replace(/<meta name="description"[^>]*>/, '')
      .replace(' lang="en"', ''),
  )
  const audited = await withSite(site, (address) => lookAt(address, { ...timeless, kinds: ['home'] }))
  const text = auditText(audited, timeless.categories)
  expect(text).toMatch(/home, accessibility \d+:\n {2}html-has-lang 0: /)
  expect(text).toMatch(/home, seo \d+:\n {2}meta-description 0: /)
})

test.each(['audit', 'shots'])('`npm run %s` of a folder without a site is wrong use', (name) => {
  const program = join(import.meta.dirname, `../../scripts/${name}.ts`)
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, '--out', scratch], { encoding: 'utf8' })
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain('There is no built site in')
})

test('`npm run shots` takes a picture at three widths, light and dark', () => {
  const program = join(import.meta.dirname, '../../scripts/shots.ts')
  const args = [program, '--only', 'rule', '--out', inject('site'), '--into', scratch]
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect([status, stdout]).toEqual([0, expect.stringContaining('The pictures are in ')])
  const pictures = readdirSync(scratch).filter((name) => name.endsWith('.png'))
  const widths = pictures.map((name) => [name, readFileSync(join(scratch, name)).readUInt32BE(16)])
  expect(widths.sort()).toEqual(
    [1280, 320, 768].flatMap((width) => ['dark', 'light'].map((look) => [`rule-${width}-${look}.png`, width])),
  )
})
