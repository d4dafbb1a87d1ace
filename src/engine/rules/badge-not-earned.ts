import { englishWords } from '../../words/words.ts'
import { badgeRank, ceilingRank } from '../judge/policy.ts'
import { changesInTheWay, type SourceChange } from '../judge/source-change.ts'
import type { Claim, Dispatch } from '../types.ts'
import type { JudgedGarden, Verdict } from '../verdict.ts'
import { nextSentence } from '../words/next-sentence.ts'
import { defineRule } from './rule.ts'
import { aboveEarned } from './shared/against-earned.ts'
import { historyEntry } from './shared/history-entry.ts'

export const badgeNotEarned = defineRule({
  id: 'badge-not-earned',
  severity: 'error',
  scope: 'garden',
  why: 'A badge tells readers how far to trust a claim, and the evidence on record does not carry this one.',
  asks: 'The badge in force of a claim or a dispatch is no better than the one that its evidence has earned.',
  bad: `# claims/economy/prices-fall.yaml
statement: Prices fall.
kind: finding
evidence: []
history:
  - { date: 2026-05-30, by: editor, badge: caveat, why: Everybody says so. }
`,
  good: `# claims/economy/prices-fall.yaml
statement: Prices fall.
kind: finding
evidence: []
history:
  - { date: 2026-05-30, by: editor, badge: unsourced, why: Everybody says so and nobody has measured it. }
`,
  check({ garden, judged, asOf }, report) {
    if (!judged) return
    const inTheWay = changesInTheWay(judged.policy, judged.asOf)
    for (const { claim, verdict } of aboveEarned({ garden, judged, asOf })) {
      report({
        place: claim.locate(`/history/${claim.history.length - 1}/badge`, 'value'),
        message: [
          `The badge in force is \`${verdict.inForce}\`, but the evidence has earned \`${verdict.earned}\`.`,
          ...ceilingReason(verdict, judged),
          ...legReason(verdict, judged),
          ...testReason(verdict),
          ...changeReason(inTheWay(claim, verdict.inForce)),
        ].join(' '),
        fix: waysOut(claim, verdict, judged),
      })
    }
  },
})

function ceilingReason({ kind, inForce }: Verdict, { policy }: JudgedGarden): string[] {
  const ceiling = ceilingRank(policy, kind)
  if (badgeRank(policy, inForce) >= ceiling) return []
  return [`A ${kind} may have no better badge than \`${policy.badges[ceiling]?.id}\`.`]
}

function legReason({ claim, weakest, inForce }: Verdict, { policy, verdicts }: JudgedGarden): string[] {
  const leg = weakest === null || weakest === claim ? undefined : verdicts.get(weakest)
  if (leg?.withdrawn) return [`It rests on \`${leg.claim}\`, which is withdrawn.`]
  if (!leg || badgeRank(policy, leg.earned) <= badgeRank(policy, inForce)) return []
  return [`It rests on \`${leg.claim}\`, which has earned no better than \`${leg.earned}\`.`]
}

/** The tests that fail of the badge in force or, where the kind cannot reach it, of the best badge that it can. */
function testReason({ tests, inForce }: Verdict): string[] {
  const badge = tests.some((test) => test.badge === inForce) ? inForce : tests[0]?.badge
  const failed = tests.filter((test) => test.badge === badge && !test.met)
  if (failed.length === 0) return []
  const counts = failed.map(({ test, have, need }) => `${have} of ${need} for \`${test}\``)
  return [`Of what \`${badge}\` takes, it has ${counts.join(', ')}.`]
}

function changeReason(changes: readonly SourceChange[]): string[] {
  return changes.length > 0 ? [`What stands in the way: ${changes.map(changeWords).join('; ')}.`] : []
}

/** What happened to a source, e.g. "`tco-report` was retracted on `2026-06-05`". */
function changeWords({ source, happened }: SourceChange): string {
  switch (happened.is) {
    case 'retracted':
      return `\`${source.id}\` was retracted on \`${happened.on}\``
    case 'failed-check':
      return `\`${source.id}\` was found to be \`${happened.status}\` on \`${happened.on}\``
    case 'regraded':
      return `\`${source.id}\` went from grade \`${happened.from}\` to \`${happened.to}\` on \`${happened.on}\``
    default:
      return happened satisfies never
  }
}

/** An entry that says what the evidence carries, or the steps to the badge above that. */
function waysOut(claim: Claim | Dispatch, { earned, next }: Verdict, { garden, asOf }: JudgedGarden): string {
  const entry = `Add an entry to \`history\`, with the reason:\n${historyEntry(garden, asOf, { badge: earned })}`
  if (!next || next.steps.length === 0) return entry
  const steps = next.steps.map((step) => nextSentence(step, claim.id, garden, englishWords))
  return `${entry}\nOr earn \`${next.badge}\` first. ${steps.join(' ')}`
}
