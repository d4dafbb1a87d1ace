import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import about from '../../package.json' with { type: 'json' }

const program = join(import.meta.dirname, '../../scripts/bin.cjs')

test('it says which version it is', () => {
  const { stdout, status } = spawnSync(process.execPath, [program, '--version'], { encoding: 'utf8' })
  expect([stdout, status]).toEqual([`${about.version}\n`, 0])
})

test('whoever stops listening is told nothing more, and no stack', async () => {
  const running = spawn(process.execPath, [program, 'check', '--format', 'json', '--as-of', '2026-11-24'])
  running.stdout.destroy()
  const [said] = await Promise.all([text(running.stderr), once(running, 'close')])
  expect(said).not.toContain('EPIPE')
})
