import { execFile } from 'node:child_process'
import { createServer } from 'node:net'
import { promisify } from 'node:util'
import type { Audited, CategoryName } from './audit-text.ts'
import { withBrowser } from './browser.ts'
import { kindsOfPage } from './kinds-of-page.ts'

/** Fetched when it is asked for: with all that it brings, it is larger than everything else that is installed. */
const program = 'lighthouse@13.5.0'
const longestAnswer = 64 * 1024 * 1024

export interface LookOptions {
  readonly kinds: readonly (keyof typeof kindsOfPage)[]
  readonly categories: readonly CategoryName[]
  /** As on a desk; else as on a phone with a slow network. */
  readonly isOnDesk: boolean
}

/** What Lighthouse says of pages of a served site. */
export async function lookAt(address: string, { kinds, categories, isOnDesk }: LookOptions): Promise<Audited[]> {
  const port = await freePort()
  const flags = [
    ...[`--port=${port}`, `--only-categories=${categories.join()}`, '--output=json', '--quiet'],
    ...(isOnDesk ? ['--preset=desktop'] : []),
  ]
  const look = async (): Promise<Audited[]> => {
    const audited: Audited[] = []
    for (const kind of kinds) {
      const args = ['--yes', program, address + kindsOfPage[kind], ...flags]
      const { stdout } = await promisify(execFile)('npx', args, { maxBuffer: longestAnswer })
      audited.push({ kind, ...JSON.parse(stdout) })
    }
    return audited
  }
  return await withBrowser(look, [`--remote-debugging-port=${port}`])
}

/** A port that nobody listens on, for Lighthouse to speak with the browser. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}
