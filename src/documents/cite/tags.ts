import type { CslDate, CslItem } from './csl.ts'
import type { CslName } from './names.ts'

/** A tag in the head of a page. */
export interface CitationTag {
  readonly name: `citation_${string}`
  readonly content: string
}

/**
 * What reference managers read in the head of a page: the tags of Highwire Press, as Google Scholar asks for them
 * (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing) and Zotero takes them.
 */
export function citationTags(item: CslItem): CitationTag[] {
  const of = (name: CitationTag['name'], ...contents: readonly (string | undefined)[]): CitationTag[] =>
    contents.flatMap((content) => (content === undefined || content === '' ? [] : [{ name, content }]))
  const container = containerTags[item.type]
  return [
    ...of('citation_title', item.title),
    ...of('citation_author', ...(item.author ?? []).map(nameText)),
    ...of('citation_publication_date', item.issued && dayText(item.issued)),
    ...(container ? of(container, item['container-title']) : []),
    ...of(item.type === 'report' ? 'citation_technical_report_institution' : 'citation_publisher', item.publisher),
    ...of('citation_doi', item.DOI),
    ...of('citation_isbn', item.ISBN),
    ...of('citation_language', item.language),
    ...of('citation_public_url', item.URL),
  ]
}

/** What a work stands in, for the types that readers of these tags know one for. */
const containerTags: Partial<Record<CslItem['type'], CitationTag['name']>> = {
  'article-journal': 'citation_journal_title',
  'article-newspaper': 'citation_journal_title',
  'paper-conference': 'citation_conference_title',
}

function nameText(name: CslName): string {
  return 'literal' in name ? name.literal : [name.family, name.given, name.suffix].filter(Boolean).join(', ')
}

/** "2026/05/30", as far as it is known. */
function dayText({ 'date-parts': [parts] }: CslDate): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('/')
}
