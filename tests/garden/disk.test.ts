import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readGarden } from '../../src/garden/disk.ts'

test('what is hidden by a dot is named and not read; what tools keep there is passed over', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ripen-disk-'))
  try {
    for (const name of ['.git', '.drafts', 'voices']) mkdirSync(join(folder, name))
    for (const name of ['.git/config', '.gitignore', '.DS_Store', '.drafts/a.yaml', '.wren.yaml', 'voices/wren.yaml']) {
      writeFileSync(join(folder, name), 'x')
    }
    expect(await readGarden(folder)).toEqual([
      { path: '.drafts', refused: 'hidden' },
      { path: '.wren.yaml', refused: 'hidden' },
      { path: 'voices/wren.yaml', text: 'x' },
    ])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a folder that is a repository of its own is named and not read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ripen-disk-'))
  try {
    mkdirSync(join(folder, 'claims/economy'), { recursive: true })
    writeFileSync(join(folder, 'claims/economy/.git'), 'gitdir: elsewhere\n')
    writeFileSync(join(folder, 'claims/economy/bread.yaml'), 'x')
    expect(await readGarden(folder)).toEqual([{ path: 'claims/economy', refused: 'repository' }])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
