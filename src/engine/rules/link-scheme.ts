import type { Look } from '../look/look.ts'
import { copiedAddresses } from '../look/taken-faults.ts'
import { type ReadAddress, readContact, readWebAddress } from '../markdown/link-target.ts'
import { addressesOf } from '../site/addresses.ts'
import { recordsPerPart } from '../site/paths.ts'
import type { Garden } from '../types.ts'
import type { MarkFormat } from '../valid.ts'
import { defineRule } from './rule.ts'
import { everyRecord } from './shared/every-record.ts'

export const linkScheme = defineRule({
  id: 'link-scheme',
  severity: 'error',
  scope: 'garden',
  why: 'A link may run code, leak who reads, or lead nowhere; readers click it because we put it there.',
  asks:
    'Links lead to the web (`https://`, `http://`), to mail (`mailto:`) or to an address of this garden. ' +
    'Pictures are linked, not shown: a page loads nothing from elsewhere.',
  bad: `# claims/economy/prices-fall.yaml
statement: Prices fall, [they say](javascript:alert).
kind: finding
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: Nobody has measured it yet. }
`,
  good: `# claims/economy/prices-fall.yaml
statement: Prices fall, [they say](https://example.org/prices).
kind: finding
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: Nobody has measured it yet. }
`,
  checkRecord({ marks, locate }, report) {
    for (const { format, pointer, value } of marks) {
      const read = readers[format]?.(value)
      if (read && 'refused' in read) report({ place: locate(pointer), message: read.refused, fix: read.fix })
    }
  },
  check({ garden, look }, report) {
    // A garden has many addresses, and few texts name one.
    let known: ReadonlySet<string> | undefined
    for (const { locate, prose, naming } of everyRecord(garden)) {
      for (const pointer of naming()) {
        for (const { url, within, span } of prose(pointer).links) {
          if (!within) continue
          known ??= knownAddresses(garden, look)
          if (known.has(url.replace(/[?#].*$/, ''))) continue
          report({
            place: locate(pointer, 'value', span),
            message: `There is no address \`${url}\` in this garden.`,
            fix: 'Addresses of pages end with a slash, like `/claims/`. To name a page, write `[[page]]`; to cite, `[@source]`.',
          })
        }
      }
    }
  },
})

/** All that the site answers at, as texts name it. */
function knownAddresses(garden: Garden, look: Look): ReadonlySet<string> {
  const { pages, moved, files } = addressesOf(garden, recordsPerPart, [])
  return new Set([...pages, ...moved, ...files, ...copiedAddresses(look)].map((path) => `/${path}`))
}

/** How the addresses are read that stand by themselves. */
const readers: Partial<Record<MarkFormat, (written: string) => ReadAddress>> = {
  address: readWebAddress,
  contact: readContact,
}
