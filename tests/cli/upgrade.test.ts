import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { runUpgrade } from '../../src/cli/actions/upgrade.ts'
import { type UpgradeStep, upgradeSteps } from '../../src/edit/upgrade.ts'
import { checkGarden, explained, onDay } from '../../src/engine/index.ts'
import { readGarden } from '../../src/garden/disk.ts'
import { asOf } from '../helpers/garden.ts'

const kept = join(import.meta.dirname, '../gardens/format-0')
const today = onDay(asOf)
let content = ''
let said = ''
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'ripen-upgrade-'))
  cpSync(kept, content, { recursive: true })
  said = ''
  for (const stream of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said += text
      return true
    })
  }
})
afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
  rmSync(content, { recursive: true })
})

const textsIn = async (folder: string) =>
  Object.fromEntries((await readGarden(folder)).map((file) => [file.path, 'text' in file ? file.text : undefined]))

async function verdictsIn(folder: string) {
  const { judged, garden } = checkGarden(await readGarden(folder), today)
  return [...(judged?.verdicts.values() ?? [])].map((verdict) => explained(verdict, garden))
}

describe('a garden of format 0', () => {
  test('is brought to the newest format; verdicts, comments and all other bytes stay', async () => {
    await runUpgrade({ content, today })
    expect(process.exitCode).toBeUndefined()
    expect(said).toMatch(/The garden is of format 1 now. No verdict differs.\n$/)
    expect(await verdictsIn(content)).toEqual(await verdictsIn(kept))
    const [before, after] = [await textsIn(kept), await textsIn(content)]
    expect(after['garden.yaml']).toBe(
      before['garden.yaml']?.replace('=../schemas', '=../.ripen/schemas').replace('title:', 'format: 1\ntitle:'),
    )
    for (const [path, text = ''] of Object.entries(after)) {
      expect(text.replace('.ripen/', '').replace('format: 1\n', ''), path).toBe(before[path])
      expect(text).not.toMatch(/\$schema=(\.\.\/)+schemas/)
    }
    expect(after['pages/bread.md']).toContain('`schemas/page.schema.json`')
  })

  test('is upgraded once', async () => {
    await runUpgrade({ content, today })
    const once = await textsIn(content)
    said = ''
    await runUpgrade({ content, today })
    expect(said).toBe('The garden is of format 1, the newest: there is nothing to do.\n')
    expect(await textsIn(content)).toEqual(once)
  })

  /** A format that thinks less of the ledger. */
  const stricter: readonly UpgradeStep[] = [
    (path, text) =>
      (upgradeSteps[0]?.(path, text) ?? text).replace('grade: B, why: Numbers.', 'grade: C, why: Numbers.'),
  ]

  test('is left as it is where a verdict would differ, and each is told', async () => {
    await runUpgrade({ content, today }, stricter)
    expect(process.exitCode).toBe(1)
    expect(said).toContain('bread/bread-costs-more  shown → likely\nbread/flour-costs-more  likely → said\n')
    expect(await textsIn(content)).toEqual(await textsIn(kept))
  })

  test('is written all the same when told to, and each is told', async () => {
    await runUpgrade({ content, today, acceptVerdicts: true }, stricter)
    expect(said).toContain('These earn another badge than before:\nbread/bread-costs-more  shown → likely\n')
    expect(readFileSync(join(content, 'sources/ledger.yaml'), 'utf8')).toContain('grade: C')
  })

  test('is left as it is where a file would no longer pass', async () => {
    const careless: readonly UpgradeStep[] = [(_path, text) => text.replace('summary:', 'sumary:')]
    await runUpgrade({ content, today }, careless)
    expect(process.exitCode).toBe(1)
    expect(said).toContain('Nothing was written, as it would not pass the check')
    expect(await textsIn(content)).toEqual(await textsIn(kept))
  })
})
