/** A site of plain pages for another generator. */
export interface PeerSite {
  /** What npm fetches it by. */
  readonly program: string
  /** Its script, below `node_modules`, and what it is told. */
  readonly script: string
  readonly args: readonly string[]
  /** Texts by path. */
  readonly files: Readonly<Record<string, string>>
  /** Where the list of pages is put: JSON, of each page its `slug` and its `bytes`. */
  readonly pagesFile: string
  /** The folder that it makes. */
  readonly out: string
}

/** The code of a function that writes the body of a page: HTML that has so many bytes with all that is around it. */
export const bodyCode = `
const paragraph = '<p>Rented cards cost less water than the older kind, <a href="/page-0/">as far as the accounts show</a>.</p>\\n'
const around = 160
export function bodyOf({ bytes }) {
  const length = Math.max(0, bytes - around)
  const paragraphs = paragraph.repeat(Math.floor(length / paragraph.length))
  return paragraphs + '<!--' + 'x'.repeat(length % paragraph.length) + '-->'
}
`
