import { Cite } from '@citation-js/core'
import '@citation-js/plugin-ris'
import type { CslItem } from './csl.ts'

export function risOf(item: CslItem): string {
  return new Cite([item]).format('ris', { format: 'object' }).map(risText).join('\n')
}

/** The library's own writer breaks lines in the middle of words and addresses. */
function risText({ TY, ...tags }: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(tags).flatMap(([tag, value]) => [value].flat().map((each) => `${tag}  - ${each}`))
  return [`TY  - ${TY}`, ...lines, 'ER  - '].join('\n')
}
