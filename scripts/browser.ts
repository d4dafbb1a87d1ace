import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from './find-browser.ts'

/**
 * Starts a headless browser that talks to nobody but the pages it is shown; the caller closes it.
 *
 * @param more  further arguments for the browser
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const { executablePath, env } = findBrowser()
  return await chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--disable-sync',
      '--disable-component-update',
      '--disable-background-networking',
      '--no-first-run',
      ...more,
    ],
    // Its own sandbox needs rights that root in a container has not got.
    chromiumSandbox: false,
  })
}

/** Lends a browser to `use` and closes it afterwards, whatever happens. */
export async function withBrowser<Result>(
  use: (browser: Browser) => Promise<Result>,
  more: readonly string[] = [],
): Promise<Result> {
  const browser = await launchBrowser(more)
  try {
    return await use(browser)
  } finally {
    await browser.close()
  }
}
