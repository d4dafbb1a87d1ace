import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { lines } from '../../src/cli/new/lines.ts'
import { minimal } from '../helpers/garden.ts'
import { grade, sourceText } from '../helpers/texts.ts'

test('lines end with a dot alone, and with the end of input', async () => {
  for (const end of ['.\n', '']) {
    const input = new PassThrough()
    const said = lines('Paste', input, new PassThrough())
    input.write('Bread costs\n\na third more.\n')
    input.end(end)
    expect(await said).toBe('Bread costs\n\na third more.')
  }
})

test('what is piped in is put on record as words, whatever its lines', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ripen-'))
  const ledger = sourceText('ledger', { history: [grade('2026-05-30', 'editor', 'B')] })
  for (const [path, text] of Object.entries({ ...minimal, 'sources/ledger.yaml': ledger })) {
    mkdirSync(dirname(join(folder, 'content', path)), { recursive: true })
    writeFileSync(join(folder, 'content', path), text)
  }
  const program = join(import.meta.dirname, '../../scripts/bin.cjs')
  const words = ['quote', 'ledger', '--text', '-', '--by', 'remy', '--as-of', '2026-06-01', '--content', 'content']
  const { status, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder, NO_COLOR: '1' },
    input: '  Bread costs: more #1,\n  a third “more”.\n\nSo it is.\n',
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
  const written = readFileSync(join(folder, 'content/sources/ledger.yaml'), 'utf8')
  expect(written).toContain('text: "Bread costs: more #1, a third “more”. So it is."\n')
  expect(written.startsWith(ledger)).toBe(true)
  rmSync(folder, { recursive: true })
})
