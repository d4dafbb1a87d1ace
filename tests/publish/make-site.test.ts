import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { onDay } from '../../src/engine/day.ts'
import { checkGarden, usualLook } from '../../src/engine/index.ts'
import { expectedOf } from '../../src/publish/expected.ts'
import { makeSite } from '../../src/publish/make-site.ts'
import { siteOf } from '../../src/views/site.ts'
import { files } from '../helpers/garden.ts'

const scratch = mkdtempSync(join(tmpdir(), 'ripen-make-'))
afterAll(() => rmSync(scratch, { recursive: true }))

const policy = `<meta http-equiv="content-security-policy" content="default-src 'none';">`

/** Makes a site of its own components, of whose pages and files each is the one text, but for some that are not made. */
async function made(name: string, text: string, left: readonly string[] = []) {
  const { judged } = checkGarden(files({}), onDay('2026-11-24'))
  if (!judged) throw new Error('The garden is not sound.')
  const look = { ...usualLook, files: { 'components/head.astro': '' } }
  const site = siteOf(judged, { look }, { base: '', folder: 'content' })
  const folder = (of: string): string => join(scratch, name, of)
  for (const each of ['fresh', 'beside']) mkdirSync(folder(each), { recursive: true })
  const making = {
    ...{
      last: undefined,
      version: undefined,
      out: folder('out'),
      content: folder('content'),
      siteFolder: folder('site'),
      jobs: undefined,
    },
    ...{ workshop: folder('workshop'), beside: folder('beside'), fresh: folder('fresh'), say: () => {} },
  }
  return await makeSite(site, making, () => {
    for (const address of expectedOf(site).filter((each) => !left.includes(each) && !each.startsWith('/pagefind/'))) {
      const path = join(making.fresh, address.replace(/\/$/, '/index.html'))
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, policy + text)
    }
    return Promise.resolve({ from: new Map(), kept: new Set<string>(), told: [] })
  })
}

test('what components may have done is told of them', async () => {
  const outcome = await made('loads', '<script src="https://elsewhere.example/a.js"></script>')
  expect(outcome).toMatchObject({
    brokenLinks: [],
    brokenParts: expect.arrayContaining(['On /, https://elsewhere.example/a.js would be loaded from elsewhere.']),
  })
})

test('a page that was not made is a fault of ours, whatever components there are', async () => {
  await expect(made('missing', '', ['/claims/'])).rejects.toThrow('not published:\n/claims/ was not made.')
})
