import { createServer } from 'node:net'
import lighthouse, { desktopConfig, type Flags } from 'lighthouse'
import type { Audited, CategoryName } from './audit-text.ts'
import { withBrowser } from './browser.ts'
import { kindsOfPage } from './kinds-of-page.ts'

export interface LookOptions {
  readonly kinds: readonly (keyof typeof kindsOfPage)[]
  readonly categories: readonly CategoryName[]
  /** As on a desk; else as on a phone with a slow network. */
  readonly isOnDesk: boolean
  /** Whether to wait until a page has come to rest, which its performance cannot be told without. */
  readonly waits: boolean
}

/** What Lighthouse says of pages of a served site. */
export async function lookAt(address: string, { kinds, categories, isOnDesk, waits }: LookOptions): Promise<Audited[]> {
  const port = await freePort()
  const flags: Flags = { port, onlyCategories: [...categories], logLevel: 'error', ...(waits ? {} : atOnce) }
  const look = async (): Promise<Audited[]> => {
    const audited: Audited[] = []
    for (const kind of kinds) {
      const result = await lighthouse(address + kindsOfPage[kind], flags, isOnDesk ? desktopConfig : undefined)
      if (!result) throw new Error('Lighthouse had no result.')
      audited.push({ kind, ...result.lhr })
    }
    return audited
  }
  return await withBrowser(look, [`--remote-debugging-port=${port}`])
}

const atOnce: Flags = {
  pauseAfterFcpMs: 0,
  pauseAfterLoadMs: 0,
  networkQuietThresholdMs: 0,
  cpuQuietThresholdMs: 0,
  disableFullPageScreenshot: true,
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
