import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    axe?: typeof axe
  }
}

/** Without what only people read, which halves what it takes a browser to read it. */
const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** What the colours of a page decide. All else is the same in the light and in the dark. */
export const rulesOfColour = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds wrong with a page as it is now. A page is given axe once, since to read it takes the browser about as
 * long as to go by its rules; the next page has none. As a script of its own it is read faster than within `evaluate`.
 *
 * @param rules  the rules to go by; all that axe goes by otherwise, if there is none
 */
export async function violations(page: Page, rules: readonly string[] = []): Promise<string[]> {
  const isThere = await page.evaluate(() => window.axe !== undefined)
  if (!isThere) {
    const session = await page.context().newCDPSession(page)
    const { exceptionDetails } = await session.send('Runtime.evaluate', { expression: source })
    if (exceptionDetails) throw new Error(exceptionDetails.text)
    await session.detach()
  }
  return await page.evaluate(
    async (runOnly) => {
      const options = { resultTypes: ['violations' as const], ...(runOnly.length > 0 && { runOnly }) }
      const found = await window.axe?.run(document, options)
      if (!found) throw new Error('Axe is not there.')
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
      )
    },
    [...rules],
  )
}
