import { type Garden, normaliseAddress, normaliseArxiv, normaliseDoi, normaliseIsbn } from '../../engine/index.ts'

/** What names a document, whoever writes of it. */
export interface Named {
  readonly url?: string | undefined
  readonly also?: readonly string[]
  readonly doi?: string | undefined
  readonly arxiv?: string | undefined
  readonly isbn?: string | undefined
}

/** Sources by what names them: a DOI, an arXiv id, an ISBN or an address. */
export class Twins {
  readonly #ids = new Map<string, string>()

  constructor({ sources }: Garden) {
    for (const [id, { record }] of sources) this.add(id, record)
  }

  add(id: string, named: Named): void {
    for (const key of keysOf(named)) if (!this.#ids.has(key)) this.#ids.set(key, id)
  }

  /** The source that is here already under one of the names. */
  of(named: Named): string | undefined {
    return keysOf(named)
      .map((key) => this.#ids.get(key))
      .find((id) => id !== undefined)
  }
}

function keysOf({ url, also = [], doi, arxiv, isbn }: Named): string[] {
  const addresses = [url, ...also].map((address) => address && normaliseAddress(address))
  const ids = [
    doi && normaliseDoi(doi),
    arxiv && normaliseArxiv(arxiv),
    url && normaliseDoi(url),
    url && normaliseArxiv(url),
    isbn && normaliseIsbn(isbn),
  ]
  return [...addresses, ...ids].flatMap((key) => key || [])
}
