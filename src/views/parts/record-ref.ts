import type { Claim, Dispatch, Page, Series } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { onceForEach } from '../once.ts'
import type { BadgeInForce } from './badge.ts'

/** A record as a line names it. */
export interface RecordRef {
  readonly kind: 'claim' | 'dispatch' | 'page' | 'series'
  readonly id: string
  readonly href: string
  readonly label: string
  /** Its words as HTML to stand in a link, where there is more to them than the label. */
  readonly html: string | undefined
  /** The badge in force; a page has none, and a series none of its own. */
  readonly badge: BadgeInForce | undefined
  readonly contested: boolean
  readonly isWithdrawn: boolean
}

/** A claim by its words, a dispatch by its headline, a page and a series by their titles. */
export const recordRef = onceForEach((context: Context, record: Claim | Dispatch | Page | Series): RecordRef => {
  const { hrefs } = context
  const { id, kind } = record
  if (kind === 'page' || kind === 'series') {
    const plain = { html: undefined, badge: undefined, contested: false, isWithdrawn: false }
    return { kind, id, href: hrefs[kind](id), label: record.record.title, ...plain }
  }
  const { contested, withdrawn } = context.verdict(record)
  const standing = { badge: context.badgeOf(record), contested, isWithdrawn: withdrawn }
  return kind === 'claim'
    ? {
        kind,
        id,
        href: hrefs.claim(id),
        label: context.text(record, '/statement'),
        html: context.line(record),
        ...standing,
      }
    : { kind, id, href: hrefs.dispatch(id), label: headlineOf(context, record), html: undefined, ...standing }
})

/** A dispatch's title, else how it begins. */
export function headlineOf(context: Context, dispatch: Dispatch): string {
  const { title, body } = dispatch.record
  if (title !== undefined) return title
  return body === undefined ? dispatch.id : shortened(context.text(dispatch, '/body'), 110)
}

/** The first sentences of a text that fit, else as many words; the whole text when it fits. */
export function shortened(text: string, characters: number): string {
  if (text.length <= characters) return text
  const cut = text.slice(0, characters)
  const sentences = /^.*[.?!](?=\s)/s.exec(cut)?.[0] ?? ''
  return sentences.length > characters / 3 ? sentences : `${cut.slice(0, cut.lastIndexOf(' '))}…`
}
