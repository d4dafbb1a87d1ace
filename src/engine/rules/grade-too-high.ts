import { type GradeLimitLine, gradeLimit } from '../judge/grade-limit.ts'
import { gradeRank } from '../judge/policy.ts'
import type { SourceRecord } from '../records.ts'
import { defineRule } from './rule.ts'
import { historyEntry } from './shared/history-entry.ts'
import { isSourceReadInFull } from './shared/read-in-full.ts'

export const gradeTooHigh = defineRule({
  id: 'grade-too-high',
  severity: 'error',
  scope: 'garden',
  why: 'A badge is as good as the grades it is built on, and some kinds of source cannot carry a good one.',
  asks: 'The grade in force of a source is no better than the `gradeLimits` of `policy.yaml` let it be.',
  bad: `# sources/harvest-post.yaml
title: My harvest
kind: post
url: https://blog.example/harvest
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It counts every field. }
`,
  good: `# sources/harvest-post.yaml
title: My harvest
kind: post
url: https://blog.example/harvest
history:
  - { date: 2026-05-30, by: editor, grade: C, why: A post that counts every field. }
`,
  check({ garden, asOf }, report) {
    const { policy } = garden
    if (!policy?.whole) return
    for (const source of garden.sources.values()) {
      const limit = gradeLimit(source.record, policy.record)
      const { history } = source.record
      const grade = history.at(-1)?.grade
      if (!limit || grade === undefined || !isSourceReadInFull(source, garden)) continue
      if (gradeRank(policy.record, grade) >= gradeRank(policy.record, limit.best)) continue
      const add = limit.line.address === false ? 'Say where it can be looked up, or add an entry' : 'Add an entry'
      report({
        place: source.locate(`/history/${history.length - 1}/grade`, 'value'),
        message:
          `The grade in force is \`${grade}\`, but ${inWords(limit.line, source.record)} ` +
          `may have no better grade than \`${limit.best}\`.`,
        fix: `${add} to \`history\`:\n${historyEntry(garden, asOf, { grade: limit.best })}`,
      })
    }
  },
})

/** What a line limits about a source, e.g. "a source of kind `paper` without a `url`, `doi`, `arxiv` or `isbn`". */
function inWords({ kind, address, status, read }: GradeLimitLine, source: SourceRecord): string {
  return [
    kind === undefined ? 'a source' : `a source of kind \`${source.kind}\``,
    address === undefined ? '' : ` ${address ? 'with' : 'without'} a \`url\`, \`doi\`, \`arxiv\` or \`isbn\``,
    status === undefined ? '' : ` whose check ended with \`${source.checked?.status}\``,
    read === undefined ? '' : ` of which \`checked.read\` says \`${source.checked?.read}\``,
  ].join('')
}
