import type { Valid } from '../types.ts'
import { defineRule, type Report } from './rule.ts'

export const raiseNeedsEditor = defineRule({
  id: 'raise-needs-editor',
  severity: 'error',
  scope: 'garden',
  why: 'Anybody may doubt, but readers are asked to trust more only when an editor has looked.',
  asks: 'An entry with a better badge or grade than the one above it is by a voice whose role is `editor`.',
  bad: `# sources/harvest-report.yaml
title: Harvest report
kind: report
url: https://example.org/harvest
history:
  - { date: 2026-05-30, by: remy, grade: C, why: A first look. }
  - { date: 2026-06-05, by: remy, grade: B, why: It counts every field. }
`,
  good: `# sources/harvest-report.yaml
title: Harvest report
kind: report
url: https://example.org/harvest
history:
  - { date: 2026-05-30, by: remy, grade: C, why: A first look. }
  - { date: 2026-06-05, by: editor, grade: B, why: It counts every field. }
`,
  check({ garden }, report) {
    const { claims, dispatches, sources, voices } = garden
    const policy = garden.policy?.record
    if (!policy) return
    const rankOfBadge = rankIn(policy.badges.map(({ id }) => id))
    const rankOfGrade = rankIn(Object.keys(policy.grades))
    const isEditor = (voice: string): boolean => (voices.get(voice)?.record.role ?? 'editor') === 'editor'
    for (const judged of [...claims.values(), ...dispatches.values()]) {
      const moves = judged.record.history.map(({ by, badge }) => ({ by, to: badge, rank: rankOfBadge(badge) }))
      checkMoves('badge', judged, moves, isEditor, report)
    }
    for (const source of sources.values()) {
      const moves = source.record.history.map(({ by, grade }) => ({ by, to: grade, rank: rankOfGrade(grade) }))
      checkMoves('grade', source, moves, isEditor, report)
    }
  },
})

interface Move {
  readonly by: string
  readonly to: string
  /** Undefined for a badge or grade that the policy does not have. */
  readonly rank: number | undefined
}

function checkMoves(
  what: 'badge' | 'grade',
  { locate }: Valid,
  moves: readonly Move[],
  isEditor: (voice: string) => boolean,
  report: Report,
): void {
  for (const [index, { by, to, rank }] of moves.entries()) {
    const before = moves[index - 1]
    if (rank === undefined || before?.rank === undefined || rank >= before.rank || isEditor(by)) continue
    report({
      place: locate(`/history/${index}/by`, 'value'),
      message:
        `Entry ${index + 1} raises the ${what} from \`${before.to}\` to \`${to}\`, ` +
        `but \`${by}\` is not an editor.`,
      fix: `Let an editor add this entry under their own name, or keep the ${what} at \`${before.to}\`.`,
    })
  }
}

/** The place of a name in a list, best first. */
function rankIn(known: readonly string[]): (name: string) => number | undefined {
  return (name) => (known.includes(name) ? known.indexOf(name) : undefined)
}
