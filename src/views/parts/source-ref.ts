import { gradeOf, type Source, stakeIn } from '../../engine/index.ts'
import type { Context } from '../context.ts'

/** A source in a list. */
export interface SourceRef {
  readonly id: string
  /** Undefined when there is no such source. */
  readonly href: string | undefined
  readonly title: string
  readonly by: string
  readonly grade: string
  readonly gradeMeaning: string
  readonly kind: string
  readonly stake: string | undefined
  /** Why the source no longer counts, in a few words. */
  readonly trouble: string | undefined
}

export function sourceRef(context: Context, source: Source | undefined, id: string): SourceRef {
  if (!source) {
    const unknown = { by: '', grade: '', gradeMeaning: '', kind: '', stake: undefined }
    return { id, href: undefined, title: id, ...unknown, trouble: 'there is no such source' }
  }
  const { title, kind, publisher, published } = source.record
  const grade = gradeOf(source)
  const [first, second, ...others] = authorsOf(source)
  const authors = others.length > 0 ? `${first} et al.` : [first, second].filter(Boolean).join(' and ')
  return {
    id,
    href: context.hrefs.source(id),
    title,
    by: [authors, publisher, published?.slice(0, 4)].filter(Boolean).join(', '),
    grade,
    gradeMeaning: context.policy.grades[grade] ?? '',
    kind,
    stake: stakeOf(source),
    trouble: troubleOf(source, context.judged.asOf),
  }
}

export function authorsOf({ record }: Source): string[] {
  return (record.authors ?? []).map((author) => (typeof author === 'string' ? author : author.name))
}

/** Who gains if it is believed: its own stake, else the first in its line. */
export function stakeOf(source: Source): string | undefined {
  return stakeIn(source)?.stake
}

function troubleOf({ line, record }: Source, asOf: string): string | undefined {
  const retracted = line.find((each) => each.record.retracted && each.record.retracted.date <= asOf)
  if (retracted) return `retracted on ${retracted.record.retracted?.date}`
  const doubted = line.find(({ record: { checked } }) => {
    return checked?.status === 'suspicious' || checked?.status === 'hallucinated'
  })
  if (doubted) return `found to be ${doubted.record.checked?.status}`
  return record.checked?.status === 'dead-link' && record.archived === undefined ? 'its link is dead' : undefined
}
