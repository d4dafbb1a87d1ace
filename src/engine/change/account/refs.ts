import { isFolderKind, pathOf } from '../../kinds.ts'
import { paths } from '../../site/paths.ts'
import type { RecordKind, Valid } from '../../valid.ts'
import { collapsed } from '../same.ts'
import type { RecordRef } from './record-ref.ts'
import { keyOf, type RecordKey, type Records, type Renamed } from './records.ts'

/** Names the records of a change. */
export interface Refs {
  of(kind: RecordKind, id: string): RecordRef
  /** @param key  of a record that is there before or after */
  byKey(key: RecordKey): RecordRef[]
}

/** Names records by their words, as they are after a change or, if they are gone, as they were. */
export function refsOf({ records: base, formerly }: Renamed, head: Records): Refs {
  const of = (kind: RecordKind, id: string): RecordRef => {
    const key = keyOf(kind, id)
    const record = head.get(key) ?? base.get(key)
    return {
      kind,
      id,
      name: record ? nameOf(record) : id,
      path: record?.path ?? pathOf(kind, id),
      address: addressOf(kind, formerly.get(key) ?? id),
      online: base.has(key),
    }
  }
  const byKey = (key: RecordKey): RecordRef[] => {
    const record = head.get(key) ?? base.get(key)
    return record ? [of(record.kind, record.id)] : []
  }
  return { of, byKey }
}

/** The policy is told on the page of the method; the garden as a whole at the top of the site. */
function addressOf(kind: RecordKind, id: string): string {
  if (kind === 'policy') return paths.section('method')
  return isFolderKind(kind) ? paths.record(kind, id) : paths.home
}

/** What a record is called where people read it: its statement, title or name, on one line. */
function nameOf({ kind, id, record }: Valid): string {
  if (kind === 'policy') return 'The policy'
  if ('statement' in record) return collapsed(record.statement)
  if ('title' in record && record.title) return collapsed(record.title)
  if ('name' in record) return collapsed(record.name)
  return id
}
