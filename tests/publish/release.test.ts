import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { keepRelease, lastRelease, releasedFiles } from '../../src/publish/release.ts'

const out = mkdtempSync(join(tmpdir(), 'ripen-release-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

test('what was published stands as far as it is still there, and nothing stands in a folder that is gone', async () => {
  for (const name of ['index.html', 'robots.txt']) writeFileSync(join(out, name), name)
  const files = releasedFiles(out, ['index.html', 'robots.txt'], new Map([['index.html', 'a view']]))
  await keepRelease(out, 'this code', { from: 'a garden', pages: 1, results: 0, files, reads: undefined })
  expect(await lastRelease(out, 'this code')).toEqual({
    from: 'a garden',
    pages: 1,
    results: 0,
    isWhole: true,
    files,
    reads: undefined,
  })
  expect(await lastRelease(out, 'other code')).toBeUndefined()
  rmSync(join(out, 'robots.txt'))
  const left = await lastRelease(out, 'this code')
  expect([left?.isWhole, [...(left?.files.keys() ?? [])]]).toEqual([false, ['index.html']])
  rmSync(out, { recursive: true })
  expect(await lastRelease(out, 'this code')).toBeUndefined()
})
