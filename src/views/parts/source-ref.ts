import { gradeOf, type Source, stakeIn } from '../../engine/index.ts'
import type { Words } from '../../words/words.ts'
import type { Context } from '../context.ts'
import { chained } from './chained.ts'

/** A source in a list. */
export interface SourceRef {
  readonly id: string
  /** Undefined when there is no such source. */
  readonly href: string | undefined
  readonly title: string
  readonly by: string
  readonly grade: string
  readonly gradeMeaning: string
  /** In words. */
  readonly kind: string
  readonly stake: string | undefined
  /** Why the source no longer counts, in a few words. */
  readonly trouble: string | undefined
}

export function sourceRef(context: Context, source: Source | undefined, id: string): SourceRef {
  if (!source) {
    const unknown = { by: '', grade: '', gradeMeaning: '', kind: '', stake: undefined }
    return { id, href: undefined, title: id, ...unknown, trouble: context.words.say('reason.missing') }
  }
  const { words } = context
  const { title, kind, publisher, published } = source.record
  const grade = gradeOf(source)
  const made = [authorsIn(words, source), publisher, published?.slice(0, 4)]
  return {
    id,
    href: context.hrefs.source(id),
    title,
    by: chained(
      words,
      'list.comma',
      made.flatMap((part) => part || []),
    ),
    grade,
    gradeMeaning: context.policy.grades[grade] ?? '',
    kind: words.say(`sourceKind.${kind}`),
    stake: stakeOf(source),
    trouble: troubleOf(context, source),
  }
}

function authorsIn(words: Words, source: Source): string {
  const authors = authorsOf(source)
  const [author = ''] = authors
  return authors.length > 2 ? words.say('source.firstOfAuthors', { author }) : words.list(authors)
}

export function authorsOf({ record }: Source): string[] {
  return (record.authors ?? []).map((author) => (typeof author === 'string' ? author : author.name))
}

/** Who gains if it is believed: its own stake, else the first in its line. */
export function stakeOf(source: Source): string | undefined {
  return stakeIn(source)?.stake
}

function troubleOf({ judged: { asOf }, words }: Context, { line, record }: Source): string | undefined {
  const retracted = line.find((each) => each.record.retracted && each.record.retracted.date <= asOf)
  const day = retracted?.record.retracted?.date
  if (day !== undefined) return words.say('sourceRef.retracted', { day })
  for (const {
    record: { checked },
  } of line) {
    const status = checked?.status
    if (status === 'suspicious' || status === 'hallucinated') return words.say(`sourceRef.${status}`)
  }
  const isGone = record.checked?.status === 'dead-link' && record.archived === undefined
  return isGone ? words.say('sourceRef.dead-link') : undefined
}
