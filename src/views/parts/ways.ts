import type { Valid } from '../../engine/index.ts'
import { type Context, urlOf } from '../context.ts'
import { shortened } from './record-ref.ts'
import { editAddress, historyAddress, reportAddress, repositoryAt } from './repository.ts'

/** From the page of a record to its file. */
export interface Ways {
  readonly edit: string
  readonly history: string
  readonly report: string
}

/** A record as a report of a mistake names it. */
interface About {
  readonly title: string
  readonly href: string
  /** The badge or grade in force. */
  readonly badge?: string
}

/** Undefined for a garden that does not say where its records are kept. */
export function waysTo({ garden, words }: Context, { path }: Valid, { title, href, badge }: About): Ways | undefined {
  const kept = garden.garden?.record.repository
  const repository = kept && repositoryAt(kept)
  if (!repository) return undefined
  const { folder = 'content' } = kept
  const file = folder === '.' ? path : `${folder}/${path}`
  const address = urlOf(garden) + href
  const text = [
    words.say('report.address', { address }),
    words.say('report.record', { record: file }),
    ...(badge === undefined ? [] : [words.say('report.badge', { badge })]),
    '',
    words.say('report.wrong'),
  ]
  return {
    edit: editAddress(repository, file),
    history: historyAddress(repository, file),
    report: reportAddress(repository, {
      title: words.say('report.title', { title: shortened(title, 110) }),
      fields: { address, record: file, ...(badge !== undefined && { badge }) },
      text: text.join('\n'),
    }),
  }
}
