import {
  isDay,
  normaliseAddress,
  normaliseArxiv,
  normaliseDoi,
  normaliseIsbn,
  type SourceRecord,
} from '../engine/index.ts'
import { type Author, authorsOf, reportersOf } from './authors.ts'
import { dateOf, saidOf } from './dates.ts'
import type { Entry, Label } from './entry.ts'
import { kindOfType } from './kinds.ts'
import { textOf } from './values.ts'

/** What an entry says of a source, under the labels of one. What it does not say is undefined. */
export interface Told {
  readonly title: string | undefined
  readonly kind: SourceRecord['kind'] | undefined
  readonly authors: readonly Author[] | undefined
  readonly publisher: string | undefined
  readonly venue: string | undefined
  readonly published: string | undefined
  readonly url: string | undefined
  readonly doi: string | undefined
  readonly arxiv: string | undefined
  readonly isbn: string | undefined
  readonly accessed: string | undefined
  readonly licence: string | undefined
}

/** What each label of a source is made from. */
export const madeFrom: Readonly<Record<keyof Told, Label>> = {
  title: 'title',
  kind: 'type',
  authors: 'author',
  publisher: 'publisher',
  venue: 'container-title',
  published: 'issued',
  url: 'URL',
  doi: 'DOI',
  arxiv: 'arxiv',
  isbn: 'ISBN',
  accessed: 'accessed',
  licence: 'licence',
}

/** A value that an entry has and a source cannot take: which, and what it says. */
export interface LeftOut {
  readonly label: keyof Told
  readonly said: string
}

/** Makes a source of an entry. Nothing is made up: what cannot be read is left out, and told. */
export function sourceOf({ item }: Entry): { readonly told: Told; readonly leftOut: readonly LeftOut[] } {
  const url = textOf(item['URL'])
  const doi = normaliseDoi(textOf(item['DOI']) ?? '') ?? (url && normaliseDoi(url)) ?? undefined
  const arxiv = [textOf(item['arxiv']), doi, url].map((text) => text && normaliseArxiv(text)).find(Boolean)
  const type = textOf(item['type'])
  const kind = kindOfType(type, arxiv !== undefined)
  const isbn = wholes.has(type ?? '') ? textOf(item['ISBN']) : undefined
  const accessed = dateOf(item['accessed'])
  const told: Told = {
    title: textOf(item['title']),
    kind,
    // Who reads RIS takes the authors of news for reporters.
    authors: someOf(authorsOf(item['author'] ?? reportersOf(item['reporter']))),
    ...publicationOf(item, kind),
    published: dateOf(item['issued']),
    url: url !== undefined && normaliseAddress(url) !== undefined ? url : undefined,
    doi: arxiv === undefined || !doi?.startsWith('10.48550/') ? doi : undefined,
    arxiv,
    isbn: isbn && [isbn, ...isbn.split(/[\s,;]+/)].find((one) => normaliseIsbn(one) !== undefined),
    accessed: accessed !== undefined && isDay(accessed) ? accessed : undefined,
    licence: licenceOf(textOf(item['licence'])),
  }
  const said: Partial<Record<keyof Told, string | undefined>> = {
    published: saidOf(item['issued']),
    url,
    doi: doi === undefined ? textOf(item['DOI']) : undefined,
    isbn,
  }
  const leftOut = (Object.keys(said) as (keyof Told)[]).flatMap((label) => {
    const words = said[label]
    return words !== undefined && told[label] === undefined ? [{ label, said: words }] : []
  })
  return { told, leftOut }
}

/** An ISBN in any other is that of the book which it stands in. */
const wholes = new Set(['book', 'report', 'thesis', 'standard', 'document', 'dataset', 'software'])

/** Where things are put up, whoever made them. */
const platforms =
  /^(?:\w*xiv(?:\.org)?|SSRN|OSF(?: Preprints)?|Zenodo|figshare|Dryad|Research Square|Preprints\.org|GitHub|Medium|Substack)$/i

/**
 * Who stands behind a work, and where it appeared. What an article or a post stands in is the paper or the site that made
 * it; who prints a journal has not made its papers; a platform has made nothing.
 */
function publicationOf(
  item: Readonly<Record<string, unknown>>,
  kind: SourceRecord['kind'] | undefined,
): Pick<Told, 'publisher' | 'venue'> {
  const container = textOf(item['container-title'])
  const house = textOf(item['publisher'])
  const isPlatform = house !== undefined && platforms.test(house)
  if (kind === 'paper') {
    const venue = container ?? (isPlatform ? house : undefined)
    return { publisher: venue === undefined ? house : undefined, venue }
  }
  const maker = kind === 'article' || kind === 'post' ? (house ?? container) : house
  const publisher = maker !== undefined && platforms.test(maker) ? undefined : maker
  const venue = container ?? (isPlatform ? house : undefined)
  return { publisher, venue: venue === publisher ? undefined : venue }
}

/** Words that keep all rights are no licence. */
function licenceOf(words: string | undefined): string | undefined {
  return words === undefined || /©|\(c\)|^copyright|all rights/i.test(words) ? undefined : words
}

function someOf<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined
}
