import fc from 'fast-check'
import type { ClaimRecord, PassageRecord, SourceRecord } from '../../src/engine/index.ts'
import { type CitationParts, claim, source } from './records.ts'

/** Records of a small garden in which sources are often related, retracted, doubted or interested. */
export interface GeneratedGarden {
  readonly sources: Record<string, SourceRecord>
  readonly claims: Record<string, ClaimRecord>
}

const sourceIds = Array.from({ length: 8 }, (_, index) => `s${index}`)
const days = ['2026-01-01', '2026-06-01', '2026-11-24', '2026-12-31'] as const

export const anyDay = fc.constantFrom(...days)
export const anyGrade = fc.constantFrom('A', 'B', 'C', 'D')

const decision = anyDay.map((date) => ({ date, by: 'editor', why: 'For a reason.' }))
const rarely = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: 5 }, { arbitrary, weight: 1 })

const sometimes = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 })

/** The words that a source shows, if it shows any. */
export const passage: PassageRecord = {
  id: 'words',
  text: 'These are its own words, as they stand there.',
  seen: { date: '2026-01-01', by: 'editor' },
}

/** Words that a passage holds, and others. */
export const [shownWords, otherWords] = ['its own words, as they stand', 'its own words, as they stood']

const anySource = fc
  .record({
    grade: anyGrade,
    publisher: sometimes(fc.constantFrom('A', 'B', ' a')),
    origin: sometimes(fc.constantFrom('release', 'leak')),
    authors: sometimes(fc.array(fc.constantFrom('Ann', 'Bob', { name: 'Ann', orcid: '0000-0001' }), { maxLength: 2 })),
    stake: sometimes(fc.constant('sells it')),
    derives: sometimes(fc.uniqueArray(fc.constantFrom(...sourceIds), { maxLength: 2 })),
    passages: sometimes(fc.constant(passage).map((each) => [each])),
    retracted: rarely(decision),
    checked: rarely(
      fc.record({ status: fc.constantFrom('verified', 'suspicious', 'dead-link', 'hallucinated'), date: anyDay }),
    ),
  })
  .map((parts) => source(defined(parts)))

export const anyCitation: fc.Arbitrary<CitationParts> = fc
  .record({
    source: fc.constantFrom(...sourceIds),
    stance: fc.constantFrom('supports', 'supports', 'contradicts', 'context'),
    directness: fc.constantFrom('direct', 'direct', 'indirect'),
    added: rarely(anyDay),
    answered: rarely(decision),
    dropped: rarely(decision),
    quote: sometimes(fc.constantFrom(shownWords, shownWords, otherWords)),
  })
  .map((parts) => defined(parts))

export const anyFinding = fc.array(anyCitation, { maxLength: 8 }).map((evidence) => claim(evidence))

export const anySources = fc
  .tuple(...sourceIds.map(() => anySource))
  .map((records) => Object.fromEntries(records.map((record, index) => [`s${index}`, record])))

/** Findings `p/f…`, and readings and forecasts `p/r…` that rest on some of all of them, cycles included. */
export const anyGarden: fc.Arbitrary<GeneratedGarden> = fc
  .record({
    sources: anySources,
    findings: fc.array(anyFinding, { minLength: 1, maxLength: 4 }),
    readings: fc.array(
      fc.record({
        evidence: fc.array(anyCitation, { maxLength: 3 }),
        kind: fc.constantFrom('reading', 'forecast'),
        rests: fc.uniqueArray(fc.constantFrom('p/f0', 'p/f1', 'p/f2', 'p/f3', 'p/r0', 'p/r1', 'p/none'), {
          maxLength: 3,
        }),
        withdrawn: rarely(decision),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ sources, findings, readings }) => ({
    sources,
    claims: Object.fromEntries([
      ...findings.map((finding, index) => [`p/f${index}`, finding] as const),
      ...readings.map(({ evidence, ...parts }, index) => [`p/r${index}`, claim(evidence, defined(parts))] as const),
    ]),
  }))

type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> }

/** The same without the keys that are undefined: a key that is left out is not the same as one without a value. */
function defined<T extends object>(parts: T): Partial<Defined<T>> & Pick<Defined<T>, RequiredKeys<T>> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Partial<Defined<T>> &
    Pick<Defined<T>, RequiredKeys<T>>
}

type RequiredKeys<T> = { [Key in keyof T]-?: undefined extends T[Key] ? never : Key }[keyof T]
