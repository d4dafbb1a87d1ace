import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { withBrowser } from '../../scripts/browser.ts'
import { serveFolder } from '../helpers/serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'ripen-browser-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a real browser runs a page of a served folder', async () => {
  writeFileSync(join(folder, 'index.html'), '<title>waiting</title><script type="module" src="main.js"></script>')
  writeFileSync(join(folder, 'main.js'), "document.title = 'ripe'")
  const served = await serveFolder(folder)
  try {
    const title = await withBrowser(async (browser) => {
      const page = await browser.newPage()
      await page.goto(`${served.address}/`)
      return await page.title()
    })
    expect(title).toBe('ripe')
  } finally {
    await served.close()
  }
})

test('a browser that is named but missing is an error that says what to do', async () => {
  const named = process.env['CHROMIUM_PATH']
  process.env['CHROMIUM_PATH'] = join(folder, 'no-browser')
  try {
    await expect(withBrowser(() => Promise.resolve())).rejects.toThrow('Name a Chrome or Chromium, or unset it.')
  } finally {
    if (named === undefined) delete process.env['CHROMIUM_PATH']
    else process.env['CHROMIUM_PATH'] = named
  }
})
