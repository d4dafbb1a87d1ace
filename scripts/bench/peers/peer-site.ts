/** A site of plain pages for another generator. */
export interface PeerSite {
  /** What npm fetches it by. */
  readonly program: string
  /** Its script, below `node_modules`, and what it is told. */
  readonly script: string
  readonly args: readonly string[]
  /** Texts by path. */
  readonly files: Readonly<Record<string, string>>
  /** The folder of its pages, each a file of Markdown. */
  readonly pages: string
  /** The folder that it makes. */
  readonly out: string
}

const sentence = 'Rented cards cost *less water* than the older kind, [as far as the accounts show](/page-0/). '

/** How many letters of its words a page has of its own: about what the records of a garden have. */
const ownLetters = 1200

/** A page as it is written: some words, and how many bytes its HTML is to have. */
export function pageText(number: number, bytes: number): string {
  const words = sentence.repeat(Math.ceil(ownLetters / sentence.length / 3)).trim()
  return `---\ntitle: Page ${number}\nbytes: ${bytes}\n---\n\n${[words, words, words].join('\n\n')}\n`
}

/** The code of a function that writes what stands on a page beside its words: markup that makes it as long as it is to be. */
export const aroundCode = `
const item = '<li class="line"><a href="/page-0/">As far as the accounts show</a> <span>caveat</span></li>\\n'
const withWords = 1900
export function aroundOf(bytes) {
  const length = Math.max(0, bytes - withWords)
  return '<ul>' + item.repeat(Math.floor(length / item.length)) + '</ul><!--' + 'x'.repeat(length % item.length) + '-->'
}
`
