import { appendEntry } from '../../edit/append-entry.ts'
import { appendItem } from '../../edit/append-item.ts'
import { setInItem } from '../../edit/set-in-item.ts'
import {
  type Day,
  type InputFile,
  type PassageRecord,
  proofOf,
  type Source,
  type TextFile,
} from '../../engine/index.ts'
import { badgeOf } from '../append-to.ts'
import type { Unproved } from './unproved.ts'

/** Words of a source that are to be put on record. */
export interface Wording {
  readonly source: Source
  readonly passage: PassageRecord
  /** Whether the source has it not yet. */
  readonly isNew: boolean
  /** What stands on it, and what it quotes; undefined where nothing of a claim is to change. */
  readonly citing:
    | { readonly unproved: Unproved; readonly quote: string; readonly by: string; readonly why: string }
    | undefined
}

/** The records as they are with the words in them, comments and all else kept. */
export function editsOf(
  { source, passage, isNew, citing }: Wording,
  files: readonly InputFile[],
  date: Day,
): TextFile[] {
  const added = isNew ? [edited(source.path, files, (text) => withPassage(source.path, text, passage))] : []
  if (!citing) return added
  const { unproved, quote, by, why } = citing
  const { path } = unproved.by
  const isOneOfSeveral = (source.record.passages ?? []).length + Number(isNew) > 1
  const quoting = edited(path, files, (text) => {
    const words = setInEvidence(path, text, unproved, 'quote', asItStands(quote, passage))
    const whole = isOneOfSeveral ? setInEvidence(path, words, unproved, 'passage', passage.id) : words
    return appendEntry(path, whole, { date, by, badge: badgeOf({ path, text }), why })
  })
  return [...added, quoting]
}

function edited(path: string, files: readonly InputFile[], edit: (text: string) => string): TextFile {
  const file = files.find((each) => each.path === path)
  if (!file || !('text' in file)) throw new Error(`There is no text of ${path}.`)
  return { path, text: edit(file.text) }
}

function withPassage(path: string, text: string, { id, text: words, at, seen }: PassageRecord): string {
  return appendItem(path, text, 'passages', { id, text: words, at, seen: { ...seen } })
}

function setInEvidence(path: string, text: string, { citation }: Unproved, key: string, words: string): string {
  return setInItem(path, text, { list: 'evidence', index: citation.index, key }, words)
}

/** What is quoted, as the passage has it. What it does not hold stays, for the check to tell. */
export function asItStands(quote: string, passage: PassageRecord): string {
  const spans = proofOf({ quote }, [passage])?.spans
  return spans?.map(({ start, end }) => passage.text.slice(start, end)).join(' … ') ?? quote
}
