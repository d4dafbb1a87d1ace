import type { Source } from '../../engine/index.ts'
import type { Words } from '../../words/words.ts'
import type { Context } from '../context.ts'
import { chained } from './chained.ts'

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

function cameInBy({ system, tier, desk, ref }: NonNullable<Source['record']['intake']> = {}): string[] {
  return [system, tier, desk, ref].flatMap((part) => part || [])
}

/** What is known of a source, in the order that a reader asks for it. */
export function factsOf({ words }: Context, { record }: Source): Fact[] {
  const { publisher, venue, via, published, isbn, accessed, licence, origin, intake, search } = record
  const texts = [
    ['publisher', publisher],
    ['venue', venue],
    ['published', published],
    ['readAt', via],
    ['readOn', accessed],
    ['isbn', isbn],
    ['licence', licence],
    ['origin', origin],
    ['lookedThrough', snapshotWords(words, record.snapshot)],
    ['lookedFor', search?.query],
    ['lookedWhere', search?.where],
    ['lookedWhen', search?.date],
    ['found', search?.found],
    ['cameInBy', words.list(cameInBy(intake), 'comma')],
  ] as const
  return texts.flatMap(([name, text]) =>
    text === undefined || text === '' ? [] : [{ label: words.say(`source.fact.${name}`), text }],
  )
}

/** The addresses of a source, each once. */
export function linksOf({ words }: Pick<Context, 'words'>, { record }: Source): LinkFact[] {
  const { url, also = [], doi, arxiv, archived } = record
  const label = (name: LinkName): string => words.say(`source.link.${name}`)
  const links = [
    ...(doi === undefined
      ? []
      : [{ label: label('doi'), text: doi, href: `https://doi.org/${encodeURI(doi.toWellFormed())}` }]),
    ...(arxiv === undefined ? [] : [{ label: label('arxiv'), text: arxiv, href: `https://arxiv.org/abs/${arxiv}` }]),
    ...[url ?? []].flat().map((href) => ({ label: label('address'), text: href, href })),
    ...[archived ?? []].flat().map((href) => ({ label: label('archived'), text: href, href })),
    ...also.map((href) => ({ label: label('also'), text: href, href })),
  ]
  return links.filter(({ href }, index) => links.findIndex((other) => other.href === href) === index)
}

type LinkName = 'doi' | 'arxiv' | 'address' | 'archived' | 'also'

function snapshotWords(words: Words, snapshot: Source['record']['snapshot']): string | undefined {
  if (!snapshot) return undefined
  const counts = snapshotCounts.flatMap((name) => {
    const count = snapshot[name]
    return count === undefined ? [] : [words.say(`source.snapshot.${name}`, { count })]
  })
  return chained(words, 'list.comma', counts)
}

const snapshotCounts = ['linked', 'verified', 'suspicious', 'hallucinated', 'deadLink', 'highRelevance'] as const
