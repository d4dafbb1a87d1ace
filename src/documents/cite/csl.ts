import type { CiteView } from '../../views/cite.ts'
import type { Frame } from '../../views/site.ts'

/** What we use of CSL-JSON 1.0.2, https://docs.citationstyles.org/en/stable/specification.html. */
export interface CslItem {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly author?: readonly { readonly literal: string }[]
  readonly 'container-title'?: string
  readonly publisher?: string
  readonly issued?: CslDate
  readonly accessed: CslDate
  readonly URL: string
  readonly DOI?: string
  readonly ISBN?: string
  readonly language: string
  readonly note: string
}

interface CslDate {
  readonly 'date-parts': readonly [readonly number[]]
}

/** A citation in CSL-JSON, from which the other forms are made. */
export function cslItem(cite: CiteView, frame: Frame): CslItem {
  const { key, type, title, authors, container, publisher, issued, url, doi, isbn, href, judged } = cite
  const at = `${frame.url}${href}`
  return {
    id: key,
    type,
    title: unmarked(title),
    ...(authors.length > 0 && { author: authors.map((name) => ({ literal: unmarked(name) })) }),
    ...(container !== undefined && { 'container-title': unmarked(container) }),
    ...(publisher !== undefined && publisher !== container && { publisher: unmarked(publisher) }),
    ...(issued !== undefined && { issued: cslDate(issued) }),
    accessed: cslDate(frame.asOf),
    URL: url ?? at,
    ...(doi !== undefined && { DOI: doi }),
    ...(isbn !== undefined && { ISBN: isbn }),
    language: frame.language,
    note: `${unmarked(judged)}, as of ${frame.asOf}${url === undefined ? '' : `: ${at}`}`,
  }
}

function cslDate(day: string): CslDate {
  return { 'date-parts': [day.split('-').map(Number)] }
}

/** One line, without what citation tools would take for markup. */
function unmarked(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/<(?=[a-z/])/gi, '< ')
}
