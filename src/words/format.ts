import { createRequire } from 'node:module'
import type { IntlMessageFormat } from 'intl-messageformat'

/** Loaded with the first message: a check that finds nothing tells none, and loading takes as long as many files. */
function library(): typeof import('intl-messageformat') {
  return createRequire(import.meta.url)('intl-messageformat')
}

/**
 * A message in ICU MessageFormat, ready to be told. Words between tags lead elsewhere: `all <claims>claims</claims>`.
 *
 * @throws SyntaxError for what is no such message
 */
export function formatOf(message: string, locale: string): IntlMessageFormat {
  const { IntlMessageFormat: Format } = library()
  return new Format(message, locale)
}
