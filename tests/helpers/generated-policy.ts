import fc from 'fast-check'
import type { PolicyRecord } from '../../src/engine/index.ts'
import { usualLook } from '../../src/engine/look/look.ts'
import { rules } from '../../src/engine/rules/index.ts'
import { anyGrade } from './generated-garden.ts'
import { gardenWith } from './records.ts'

type Requires = PolicyRecord['badges'][number]['requires']
type Asked = NonNullable<Requires['independent']>

const anyDirectness = fc.constantFrom('direct', 'direct', 'indirect')
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined })

/** What one badge may ask beyond the badge below it. */
interface Change {
  readonly independent: Raise | undefined
  readonly disinterested: Raise | undefined
  readonly isUncontested: boolean
  /** Leave out `independent` where another test may ask for as much. */
  readonly isShort: boolean
}

interface Raise {
  readonly by: number
  readonly grade: string | undefined
  readonly directness: 'direct' | 'indirect' | undefined
  readonly proved: true | undefined
}

/** Down now and then: what that makes is mostly no ladder, and sometimes an unlikely one. */
const anyStep = fc.constantFrom(0, 0, 0, 1, 1, 1, 1, 2, 2, -1)

const anyRaise = maybe(
  fc.record({
    by: anyStep,
    grade: maybe(anyGrade),
    directness: maybe(anyDirectness),
    proved: maybe(fc.constant<true>(true)),
  }),
)

const anyChange: fc.Arbitrary<Change> = fc.record({
  independent: anyRaise,
  disinterested: anyRaise,
  isUncontested: fc.boolean(),
  isShort: fc.boolean(),
})

const anyBadges = fc.array(anyChange, { minLength: 1, maxLength: 5 }).map((changes) => {
  const requires: Requires[] = [{}]
  for (const change of changes) requires.unshift(raised(requires[0] ?? {}, change))
  return requires.map((each, rank) => ({ id: `badge-${rank}`, requires: each }))
})

/**
 * Any policy that `policy-ladder` accepts: two to six badges, tests of mixed grades and directness, contradictions that
 * count from any grade on, any ceilings.
 */
export const anyPolicy: fc.Arbitrary<PolicyRecord> = fc
  .record({
    badges: anyBadges,
    grade: anyGrade,
    directness: maybe(anyDirectness),
    ceilings: fc.record({
      finding: fc.nat({ max: 12 }),
      reading: fc.nat({ max: 5 }),
      forecast: fc.nat({ max: 5 }),
    }),
  })
  .map(({ badges, grade, directness, ceilings }): PolicyRecord => {
    const reached = Object.entries(ceilings).filter(([, rank]) => rank > 0 && rank < badges.length)
    return {
      grades: { A: 'Strongest.', B: 'Strong.', C: 'Fair.', D: 'Weak.' },
      badges,
      contested: { grade, ...(directness ? { directness } : {}) },
      ceilings: Object.fromEntries(reached.map(([kind, rank]) => [kind, `badge-${rank}`])),
      freshness: { dueAfterDays: 180, overdueAfterDays: 365 },
    }
  })
  .filter(isLadder)

function raised(below: Requires, change: Change): Requires {
  const independent = raisedTest(below.independent, change.independent)
  const disinterested = raisedTest(below.disinterested, change.disinterested)
  const isUncontested = below.uncontested !== undefined || change.isUncontested
  return {
    ...(independent && !(change.isShort && (disinterested || isUncontested)) ? { independent } : {}),
    ...(disinterested ? { disinterested } : {}),
    ...(isUncontested ? { uncontested: {} } : {}),
  }
}

function raisedTest(below: Asked | undefined, raise: Raise | undefined): Asked | undefined {
  if (!raise) return below
  const directness = below?.directness ?? raise.directness
  const grades = [below?.grade, raise.grade].filter((grade) => grade !== undefined).sort()
  return {
    atLeast: Math.max(1, (below?.atLeast ?? 0) + raise.by),
    ...(grades[0] === undefined ? {} : { grade: grades[0] }),
    ...(directness ? { directness } : {}),
    ...((below?.proved ?? raise.proved) ? { proved: true } : {}),
  }
}

function isLadder(policy: PolicyRecord): boolean {
  let isLegal = true
  const context = {
    garden: gardenWith(policy),
    words: {},
    judged: undefined,
    asOf: '2026-01-01',
    accepted: '2026-01-01',
    look: usualLook,
  }
  const rule = rules['policy-ladder']
  if (rule.scope === 'garden')
    rule.check(context, () => {
      isLegal = false
    })
  return isLegal
}
