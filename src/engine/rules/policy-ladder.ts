import { type Demand, implies, testsOf } from '../judge/badge-tests.ts'
import type { BadgeRule } from '../judge/policy.ts'
import type { PolicyRecord } from '../records.ts'
import type { Valid } from '../valid.ts'
import type { TestName } from '../verdict.ts'
import { listedNames } from '../words/list.ts'
import { defineRule, type Report } from './rule.ts'

export const policyLadder = defineRule({
  id: 'policy-ladder',
  severity: 'error',
  scope: 'garden',
  why: 'Readers take a better badge to promise all that a lesser one does, and each claim needs a badge it can have.',
  asks:
    'The badges of `policy.yaml` stand best first, each once. The last demands nothing, and each other demands at ' +
    'least what the next one does. A claim is due before it is overdue.',
  bad: `# policy.yaml
grades: { A: Strong., B: Weak. }
badges:
  - id: sure
    label: Sure
    means: A strong source says it.
    requires: { independent: { atLeast: 1, grade: A } }
  - id: likely
    label: Likely
    means: Two sources say it.
    requires: { independent: { atLeast: 2 } }
  - id: unsourced
    label: Unsourced
    means: Nothing stands for it.
    requires: {}
contested: { grade: B, directness: direct }
freshness: { dueAfterDays: 180, overdueAfterDays: 365 }
`,
  good: `# policy.yaml
grades: { A: Strong., B: Weak. }
badges:
  - id: sure
    label: Sure
    means: Two strong sources say it.
    requires: { independent: { atLeast: 2, grade: A } }
  - id: likely
    label: Likely
    means: Two sources say it.
    requires: { independent: { atLeast: 2 } }
  - id: unsourced
    label: Unsourced
    means: Nothing stands for it.
    requires: {}
contested: { grade: B, directness: direct }
freshness: { dueAfterDays: 180, overdueAfterDays: 365 }
`,
  check({ garden: { policy } }, report) {
    if (!policy) return
    checkIds(policy, report)
    checkFreshness(policy, report)
    if (policy.whole) checkDemands(policy, report)
  },
})

function checkIds({ record: { badges }, locate }: Valid<'policy'>, report: Report): void {
  for (const [index, { id }] of badges.entries()) {
    const first = badges.findIndex((badge) => badge.id === id)
    if (first === index) continue
    report({
      place: locate(`/badges/${index}/id`, 'value'),
      message: `Badge ${index + 1} is named \`${id}\`, like badge ${first + 1}.`,
      fix: 'Give each badge an id of its own.',
    })
  }
}

function checkFreshness({ record: { freshness }, locate }: Valid<'policy'>, report: Report): void {
  const { dueAfterDays, overdueAfterDays } = freshness
  if (overdueAfterDays >= dueAfterDays) return
  report({
    place: locate('/freshness/overdueAfterDays', 'value'),
    message: `A claim would be overdue after \`${overdueAfterDays}\` days but due only after \`${dueAfterDays}\`.`,
    fix: `Make \`overdueAfterDays\` at least \`${dueAfterDays}\`.`,
  })
}

function checkDemands({ record, locate }: Valid<'policy'>, report: Report): void {
  for (const [index, badge] of record.badges.entries()) {
    const next = record.badges[index + 1]
    const names = testsOf(badge).map(({ test }) => test)
    if (!next && names.length > 0) {
      report({
        place: locate(`/badges/${index}/requires`, 'key'),
        message: `The last badge, \`${badge.id}\`, demands ${listedNames(names)}: a claim may have earned no badge at all.`,
        fix: 'Write `requires: {}` there, or add a last badge that demands nothing.',
      })
    }
    const missing = next ? testsBeyond(badge, next, record) : []
    if (next && missing.length > 0) {
      const further = `${listedNames(missing)} ${missing.length > 1 ? 'go' : 'goes'} further there`
      report({
        place: locate(`/badges/${index}/requires`, 'key'),
        message: `\`${badge.id}\` does not demand all that \`${next.id}\`, the badge below it, does: ${further}.`,
        fix: `Demand as much for \`${badge.id}\`, demand less for \`${next.id}\`, or put them in the other order.`,
      })
    }
  }
}

/** The tests of the lower badge that a claim could fail although it passes those of the higher one. */
function testsBeyond(higher: BadgeRule, lower: BadgeRule, policy: PolicyRecord): TestName[] {
  const stricter = testsOf(higher)
  return testsOf(lower)
    .filter(({ demand }) => isKnown(demand, policy))
    .filter(
      (lax) =>
        !stricter.some(({ demand }) => !isKnown(demand, policy) || implies(demand, lax.demand, policy)) ||
        (lax.barsContradictions && !stricter.some(({ barsContradictions }) => barsContradictions)),
    )
    .map(({ test }) => test)
}

/** A grade that the policy does not have is another rule's business: nobody knows yet what it demands. */
function isKnown({ filter }: Demand, { grades }: PolicyRecord): boolean {
  return filter.grade === undefined || Object.hasOwn(grades, filter.grade)
}
