import type { CreativeWork, Graph, Organization, Person } from 'schema-dts'
import type { SourceView } from '../../views/pages/source.ts'
import type { Frame } from '../../views/site.ts'
import { crumbs, graph, publisherOf, section, workId } from './graph.ts'

/** The type in schema.org of each kind of source. */
const typeOf = {
  paper: 'ScholarlyArticle',
  report: 'Report',
  article: 'Article',
  post: 'BlogPosting',
  dataset: 'Dataset',
  calculator: 'WebApplication',
  filing: 'Report',
  // Not a `DiscussionForumPosting`, of which readers want the author and the text.
  thread: 'CreativeWork',
  lead: 'WebPage',
  search: 'CreativeWork',
} as const satisfies Record<SourceView['kind'], string>

/** A source: the work itself, and the site's review of it with its grade. */
export function sourceData(frame: Frame, view: SourceView): Graph {
  const { ref, cite, changed, links } = view
  const at = frame.url + (ref.href ?? '')
  const [address, ...others] = links.map(({ href }) => href)
  const authors = cite.authors.map((name): Person => ({ '@type': 'Person', name }))
  const publisher: Organization | undefined =
    cite.publisher === undefined ? undefined : { '@type': 'Organization', name: cite.publisher }
  const work: CreativeWork = {
    // Readers want a `Dataset` described.
    '@type': view.kind === 'dataset' && view.summary === '' ? 'CreativeWork' : typeOf[view.kind],
    '@id': workId(frame, ref.href ?? ''),
    name: ref.title,
    ...(view.summary !== '' && { description: view.summary }),
    ...(authors.length > 0 && { author: authors }),
    ...(publisher && { publisher }),
    ...(cite.issued !== undefined && { datePublished: cite.issued }),
    ...(address !== undefined && { url: address }),
    ...(others.length > 0 && { sameAs: others }),
    ...(cite.isbn !== undefined && { identifier: `ISBN ${cite.isbn}` }),
  }
  return graph(
    {
      '@type': 'Review',
      '@id': at,
      url: at,
      itemReviewed: { '@id': workId(frame, ref.href ?? '') },
      reviewRating: {
        '@type': 'Rating',
        ratingValue: ref.grade,
        bestRating: frame.grades[0] ?? '',
        worstRating: frame.grades.at(-1) ?? '',
        ratingExplanation: view.history[0]?.why ?? '',
      },
      author: publisherOf(frame),
      dateModified: changed,
    },
    work,
    ...crumbs(frame, section(frame, 'sources')),
  )
}
