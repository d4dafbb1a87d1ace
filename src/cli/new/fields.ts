import { newRecord } from '../../edit/new-record.ts'
import type { Value } from '../../edit/snippet.ts'
import { checkGarden, type Day, type InputFile, normaliseArxiv, normaliseDoi, type Today } from '../../engine/index.ts'
import type { Answers } from './ask.ts'
import type { NewKind } from './questions.ts'

/** The labels of a new record, in the order in which they are written. */
export function fieldsOf(
  kind: NewKind,
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
      const { title, publisher, published, summary, read } = answers
      const { doi, arxiv, url } = addressesOf(answers)
      const about = { title, kind: answers['kind'], authors: partsOf(answers['authors']), publisher, published }
      const checked = read === undefined ? undefined : checkedAs(read, answers['by'], date)
      return { ...about, url, doi, arxiv, summary, checked, ...gradingOf(answers, date) }
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
  kind: NewKind,
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

/** That somebody read a source, and how; whoever knows it by what others tell has not seen it to be what it says it is. */
function checkedAs(read: string, by: string | undefined, date: Day): Value {
  return { status: read === 'second-hand' ? 'partly' : 'verified', date, by, read }
}

/** What a garden says of a source: who gains by it, what line it comes of, and its grade. */
export function gradingOf(answers: Answers, date: Day): { readonly [label: string]: Value | undefined } {
  const { stake, derives, origin, by = '', grade, why = '' } = answers
  return { stake, derives: partsOf(derives), origin, history: [{ date, by, grade, why }] }
}

/** A DOI or an arXiv id may be given as an address, and an address may hold one. */
export function addressesOf({ url, doi, arxiv }: Answers): Record<'url' | 'doi' | 'arxiv', string | undefined> {
  return {
    url,
    doi: (doi && normaliseDoi(doi)) ?? doi,
    arxiv: (arxiv && normaliseArxiv(arxiv)) ?? arxiv ?? (url && normaliseArxiv(url)),
  }
}

/** Names or ids with a semicolon between them. */
function partsOf(words: string | undefined): string[] | undefined {
  return words
    ?.split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

function evidenceOf({ source, stance = 'supports', directness = 'direct' }: Answers): Value {
  return source === undefined ? [] : [{ source, stance, directness }]
}
