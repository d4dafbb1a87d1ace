import type { Source } from '../types.ts'
import { defineRule } from './rule.ts'
import { identitiesOf } from './shared/source-identity.ts'

export const duplicateSource = defineRule({
  id: 'duplicate-source',
  severity: 'error',
  scope: 'garden',
  why: 'One document under two names would count as two sources, and its grade, stake and retraction would part ways.',
  asks:
    'No two sources have the same DOI, the same arXiv id or the same address. Versions of a preprint, `www.`, a ' +
    'trailing slash, a fragment and tracking parameters make no difference.',
  bad: `# sources/field-study.yaml
title: Yields of a thousand fields
kind: paper
doi: 10.1000/182
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It counts every field. }
# sources/yields.yaml
title: Yields of a thousand fields (preprint)
kind: paper
url: https://doi.org/10.1000/182
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It counts every field. }
`,
  good: `# sources/field-study.yaml
title: Yields of a thousand fields
kind: paper
doi: 10.1000/182
url: https://journal.example/fields
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It counts every field. }
`,
  check({ garden: { sources } }, report) {
    const known = new Map<string, Source>()
    for (const source of sources.values()) {
      const identities = identitiesOf(source.record)
      const shared = identities.find(({ key }) => known.has(key))
      const earlier = shared && known.get(shared.key)
      for (const { key } of identities) if (!known.has(key)) known.set(key, source)
      if (!earlier) continue
      report({
        place: source.locate(shared.pointer, 'value'),
        message:
          `\`${source.id}\` and \`${earlier.id}\` are one source: ` +
          `both have the ${shared.what} \`${shared.value}\`.`,
        fix: `Keep one of the two records and cite that one. If they are two documents, correct the ${shared.what}.`,
      })
    }
  },
})
