import { type CitationChange, counted, type NewEntry, type RecordRef, type TouchedRecord } from '../../engine/index.ts'
import { listingLines } from './listing-lines.ts'
import { first, type Line, most, type Span } from './page.ts'
import { cut, markedWords, nameKeys, rowLines, toldAsRows } from './words.ts'

/** What leads to a record: its page on the site or, if that is not there yet, its file. */
export type Links = (record: RecordRef) => Span[]

/** Links below the address of a site, null when there is none. What the site does not show yet is told by its file. */
export function linksTo(site: string | null): Links {
  return ({ kind, id, address, online, path }) => {
    const to = online && site !== null ? site + address : undefined
    const isTold = online && kind !== 'policy' && kind !== 'garden'
    return [{ code: isTold ? id : path, to }]
  }
}

/** A record by its words, those that changed of them marked, then what leads to it. */
export function named({ record, rows, fate }: TouchedRecord, links: Links): Span[] {
  const [only] = rows.find(({ key }) => nameKeys.has(key))?.words ?? []
  const words = fate === 'changed' && only ? markedWords(only) : [{ words: cut(record.name, 600) }]
  return [...words, ' — ', ...links(record)]
}

/** What changed of a record besides the words on its first line. */
export function otherRows(touched: TouchedRecord): Line[] {
  return [...(touched.listing ? listingLines(touched.listing) : []), ...rowLines(toldAsRows(touched))]
}

export function entryLines(entries: readonly NewEntry[]): Line[] {
  return first(entries, most.entries, ({ date, by, badge, grade, why }) => [
    { words: `${date} @${by}` },
    grade === null ? ', badge ' : ', grade ',
    { code: badge ?? grade ?? '' },
    ': ',
    { words: cut(why, most.piece) },
  ])
}

const changes: Record<CitationChange['change'], string> = {
  added: 'Evidence added',
  dropped: 'Evidence dropped',
  answered: 'Contradiction answered',
  changed: 'Evidence changed',
  removed: 'Evidence taken off the record',
}

export function citationLines(citations: readonly CitationChange[]): Line[] {
  const lines = citations.slice(0, most.citations).flatMap(citationLine)
  const more = citations.length - most.citations
  return more > 0 ? [...lines, [`And ${counted(more, 'citation')} more.`]] : lines
}

/** What can be checked of the words of a citation that counts after the change; nothing where none are asked of it. */
function proofOf({ change, directness, quote, proved }: CitationChange): string {
  if (change === 'dropped' || change === 'removed') return ''
  if (quote !== null) return proved ? ', words that a passage holds' : ', words that no passage holds'
  return directness === 'direct' ? ', without its words' : ''
}

function citationLine(citation: CitationChange): Line[] {
  const { change, source, stance, directness, at, quote, rows } = citation
  const where: Span[] = at === null ? [] : [', at ', { words: cut(at, 120) }]
  const isMarked = rows.some(({ key }) => key === 'quote')
  const said: Span[] = quote === null || isMarked ? [] : [', quoting “', { words: cut(quote, most.piece) }, '”']
  return [
    [
      { bold: changes[change] },
      ': “',
      { words: cut(source.name, 200) },
      '” ',
      { code: source.id },
      `, ${stance}, ${directness}`,
      ...where,
      ...said,
      proofOf(citation),
    ],
    ...rowLines(rows),
  ]
}
