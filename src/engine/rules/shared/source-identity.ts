import { normaliseAddress, normaliseArxiv, normaliseDoi } from '../../address.ts'
import type { SourceRecord } from '../../records.ts'

/** A name that a record gives a document by: two that have one key name the same. */
export interface Identity {
  readonly key: string
  readonly what: string
  readonly value: string
  readonly pointer: string
}

const known = new WeakMap<SourceRecord, readonly Identity[]>()

/** All that names the document itself: an address that is a DOI's or arXiv's names it by that. */
export function identitiesOf(record: SourceRecord): readonly Identity[] {
  const identities = known.get(record) ?? identitiesIn(record)
  known.set(record, identities)
  return identities
}

function identitiesIn({ doi, arxiv, url, also = [] }: SourceRecord): Identity[] {
  const written = [
    { text: doi, pointer: '/doi' },
    { text: arxiv, pointer: '/arxiv' },
    { text: url, pointer: '/url' },
    ...also.map((text, index) => ({ text, pointer: `/also/${index}` })),
  ]
  return written.flatMap(({ text, pointer }) => (text === undefined ? [] : identify(text, pointer)))
}

/** Where a copy of it is kept, and where its passages were seen. */
export function addressesBesides({ archived, passages = [] }: SourceRecord): Identity[] {
  const written = [
    { text: archived, pointer: '/archived' },
    ...passages.map(({ seen }, index) => ({ text: seen.url, pointer: `/passages/${index}/seen/url` })),
  ]
  return written.flatMap(({ text, pointer }) => (text === undefined ? [] : identify(text, pointer)))
}

function identify(text: string, pointer: string): Identity[] {
  const asDoi = normaliseDoi(text)
  const arxiv = normaliseArxiv(asDoi ?? text)
  if (arxiv !== undefined) return [{ key: `arxiv ${arxiv}`, what: 'arXiv id', value: arxiv, pointer }]
  if (asDoi !== undefined) return [{ key: `doi ${asDoi}`, what: 'DOI', value: asDoi, pointer }]
  const address = normaliseAddress(text)
  return address === undefined ? [] : [{ key: `address ${address}`, what: 'address', value: address, pointer }]
}
