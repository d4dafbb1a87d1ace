import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, expect, inject, test } from 'vitest'

const scratch = mkdtempSync(join(tmpdir(), 'ripen-shots-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

async function shots(...args: string[]) {
  const running = spawn(process.execPath, [join(import.meta.dirname, '../../scripts/shots.ts'), ...args])
  const ended = new Promise((end) => running.on('close', end))
  const [status, stdout, stderr] = await Promise.all([ended, text(running.stdout), text(running.stderr)])
  return { status, stdout, stderr }
}

test('a folder without a site is wrong use', async () => {
  const outcome = await shots('--out', scratch)
  expect(outcome).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('There is no built site in') })
})

test('a kind of page that the site has none of is wrong use, too', async () => {
  const outcome = await shots('--out', inject('sites').empty.folder, '--only', 'withdrawn', '--into', scratch)
  expect(outcome).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('no page of the kind') })
})

test('pictures are taken at three widths, light and dark', async () => {
  const { folder } = inject('sites').tides
  const { status, stdout } = await shots('--only', 'rule', '--out', folder, '--into', scratch)
  expect([status, stdout]).toEqual([0, expect.stringContaining('The pictures are in ')])
  const pictures = readdirSync(scratch).filter((name) => name.endsWith('.png'))
  const widths = pictures.map((name) => [name, readFileSync(join(scratch, name)).readUInt32BE(16)])
  expect(widths.sort()).toEqual(
    [1280, 320, 768].flatMap((width) => ['dark', 'light'].map((look) => [`rule-${width}-${look}.png`, width])),
  )
})
