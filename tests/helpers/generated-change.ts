import fc from 'fast-check'
import type { ClaimRecord, SourceRecord, VoiceRecord } from '../../src/engine/index.ts'
import { claim, source } from './records.ts'

/** The records of a garden in which claims and sources have a past. */
export interface Records {
  readonly voices: Readonly<Record<string, VoiceRecord>>
  readonly claims: Readonly<Record<string, ClaimRecord>>
  readonly sources: Readonly<Record<string, SourceRecord>>
}

const sourceIds = ['s0', 's1', 's2', 's3']
/** The last day of any history. */
const lastDay = 28

const voices: Records['voices'] = {
  editor: { name: 'The editor', role: 'editor' },
  remy: { name: 'Remy', role: 'voice' },
}

const anyDays = fc
  .array(fc.integer({ min: 1, max: lastDay }), { minLength: 1, maxLength: 4 })
  .map((days) => days.sort((a, b) => a - b).map((day) => `2026-02-${String(day).padStart(2, '0')}`))

const anyBy = fc.constantFrom('editor', 'remy')

/** Claims `p/c…` that cite `s0` and some of the other sources, with up to four entries each, no two in the same words. */
export const anyRecords: fc.Arbitrary<Records> = fc
  .record({
    claims: fc.array(fc.tuple(anyDays, anyBy, fc.uniqueArray(fc.constantFrom(...sourceIds.slice(1)))), {
      minLength: 2,
      maxLength: 4,
    }),
    sources: fc.tuple(...sourceIds.map(() => fc.tuple(anyDays, anyBy))),
  })
  .map(({ claims, sources }) => ({
    voices,
    claims: Object.fromEntries(
      claims.map(([days, by, cited], at) => [
        `p/c${at}`,
        claim(
          ['s0', ...cited].map((id) => ({ source: id })),
          {
            history: days.map((date, index) => ({
              date,
              by,
              badge: 'unsourced',
              why: `Look ${index} at claim ${at}.`,
            })),
          },
        ),
      ]),
    ),
    sources: Object.fromEntries(
      sources.map(([days, by], at) => [
        `s${at}`,
        source({
          title: `Source ${at}`,
          publisher: `Publisher ${at}`,
          url: `https://s${at}.example/`,
          history: days.map((date, index) => ({ date, by, grade: 'C', why: `Look ${index} at source ${at}.` })),
        }),
      ]),
    ),
  }))

export function changeClaim(records: Records, id: string, change: (record: ClaimRecord) => ClaimRecord): Records {
  const record = records.claims[id]
  return record ? { ...records, claims: { ...records.claims, [id]: change(record) } } : records
}

export function changeSource(records: Records, id: string, change: (record: SourceRecord) => SourceRecord): Records {
  const record = records.sources[id]
  return record ? { ...records, sources: { ...records.sources, [id]: change(record) } } : records
}

/** The same without one record. */
export function without<T>(records: Readonly<Record<string, T>>, id: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(records).filter(([each]) => each !== id))
}
