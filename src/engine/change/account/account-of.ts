import type { CheckedChange } from '../../check.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import { judgeGarden } from '../../judge/judge.ts'
import type { JudgedGarden, Verdict } from '../../verdict.ts'
import type { Account, CheckOutcome } from './account.ts'
import { outcomeOf, type Trial, trials } from './causes.ts'
import { imageChanges } from './image-changes.ts'
import { mentionsOfFallen } from './mentions-of-fallen.ts'
import { pagesTouched } from './pages-touched.ts'
import { keyOf, type RecordKey, recordsOf, underTodaysIds } from './records.ts'
import { type Refs, refsOf } from './refs.ts'
import { byGravity, type Judgements, standingChange, standsOtherwise } from './standings.ts'
import { touchedKeys, touchedRecords } from './touched.ts'
import type { Effect, TouchedRecord } from './touched-record.ts'
import { type BeforeAndAfter, borneOnBy } from './worlds.ts'

/**
 * What a change does: how claims stand before and after, what made it so, and what became of every record. Both gardens
 * are judged as of the same day.
 *
 * @param head  the garden that the change leads to, judged
 */
export function accountOf({ base, asOf, diagnostics, siteChanges }: CheckedChange, head: JudgedGarden): Account {
  const before = underTodaysIds(base, head.garden)
  const after = recordsOf(head.garden)
  const refs = refsOf(before, after)
  const touched = touchedKeys(before, after)
  const records = touchedRecords(touched, { base, head: head.garden, before, after, refs, diagnostics, judged: head })
  const basePolicy = base.policy?.record
  const judgements = basePolicy
    ? judgedOnBothSides(judgeGarden(base, basePolicy, asOf), head, before.formerly, records)
    : new Map<RecordKey, Judgements>()
  const gardens = { base: before.records, head: after, headPolicy: head.policy, asOf, touched }
  const found = basePolicy ? tryAll(judgements, { ...gardens, basePolicy }) : new Map<RecordKey, Trial | undefined>()

  const policies = [head.policy, ...(basePolicy ? [basePolicy] : [])]
  const moved = [...judgements].filter(([, each]) => standsOtherwise(each))
  const standings = moved.flatMap(([key, each]) =>
    refs.byKey(key).map((record) => standingChange(record, each, policies, found.get(key), refs)),
  )
  const images = imageChanges(base.media, head.garden.media)
  const effects = effectsOf(found, judgements, refs)
  return {
    asOf,
    site: siteOf(base.garden?.record.url ?? head.garden.garden?.record.url),
    check: checkOutcome(diagnostics, new Set(records.map(({ record }) => record.path))),
    standings: standings.sort(byGravity),
    records: records.map((each) => ({ ...each, byItself: effects.get(keyOf(each.record.kind, each.record.id)) ?? [] })),
    pages: pagesTouched(head.garden, new Set([...touched, ...moved.map(([key]) => key)]), images, refs),
    mentions: mentionsOfFallen(head.garden, standings, base.claims, before.formerly, refs),
    images,
    siteChanges,
    untried: untriedIn(found, new Set(moved.map(([key]) => key))),
  }
}

/** An address that pages can be looked up below; what a change makes of it counts only where there was none. */
function siteOf(url: string | undefined): string | null {
  return url !== undefined && /^https?:\/\/[\w.:[\]-]+\/*$/.test(url) ? url.replace(/\/*$/, '/') : null
}

/** Every claim and dispatch that is there before and after, with its verdicts. */
function judgedOnBothSides(
  base: JudgedGarden,
  head: JudgedGarden,
  formerly: ReadonlyMap<RecordKey, string>,
  records: readonly Omit<TouchedRecord, 'byItself'>[],
): Map<RecordKey, Judgements> {
  const entries = new Map(records.map((each) => [keyOf(each.record.kind, each.record.id), each.entries]))
  const pairs = (kind: 'claim' | 'dispatch', was: Verdicts, is: Verdicts): [RecordKey, Judgements][] =>
    [...is].flatMap(([id, after]): [RecordKey, Judgements][] => {
      const key = keyOf(kind, id)
      const before = was.get(formerly.get(key) ?? id)
      return before ? [[key, { before, after, entries: entries.get(key) ?? [] }]] : []
    })
  return new Map([
    ...pairs('claim', base.verdicts, head.verdicts),
    ...pairs('dispatch', base.dispatchVerdicts, head.dispatchVerdicts),
  ])
}

type Verdicts = ReadonlyMap<string, Verdict>

/**
 * Tries out what the parts of a change do to each claim that they bear on: first to those that stand otherwise, then to
 * those on which parts may have cancelled each other out.
 */
function tryAll(
  judgements: ReadonlyMap<RecordKey, Judgements>,
  gardens: BeforeAndAfter,
): Map<RecordKey, Trial | undefined> {
  const tryOut = trials(gardens)
  const borneOn = borneOnBy(gardens.touched, gardens)
  const all = [...judgements]
  const moved = all.filter(([, each]) => standsOtherwise(each))
  const others = all.filter(([key, each]) => borneOn.has(key) && !standsOtherwise(each))
  return new Map(
    [...moved, ...others].map(([key, { before, after }]) => [key, tryOut(key, outcomeOf(before), outcomeOf(after))]),
  )
}

function untriedIn(
  found: ReadonlyMap<RecordKey, Trial | undefined>,
  moved: ReadonlySet<RecordKey>,
): Account['untried'] {
  const untried = [...found].flatMap(([key, trial]) => (trial?.tried ? [] : [key]))
  const ofMoved = untried.filter((key) => moved.has(key)).length
  return { moved: ofMoved, others: untried.length - ofMoved }
}

/** What each part of a change does to claims by itself. */
function effectsOf(
  found: ReadonlyMap<RecordKey, Trial | undefined>,
  judgements: ReadonlyMap<RecordKey, Judgements>,
  refs: Refs,
): Map<RecordKey, Effect[]> {
  const effects = new Map<RecordKey, Effect[]>()
  for (const [key, trial] of found) {
    const judged = judgements.get(key)
    if (!trial || !judged) continue
    const [from, whole] = [outcomeOf(judged.before), outcomeOf(judged.after)]
    for (const [part, to] of trial.alone) {
      for (const what of ['earned', 'contested'] as const) {
        if (to[what] === from[what]) continue
        const outweighed = whole[what] === from[what]
        const known = effects.get(part) ?? []
        effects.set(part, known)
        for (const record of refs.byKey(key)) known.push({ record, what, from: from[what], to: to[what], outweighed })
      }
    }
  }
  return effects
}

const order = { error: 0, warning: 1, note: 2 }

function checkOutcome(diagnostics: readonly Diagnostic[], touched: ReadonlySet<string>): CheckOutcome {
  const count = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((each) => each.severity === severity).length
  const errors = count('error')
  return {
    passes: errors === 0,
    errors,
    warnings: count('warning'),
    notes: count('note'),
    diagnostics: diagnostics
      .filter(({ severity }) => severity !== 'note')
      .toSorted(
        (a, b) =>
          order[a.severity] - order[b.severity] ||
          Number(touched.has(b.place.path)) - Number(touched.has(a.place.path)),
      ),
  }
}
