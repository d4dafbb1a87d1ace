import type { RecordKind } from '../../valid.ts'
import type { Refs } from './refs.ts'
import type { Row } from './row-difference.ts'
import type { RowChange, Value } from './touched-record.ts'

/** What ids name that stand under a key of a record of a kind; of a longer key the last part counts. */
const namedUnder: Partial<Record<RecordKind, Readonly<Record<string, RecordKind>>>> = {
  garden: { home: 'page' },
  page: { claims: 'claim', page: 'page' },
  claim: { rests: 'claim', see: 'claim' },
  source: { derives: 'source', pages: 'page' },
  dispatch: { rests: 'claim', claim: 'claim', pages: 'page', voice: 'voice' },
}

/** The rows of a record of a kind, each with the records that it names now and did not, or did and does not. */
export function withNames(kind: RecordKind, rows: readonly Row[], refs: Refs): RowChange[] {
  return rows.map((row) => {
    const named = namedUnder[kind]?.[row.key.split('.').at(-1) ?? '']
    if (named === undefined) return { ...row, names: [] }
    const [was, is] = [new Set(idsIn(row.before)), new Set(idsIn(row.after))]
    return { ...row, names: [...was.symmetricDifference(is)].map((id) => refs.of(named, id)) }
  })
}

function idsIn(value: Value | null): readonly string[] {
  return value === null ? [] : typeof value === 'string' ? [value] : value
}
