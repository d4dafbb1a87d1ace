import type { Source } from '../../engine/index.ts'

/** Something plain about a source. */
export interface Fact {
  readonly label: string
  readonly text: string
}

export interface LinkFact extends Fact {
  readonly href: string
}

export interface Author {
  readonly name: string
  /** The address of the author's ORCID. */
  readonly orcid: string | undefined
}

export function authorViews({ record }: Source): Author[] {
  return (record.authors ?? []).map((author) => {
    if (typeof author === 'string') return { name: author, orcid: undefined }
    return { name: author.name, orcid: author.orcid && `https://orcid.org/${author.orcid.toUpperCase()}` }
  })
}

/** What is known of a source, in the order that a reader asks for it. */
export function factsOf({ record }: Source): Fact[] {
  const { publisher, venue, via, published, isbn, accessed, licence, origin, intake, search } = record
  return facts({
    Publisher: publisher,
    Venue: venue,
    Published: published,
    'Read at': via,
    'Read on': accessed,
    ISBN: isbn,
    Licence: licence,
    Origin: origin,
    'Looked through': snapshotWords(record.snapshot),
    'Looked for': search?.query,
    'Looked where': search?.where,
    'Looked when': search?.date,
    Found: search?.found,
    'Came in by': intake && [intake.system, intake.tier, intake.desk, intake.ref].filter(Boolean).join(', '),
  })
}

/** The addresses of a source, each once. */
export function linksOf({ record }: Source): LinkFact[] {
  const { url, also = [], doi, arxiv, archived } = record
  const links = [
    ...(doi === undefined
      ? []
      : [{ label: 'DOI', text: doi, href: `https://doi.org/${encodeURI(doi.toWellFormed())}` }]),
    ...(arxiv === undefined ? [] : [{ label: 'arXiv', text: arxiv, href: `https://arxiv.org/abs/${arxiv}` }]),
    ...[url ?? []].flat().map((href) => ({ label: 'Address', text: href, href })),
    ...[archived ?? []].flat().map((href) => ({ label: 'Archived copy', text: href, href })),
    ...also.map((href) => ({ label: 'Also at', text: href, href })),
  ]
  return links.filter(({ href }, index) => links.findIndex((other) => other.href === href) === index)
}

function snapshotWords(snapshot: Source['record']['snapshot']): string | undefined {
  if (!snapshot) return undefined
  const { linked, verified, suspicious, hallucinated, deadLink, highRelevance } = snapshot
  const counts = {
    linked,
    verified,
    suspicious,
    hallucinated,
    'with a dead link': deadLink,
    'highly relevant': highRelevance,
  }
  return Object.entries(counts)
    .flatMap(([what, count]) => (count === undefined ? [] : [`${count} ${what}`]))
    .join(', ')
}

function facts(texts: Readonly<Record<string, string | undefined>>): Fact[] {
  return Object.entries(texts).flatMap(([label, text]) => (text === undefined || text === '' ? [] : [{ label, text }]))
}
