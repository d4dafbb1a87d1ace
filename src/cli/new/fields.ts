import { newRecord } from '../../edit/new-record.ts'
import type { Value } from '../../edit/snippet.ts'
import {
  checkGarden,
  type Day,
  type FolderKind,
  type Garden,
  type InputFile,
  normaliseAddress,
  normaliseArxiv,
  normaliseDoi,
  type Today,
} from '../../engine/index.ts'
import type { Answers } from './ask.ts'

/** The labels of a new record, in the order in which they are written. */
export function fieldsOf(
  kind: FolderKind,
  answers: Answers,
  date: Day,
  badge: string | undefined,
): { readonly [key: string]: Value | undefined } {
  const { by = '', why = '' } = answers
  switch (kind) {
    case 'claim':
      return {
        statement: answers['statement'],
        kind: answers['kind'],
        evidence: evidenceOf(answers),
        history: [{ date, by, badge, why }],
      }
    case 'source': {
      const { title, publisher, published, summary, stake, grade } = answers
      const { doi, arxiv, url } = addressesOf(answers)
      const about = { title, kind: answers['kind'], authors: namesIn(answers['authors']), publisher, published }
      return { ...about, url, doi, arxiv, summary, stake, history: [{ date, by, grade, why }] }
    }
    case 'dispatch': {
      const { voice, title, page, rests } = answers
      const entry = { date, by: voice, badge, why }
      return {
        date,
        voice,
        title,
        pages: page === undefined ? [] : [page],
        history: [entry],
        rests: rests === undefined ? undefined : [rests],
      }
    }
    case 'voice':
      return { name: answers['name'], role: answers['role'], beat: answers['beat'], nature: answers['nature'] }
    case 'page':
      return { title: answers['title'], summary: answers['summary'], planted: date }
    default:
      return kind satisfies never
  }
}

/** The badge that a new claim or dispatch has earned with its evidence; undefined for what has no badge. */
export function earnedBy(
  kind: FolderKind,
  id: string,
  answers: Answers,
  files: readonly InputFile[],
  today: Today,
): string | undefined {
  if (kind !== 'claim' && kind !== 'dispatch') return undefined
  const last = checkGarden(files, today).judged?.policy.badges.at(-1)?.id ?? ''
  const record = newRecord(kind, id, fieldsOf(kind, answers, today.written, last), answers['body'])
  const { judged } = checkGarden([...files, record], today)
  const verdicts = kind === 'claim' ? judged?.verdicts : judged?.dispatchVerdicts
  return verdicts?.get(id)?.earned ?? last
}

/** The source that is here already under the same DOI, arXiv id or address. */
export function twinOf(answers: Answers, { sources }: Garden): string | undefined {
  const wanted = keysOf({ ...addressesOf(answers), also: [] })
  return [...sources].find(([, { record }]) => [...keysOf(record)].some((key) => wanted.has(key)))?.[0]
}

function keysOf(record: {
  url?: string | undefined
  also?: readonly string[]
  doi?: string | undefined
  arxiv?: string | undefined
}): Set<string> {
  const { url, also = [], doi, arxiv } = record
  const addresses = [url, ...also].flatMap((address) =>
    address === undefined ? [] : (normaliseAddress(address) ?? []),
  )
  const ids = [
    doi && normaliseDoi(doi),
    arxiv && normaliseArxiv(arxiv),
    url && normaliseDoi(url),
    url && normaliseArxiv(url),
  ]
  return new Set([...addresses, ...ids.flatMap((id) => id || [])])
}

/** A DOI or an arXiv id may be given as an address, and an address may hold one. */
function addressesOf({ url, doi, arxiv }: Answers): Record<'url' | 'doi' | 'arxiv', string | undefined> {
  return {
    url,
    doi: (doi && normaliseDoi(doi)) ?? doi,
    arxiv: (arxiv && normaliseArxiv(arxiv)) ?? arxiv ?? (url && normaliseArxiv(url)),
  }
}

/** Names with a semicolon between them. */
function namesIn(authors: string | undefined): string[] | undefined {
  return authors
    ?.split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

function evidenceOf({ source, stance = 'supports', directness = 'direct' }: Answers): Value {
  return source === undefined ? [] : [{ source, stance, directness }]
}
