import type { RecordKind } from '../../valid.ts'

/** A record, by what it is called where people read it. */
export interface RecordRef {
  readonly kind: RecordKind
  readonly id: string
  /** Its statement, title or name. */
  readonly name: string
  /** Its file, from the garden's folder. */
  readonly path: string
  /**
   * Where the site shows it, from the site's own address. Of a record that moved it is the old one, which is there now and
   * will lead on.
   */
  readonly address: string
  /** Whether the site shows it there already, before the change. */
  readonly online: boolean
}

/** From one value to another, which may be the same. */
export interface Move<T> {
  readonly from: T
  readonly to: T
}
