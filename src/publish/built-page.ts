/** A page of a built site, as far as it leads to others and to files. */
export interface BuiltPage {
  readonly address: string
  /** The places that a link can lead to. */
  readonly ids: ReadonlySet<string>
  readonly links: readonly string[]
  readonly loads: readonly string[]
  /** What it says of itself to those who find it elsewhere, by whole addresses: where it is, and its picture. */
  readonly whole: readonly string[]
}

/** A page while it is read. */
export interface Reading {
  readonly ids: Set<string>
  readonly links: string[]
  readonly loads: string[]
  readonly whole: string[]
}

/** Where a `meta` names an address, and not words. */
const addressed = new Set(['og:image', 'og:url'])

/** What a `link` leads to by these words of its `rel`, a browser does not load; by any other it may. */
const leading = new Set([
  ...['alternate', 'author', 'help', 'licence', 'license', 'me', 'next', 'prev', 'privacy-policy', 'search'],
  'terms-of-service',
])

/**
 * Notes what one element of a page leads to.
 *
 * @param attributes  by their names in small letters
 * @param shown  whether a reader can be led there, which nobody can to what stands in a template
 */
export function note(
  tagName: string,
  attributes: ReadonlyMap<string, string>,
  { ids, links, loads, whole }: Reading,
  shown: boolean,
): void {
  const put = (list: string[], name: string): void => {
    const value = attributes.get(name)
    if (value !== undefined) list.push(value)
  }
  const id = attributes.get('id')
  if (shown && id !== undefined) ids.add(id)
  if (tagName === 'a' || tagName === 'area') put(links, 'href')
  if (tagName === 'link') {
    const rel = attributes.get('rel') ?? ''
    if (rel === 'canonical') put(whole, 'href')
    else put(onlyLeads(rel) ? links : loads, 'href')
  }
  if (tagName === 'meta' && addressed.has(attributes.get('property') ?? '')) put(whole, 'content')
  put(links, 'action')
  put(loads, 'src')
}

function onlyLeads(rel: string): boolean {
  const words = rel.toLowerCase().split(/\s+/).filter(Boolean)
  return words.length > 0 && words.every((word) => leading.has(word))
}
