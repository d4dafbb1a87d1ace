import { startOf } from '../../src/engine/diagnostic.ts'
import type {
  ClaimRecord,
  DispatchRecord,
  Garden,
  PolicyRecord,
  RecordKind,
  Records,
  SourceRecord,
  Valid,
  VoiceRecord,
} from '../../src/engine/index.ts'
import { link } from '../../src/engine/link.ts'
import { readProse } from '../../src/engine/markdown/prose.ts'
import { noMedia } from '../../src/engine/media/media.ts'

/** The policy that the tests of judgement judge by. */
export const policy: PolicyRecord = {
  grades: { A: 'Strongest.', B: 'Strong.', C: 'Fair.', D: 'Weak.' },
  gradeLimits: [],
  badges: [
    {
      id: 'well-sourced',
      requires: {
        independent: { atLeast: 2, grade: 'B', directness: 'direct', says: ['One says it.', 'A second does too.'] },
        disinterested: { atLeast: 1, grade: 'B', directness: 'direct', says: ['One has nothing to gain.'] },
        uncontested: { says: ['No contradiction is recorded.'] },
      },
    },
    { id: 'caveat', requires: { independent: { atLeast: 1, grade: 'B', directness: 'direct' } } },
    { id: 'unconfirmed', requires: { independent: { atLeast: 1 } } },
    { id: 'unsourced', requires: {} },
  ],
  contested: { grade: 'B', directness: 'direct' },
  ceilings: { reading: 'caveat', forecast: 'caveat' },
  freshness: { dueAfterDays: 180, overdueAfterDays: 365 },
}

/** The same, whose best badge asks for the words of its sources. */
export const provingPolicy: PolicyRecord = {
  ...policy,
  badges: [
    {
      id: 'well-sourced',
      requires: {
        independent: { atLeast: 2, grade: 'B', directness: 'direct', proved: true },
        disinterested: { atLeast: 1, grade: 'B', directness: 'direct', proved: true },
        uncontested: {},
      },
    },
    ...policy.badges.slice(1),
  ],
}

/** The day on which claims and sources of the tests begin. */
export const planted = '2026-01-01'

export type SourceParts = Partial<SourceRecord> & { readonly grade?: string }
export type CitationParts = Partial<ClaimRecord['evidence'][number]> & { readonly source: string }

/** A source of grade B by default, related to none. */
export function source({ grade = 'B', ...parts }: SourceParts = {}): SourceRecord {
  return {
    title: 'A source',
    kind: 'report',
    url: 'https://example.org/',
    history: [{ date: planted, by: 'editor', grade, why: 'Read.' }],
    ...parts,
  }
}

/** A citation that supports, directly, by default. */
export function citation(parts: CitationParts): ClaimRecord['evidence'][number] {
  return { stance: 'supports', directness: 'direct', ...parts }
}

/** A finding in the last badge by default. */
export function claim(evidence: readonly CitationParts[] = [], parts: Partial<ClaimRecord> = {}): ClaimRecord {
  return {
    statement: 'Something holds.',
    kind: 'finding',
    evidence: evidence.map(citation),
    history: [{ date: planted, by: 'editor', badge: 'unsourced', why: 'Planted.' }],
    ...parts,
  }
}

export interface RecordParts {
  readonly voices?: Readonly<Record<string, VoiceRecord>>
  /** None by default. */
  readonly policy?: PolicyRecord
  readonly sources?: Readonly<Record<string, SourceRecord>>
  readonly claims?: Readonly<Record<string, ClaimRecord>>
  readonly dispatches?: Readonly<Record<string, DispatchRecord>>
}

/** A linked garden made straight from records, without files. */
export function gardenOf({ sources = {}, claims = {}, dispatches = {}, voices = {}, ...parts }: RecordParts): Garden {
  const records = [
    ...(parts.policy ? [valid('policy', 'policy', parts.policy)] : []),
    ...Object.entries(voices).map(([id, record]) => valid('voice', id, record)),
    ...Object.entries(sources).map(([id, record]) => valid('source', id, record)),
    ...Object.entries(claims).map(([id, record]) => valid('claim', id, record)),
    ...Object.entries(dispatches).map(([id, record]) => valid('dispatch', id, record)),
  ]
  return link(records, noneUnreadable, noMedia)
}

/** An empty garden with a policy. */
export function gardenWith(record: PolicyRecord): Garden {
  return link([valid('policy', 'policy', record)], noneUnreadable, noMedia)
}

const nothing: ReadonlySet<string> = new Set()
const noneUnreadable: Garden['unreadable'] = {
  garden: nothing,
  policy: nothing,
  voice: nothing,
  page: nothing,
  claim: nothing,
  source: nothing,
  dispatch: nothing,
  series: nothing,
}

function valid<K extends RecordKind>(kind: K, id: string, record: Records[K]): Valid<K> {
  const path = `${kind}s/${id}.yaml`
  const known = { kind, id, path, record, locate: () => startOf(path), marks: [], whole: true } as const
  return { ...known, prose: () => readProse(''), naming: () => [], values: () => [] }
}
