import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from './find-browser.ts'

/** Starts a headless browser that talks to nobody but the tests; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
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
    ],
    // Its own sandbox needs rights that root in a container has not got.
    chromiumSandbox: false,
  })
}

/** Lends a browser to `use` and closes it afterwards, whatever happens. */
export async function withBrowser<Result>(use: (browser: Browser) => Promise<Result>): Promise<Result> {
  const browser = await launchBrowser()
  try {
    return await use(browser)
  } finally {
    await browser.close()
  }
}
