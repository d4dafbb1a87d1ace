import type { CiteView } from '../../views/parts/cite.ts'
import type { Frame } from '../../views/site.ts'
import { oneLine } from '../characters.ts'
import { type CslName, nameOf } from './names.ts'

/** What we use of CSL-JSON 1.0.2, https://docs.citationstyles.org/en/stable/specification.html. */
export interface CslItem {
  readonly id: string
  readonly type: CiteView['type']
  readonly title: string
  readonly author?: readonly CslName[]
  readonly 'container-title'?: string
  readonly publisher?: string
  readonly issued?: CslDate
  readonly accessed?: CslDate
  readonly URL?: string
  readonly DOI?: string
  readonly ISBN?: string
  readonly language?: string
  readonly note: string
  /** Words of its sources, which styles do not print and reference managers show as notes. */
  readonly annote?: string
}

export interface CslDate {
  /** Year, month and day, as far as they are known. */
  readonly 'date-parts': readonly [readonly number[]]
}

/** A citation in CSL-JSON, from which the other forms are made. */
export function cslItem(cite: CiteView, frame: Frame): CslItem {
  const { isOwn, key, type, title, authors, container, publisher, issued, doi, isbn, judged, quotes } = cite
  const at = oneLine(`${frame.url}${cite.href}`)
  const accessed = isOwn ? frame.asOf : cite.accessed
  const url = isOwn ? at : cite.url
  const said = { judged: unmarked(judged), day: frame.asOf }
  return {
    id: key,
    type,
    title: unmarked(title),
    ...(authors.length > 0 && {
      author: authors.map((name) =>
        isOwn || name === publisher ? { literal: unmarked(name) } : nameOf(unmarked(name)),
      ),
    }),
    ...(container !== undefined && { 'container-title': unmarked(container) }),
    ...(publisher !== undefined && publisher !== container && { publisher: unmarked(publisher) }),
    ...(issued !== undefined && { issued: cslDate(issued) }),
    ...(accessed !== undefined && { accessed: cslDate(accessed) }),
    ...(url !== undefined && { URL: oneLine(url) }),
    ...(doi !== undefined && { DOI: oneLine(doi) }),
    ...(isbn !== undefined && { ISBN: oneLine(isbn) }),
    ...(isOwn && { language: frame.language }),
    note: isOwn ? frame.words.say('cite.asOf', said) : frame.words.say('cite.asOfAt', { ...said, address: at }),
    ...(quotes.length > 0 && { annote: quotes.map(unmarked).join(' ') }),
  }
}

function cslDate(day: string): CslDate {
  return { 'date-parts': [day.split('-').map(Number)] }
}

/** One line, without what citation tools would take for markup. */
function unmarked(text: string): string {
  return oneLine(text).replaceAll(/<(?=[a-z/])/gi, '< ')
}
