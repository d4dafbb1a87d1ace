import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CausesByKey,
  mostTried,
  type Outcome,
  outcomeOf,
  trials,
} from '../../../../src/engine/change/account/causes.ts'
import { type RecordKey, recordsOf } from '../../../../src/engine/change/account/records.ts'
import { touchedKeys } from '../../../../src/engine/change/account/touched.ts'
import type { BeforeAndAfter } from '../../../../src/engine/change/account/worlds.ts'
import { onDay } from '../../../../src/engine/day.ts'
import { accountOf, checkChange, type Garden, judgeGarden, type StandingChange } from '../../../../src/engine/index.ts'
import { asOf, files, policyText, type Texts } from '../../../helpers/garden.ts'
import { anyGarden, type GeneratedGarden } from '../../../helpers/generated-garden.ts'
import { gardenOf, policy } from '../../../helpers/records.ts'
import { runs } from '../../../helpers/runs.ts'

const source = (id: string, more = ''): string =>
  `title: ${id}\nkind: report\nurl: https://${id}.example/\npublisher: ${id}\n${more}history:\n  - { date: 2026-05-30, by: editor, grade: B, why: So. }\n`
const claim = (evidence: readonly string[], badge: string, more = ''): string =>
  `statement: Something holds.\nkind: reading\nevidence: [${evidence.map((id) => `{ source: ${id}, stance: supports, directness: indirect }`).join(', ')}]\n${more}history:\n  - { date: 2026-05-30, by: remy, badge: ${badge}, why: So. }\n`

/** What made the earned badge of a claim what it is, with parts by their ids. */
function causesOf(id: string, before: Texts, after: Texts) {
  const checked = checkChange(files(before), files(after), onDay(asOf))
  if (!checked.judged) throw new Error('The test has a garden without a policy.')
  const { standings, records } = accountOf(checked, checked.judged)
  const because = standings.find(({ record }) => record.id === id)?.earned.because
  return { because: because && byId(because), records }
}

function byId({ enough, partly, together }: NonNullable<StandingChange['earned']['because']>) {
  return {
    enough: enough.map(({ part, needed }) => [part.id, needed]),
    partly: partly.map(({ part, to }) => [part.id, to]),
    together: together.map((part) => part.id),
  }
}

describe('the true cause', () => {
  const retracted = 'retracted: { date: 2026-06-05, why: Made up. }\n'
  const before: Texts = {
    'sources/meter.yaml': source('meter'),
    'sources/rental.yaml': source('rental'),
    'claims/economy/use-decides.yaml': claim(['meter'], 'unconfirmed'),
    'claims/economy/power-is-second.yaml': claim(['meter', 'rental'], 'unconfirmed', 'rests: [economy/use-decides]\n'),
  }
  const { 'claims/economy/use-decides.yaml': _removed, ...without } = before

  test('is the claim that was removed, not the source beside it that was retracted on the same branch', () => {
    const after = { ...without, 'sources/rental.yaml': source('rental', retracted) }
    const { because, records } = causesOf('economy/power-is-second', before, after)
    expect(because).toEqual({ enough: [['economy/use-decides', true]], partly: [], together: [] })
    expect(records.map(({ record, byItself }) => [record.id, byItself.length])).toEqual([
      ['rental', 0],
      ['economy/use-decides', 1],
    ])
  })

  test('is both together where neither does it alone', () => {
    const after = {
      ...before,
      'sources/rental.yaml': source('rental', retracted),
      'sources/meter.yaml': source('meter', retracted),
      'claims/economy/use-decides.yaml': claim(['meter', 'rental'], 'unconfirmed'),
    }
    const two = { ...before, 'claims/economy/use-decides.yaml': claim(['meter', 'rental'], 'unconfirmed') }
    expect(causesOf('economy/power-is-second', two, after).because).toEqual({
      ...{ enough: [], partly: [] },
      together: ['meter', 'rental'],
    })
  })

  test('is each where each does it', () => {
    const after = {
      ...without,
      'sources/meter.yaml': source('meter', retracted),
      'sources/rental.yaml': source('rental', retracted),
    }
    expect(causesOf('economy/power-is-second', before, after).because?.enough).toEqual([
      ['economy/use-decides', false],
      ['meter', false],
    ])
  })

  test('is the policy, not a source that changed beside it', () => {
    const stricter = policyText.replace('independent: { atLeast: 1 }', 'independent: { atLeast: 2 }')
    const after = { ...before, 'policy.yaml': stricter, 'sources/meter.yaml': source('meter', 'stake: sells power\n') }
    expect(causesOf('economy/use-decides', before, after).because).toEqual({
      ...{ enough: [['policy', true]], partly: [], together: [] },
    })
  })

  test('is no record that only moved to another id', () => {
    const after: Texts = {
      ...without,
      'sources/rental.yaml': source('rental', retracted),
      'claims/economy/power-is-second.yaml': claim(['meter', 'rental'], 'unconfirmed', 'rests: [economy/use-is-all]\n'),
      'claims/economy/use-is-all.yaml': `was: [economy/use-decides]\n${claim(['meter'], 'unconfirmed', 'withdrawn: { date: 2026-06-05, by: editor, why: Wrong. }\n')}`,
    }
    expect(causesOf('economy/power-is-second', before, after).because?.enough).toEqual([['economy/use-is-all', true]])
  })
})

/** One change as the trials see it, and an oracle that judges the whole of a garden in which some parts were made. */
function changeBetween(from: GeneratedGarden, to: GeneratedGarden) {
  const linked = (garden: GeneratedGarden): Garden => gardenOf({ ...garden, policy })
  const [base, head] = [recordsOf(linked(from)), recordsOf(linked(to))]
  const gardens: BeforeAndAfter = {
    ...{ base, head, basePolicy: policy, headPolicy: policy, asOf },
    touched: touchedKeys({ records: base, formerly: new Map() }, head),
  }
  const outcome = (key: RecordKey, made: readonly RecordKey[]): Outcome | undefined => {
    const pick = (kind: 'sources' | 'claims') =>
      Object.fromEntries(
        [...new Set([...Object.keys(from[kind]), ...Object.keys(to[kind])])].flatMap((id) => {
          const garden = made.includes(`${kind.slice(0, -1)} ${id}`) ? to : from
          return garden[kind][id] ? [[id, garden[kind][id]]] : []
        }),
      )
    const mixed = linked({ sources: pick('sources'), claims: pick('claims') } as GeneratedGarden)
    const verdict = judgeGarden(mixed, policy, asOf).verdicts.get(key.replace('claim ', ''))
    return verdict && outcomeOf(verdict)
  }
  return { gardens, outcome }
}

/** Holds what is said of causes to what is earned where only some parts were made. */
function expectTrue(
  { enough, partly, together }: CausesByKey,
  earned: string,
  all: readonly RecordKey[],
  earnedWith: (made: readonly RecordKey[]) => string | undefined,
): void {
  const without = (keys: readonly RecordKey[], part: RecordKey) => keys.filter((each) => each !== part)
  expect(enough.length > 0).toBe(together.length === 0)
  for (const { part, needed } of enough) {
    expect(earnedWith([part])).toBe(earned)
    expect(earnedWith(without(all, part)) !== earned).toBe(needed)
  }
  for (const { part, to } of partly) expect(earnedWith([part])).toBe(to)
  for (const part of together) expect(earnedWith(without(together, part))).not.toBe(earned)
  if (together.length > 0) expect(earnedWith(together)).toBe(earned)
}

describe('of any change', () => {
  test('what is said of a part alone, and to be enough or needed, is so: judged over the whole garden', () => {
    fc.assert(
      fc.property(anyGarden, anyGarden, (from, to) => {
        const { gardens, outcome } = changeBetween(from, to)
        const tryOut = trials(gardens)
        for (const id of Object.keys(from.claims)) {
          const key = `claim ${id}`
          const [before, after] = [outcome(key, []), outcome(key, [...gardens.touched])]
          const trial = before && after && tryOut(key, before, after)
          if (!trial) continue
          for (const [part, alone] of trial.alone) expect(outcome(key, [part])).toEqual(alone)
          if (before.earned !== after.earned) {
            const earnedWith = (made: readonly RecordKey[]) => outcome(key, made)?.earned
            expectTrue(trial.causesOf('earned'), after.earned, [...gardens.touched], earnedWith)
          }
        }
      }),
      runs(25),
    )
  })

  test('no more is tried out than there is work for', () => {
    const many = Array.from({ length: mostTried.parts + 1 }, (_, at) => `s${at}`)
    const before = Object.fromEntries(many.map((id) => [`sources/${id}.yaml`, source(id)]))
    const after = Object.fromEntries(
      many.map((id) => [`sources/${id}.yaml`, source(id, 'retracted: { date: 2026-06-05, why: Made up. }\n')]),
    )
    const reading = { 'claims/economy/all.yaml': claim(many, 'unconfirmed') }
    const checked = checkChange(files({ ...before, ...reading }), files({ ...after, ...reading }), onDay(asOf))
    const account = checked.judged && accountOf(checked, checked.judged)
    expect(account?.untried).toEqual({ moved: 1, others: 0 })
    expect(account?.standings[0]?.earned.because?.untried).toBe(many.length)
  })
})
