import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ClaimRecord, judgeGarden, type RuleId, rules, type SourceRecord } from '../../../src/engine/index.ts'
import { usualLook } from '../../../src/engine/look/look.ts'
import { anyRecords, changeClaim, changeSource, type Records, without } from '../../helpers/generated-change.ts'
import { citation, claim, gardenOf, policy } from '../../helpers/records.ts'

const asOf = '2026-03-31'

/** The errors that the rules over changes find on the way from some records to others, as `rule id`. */
function faultsOf(before: Records, after: Records): string[] {
  const base = gardenOf({ ...before, policy })
  const garden = gardenOf({ ...after, policy })
  const context = {
    base,
    garden,
    judged: judgeGarden(garden, policy, asOf),
    asOf,
    accepted: asOf,
    look: usualLook,
    words: {},
    siteChanges: [],
  }
  const found: string[] = []
  for (const rule of Object.values(rules)) {
    if (rule.scope === 'change') rule.check(context, ({ place }) => found.push(`${rule.id} ${place.path}`))
  }
  return found
}

type Step = (records: Records) => Records
type BadgeEntry = ClaimRecord['history'][number]
type GradeEntry = SourceRecord['history'][number]

const entry = (parts: Partial<BadgeEntry> = {}): BadgeEntry => {
  return { date: '2026-03-01', by: 'remy', badge: 'unsourced', why: 'Seen again.', ...parts }
}
const regrade = (parts: Partial<GradeEntry> = {}): GradeEntry => {
  return { date: '2026-03-01', by: 'editor', grade: 'C', why: 'Read again.', ...parts }
}

/** Changes of one claim or source, with what its history says of them after it. */
const onClaim =
  (id: string, change: (record: ClaimRecord) => Partial<ClaimRecord>, ...entries: BadgeEntry[]): Step =>
  (records) =>
    changeClaim(records, id, (record) => {
      const changed = { ...record, ...change(record) }
      return { ...changed, history: [...changed.history, ...entries] }
    })
const onSource =
  (id: string, change: (record: SourceRecord) => Partial<SourceRecord>, ...entries: GradeEntry[]): Step =>
  (records) =>
    changeSource(records, id, (record) => {
      const changed = { ...record, ...change(record) }
      return { ...changed, history: [...changed.history, ...entries] }
    })
const nothing = () => ({})

/** What editors do every day, to the claim `p/c1` and the source `s1`. */
const honest: Readonly<Record<string, Step>> = {
  'tend a claim': onClaim('p/c1', nothing, entry()),
  'raise it as an editor': onClaim('p/c1', nothing, entry({ by: 'editor', badge: 'caveat', why: 'It holds.' })),
  'cite another source': onClaim(
    'p/c1',
    ({ evidence }) => ({ evidence: [...evidence, citation({ source: 's2', at: 'p. 4' })] }),
    entry({ why: 'One more says it.' }),
  ),
  'drop a citation': onClaim(
    'p/c1',
    ({ evidence: [first, ...rest] }) => {
      const dropped = { date: '2026-03-01', by: 'editor', why: 'Old.' }
      return { evidence: first ? [{ ...first, dropped }, ...rest] : [] }
    },
    entry({ why: 'One less says it.' }),
  ),
  'reword a claim': (records) => {
    const was = records.claims['p/c1']?.statement ?? ''
    return onClaim('p/c1', () => ({ statement: `${was} Or so.` }), entry({ why: 'Clearer.', was }))(records)
  },
  'fold its words otherwise': onClaim('p/c1', ({ statement }) => ({ statement: statement.replace(' ', '\n ') })),
  'turn the order of its evidence': onClaim('p/c1', ({ evidence }) => ({ evidence: evidence.toReversed() })),
  'plant a claim': (records) => {
    const planted = claim([{ source: 's0' }], { history: [entry({ why: 'New.' })] })
    return { ...records, claims: { ...records.claims, 'p/new': planted } }
  },
  'move a claim': (records) => {
    const moved = records.claims['p/c1']
    if (!moved) return records
    return { ...records, claims: { ...without(records.claims, 'p/c1'), 'p/moved': { ...moved, was: ['p/c1'] } } }
  },
  'move a source': (records) => {
    const moved = records.sources['s1']
    if (!moved) return records
    const renamed = ({ evidence, ...record }: ClaimRecord): ClaimRecord => {
      const now = (id: string): string => (id === 's1' ? 'moved' : id)
      return { ...record, evidence: evidence.map((each) => ({ ...each, source: now(each.source) })) }
    }
    const claims = Object.fromEntries(Object.entries(records.claims).map(([id, record]) => [id, renamed(record)]))
    return { ...records, claims, sources: { ...without(records.sources, 's1'), moved: { ...moved, was: ['s1'] } } }
  },
  'regrade a source': onSource('s1', nothing, regrade({ grade: 'B', why: 'Careful.' })),
  'correct a source': onSource('s1', () => ({ title: 'Its full title', stake: 'sells it' }), regrade()),
  'sum a source up': onSource('s1', () => ({ summary: 'It says so.' })),
  'make an editor': (records) => {
    return { ...records, voices: { ...records.voices, kit: { name: 'Kit', role: 'editor' } } }
  },
}

/** What nobody may do unseen, to the claim `p/c0` and the source `s0`; each with a past of two entries at least. */
const cheats: readonly [string, RuleId, Step][] = [
  ['a reason reworded', 'history-rewritten', rewrite((history) => amend(history, 0, { why: 'Another reason.' }))],
  [
    'a space put into a reason',
    'history-rewritten',
    rewrite((history) => amend(history, 0, { why: 'Look  0 at claim 0.' })),
  ],
  ['an entry of another day', 'history-rewritten', rewrite((history) => amend(history, -1, { date: '2026-01-31' }))],
  ['an entry of another voice', 'history-rewritten', rewrite((history) => amend(history, -1, { by: 'kit' }))],
  ['an entry with another badge', 'history-rewritten', rewrite((history) => amend(history, -1, { badge: 'caveat' }))],
  ['the first entry gone', 'history-rewritten', rewrite((history) => history.slice(1))],
  ['the last entry gone', 'history-rewritten', rewrite((history) => history.slice(0, -1))],
  ['entries turned round', 'history-rewritten', rewrite((history) => history.toReversed())],
  ['an entry put before', 'history-rewritten', rewrite((history) => [entry({ date: '2026-01-01' }), ...history])],
  ['the last entry repeated', 'history-rewritten', rewrite((history) => [...history, ...history.slice(-1)])],
  ['an old entry repeated today, twice', 'history-rewritten', onClaim('p/c0', nothing, entry(), entry())],
  [
    'a grade changed in place',
    'history-rewritten',
    onSource('s0', ({ history }) => ({ history: amend(history, 0, { grade: 'A' }) })),
  ],
  ['a history copied', 'history-rewritten', copied((history) => [...history])],
  ['a history copied and gone on with', 'history-rewritten', copied((history) => [...history, entry()])],
  ['an entry dated before', 'backdated', onClaim('p/c0', nothing, entry({ date: '2026-01-31' }))],
  ['a claim taken away', 'record-removed', (records) => ({ ...records, claims: without(records.claims, 'p/c0') })],
  ['a source taken away', 'record-removed', (records) => ({ ...records, sources: without(records.sources, 's0') })],
  [
    'a citation taken away',
    'citation-removed',
    onClaim('p/c0', ({ evidence }) => ({ evidence: evidence.slice(1) }), entry()),
  ],
  ['a citation that counts otherwise', 'silent-edit', onClaim('p/c0', turned)],
  [
    'a citation added',
    'silent-edit',
    onClaim('p/c0', ({ evidence }) => ({ evidence: [...evidence, citation({ source: 's3', at: 'p. 1' })] })),
  ],
  ['another kind', 'silent-edit', onClaim('p/c0', () => ({ kind: 'forecast' }))],
  ['another ground', 'silent-edit', onClaim('p/c0', () => ({ rests: ['p/c1'] }))],
  ['another statement', 'silent-edit', onClaim('p/c0', () => ({ statement: 'Nothing holds.' }))],
  [
    'another statement beside another reason',
    'silent-edit',
    onClaim('p/c0', () => ({ statement: 'Nothing holds.' }), entry()),
  ],
  ['a stake', 'silent-edit', onSource('s0', () => ({ stake: 'sells it' }))],
  ['a line', 'silent-edit', onSource('s0', () => ({ derives: ['s3'] }))],
  ['an origin', 'silent-edit', onSource('s0', () => ({ origin: 'leak' }))],
  ['another title', 'source-swapped', onSource('s0', () => ({ title: 'Another paper' }))],
  ['another publisher', 'source-swapped', onSource('s0', () => ({ publisher: 'Publisher 1' }))],
  ['another author', 'source-swapped', onSource('s0', () => ({ authors: ['Ann'] }))],
  ['another address', 'source-swapped', onSource('s0', () => ({ url: 'https://elsewhere.example/' }))],
  ['another kind of source', 'source-swapped', onSource('s0', () => ({ kind: 'dataset' }))],
  ['an editor made of a voice', 'editor-and-badge', raised('remy')],
  ['an editor who was not there', 'editor-and-badge', raised('mallory')],
]

function rewrite(change: (history: readonly BadgeEntry[]) => BadgeEntry[]): Step {
  return onClaim('p/c0', ({ history }) => ({ history: change(history) }))
}

function amend<E>(history: readonly E[], at: number, parts: Partial<E>): E[] {
  const old = history.at(at)
  return old ? history.with(at, { ...old, ...parts }) : [...history]
}

function copied(change: (history: readonly BadgeEntry[]) => BadgeEntry[]): Step {
  return (records) => {
    const history = change(records.claims['p/c0']?.history ?? [])
    return { ...records, claims: { ...records.claims, 'p/copy': claim([{ source: 's0' }], { history }) } }
  }
}

function turned({ evidence: [first, ...rest] }: ClaimRecord): Partial<ClaimRecord> {
  return { evidence: first ? [{ ...first, stance: 'contradicts' }, ...rest] : [] }
}

function raised(by: string): Step {
  return (records) => {
    const voices = { ...records.voices, [by]: { name: by, role: 'editor' } } as const
    return onClaim('p/c0', nothing, entry({ by, badge: 'caveat' }))({ ...records, voices })
  }
}

const anyWork = fc.uniqueArray(fc.constantFrom(...Object.keys(honest)))
const after = (records: Records, work: readonly string[]): Records =>
  work.reduce((each, name) => honest[name]?.(each) ?? each, records)

/** Records in which what is cheated with has a past that can be cheated with. */
const anyPast = anyRecords.filter(({ claims }) => (claims['p/c0']?.history.length ?? 0) > 1)

test('whatever work is done in whatever order, no rule over changes finds a fault', () => {
  fc.assert(
    fc.property(anyRecords, anyWork, (records, work) => {
      expect(faultsOf(records, after(records, work))).toEqual([])
    }),
  )
})

describe('found whatever work stands beside it:', () => {
  test.each(cheats)('%s (%s)', (_name, rule, cheat) => {
    fc.assert(
      fc.property(anyPast, anyWork, (records, work) => {
        const found = faultsOf(records, cheat(after(records, work)))
        expect([...new Set(found.map((each) => each.split(' ')[0]))]).toEqual([rule])
      }),
      { numRuns: 50 },
    )
  })
})
