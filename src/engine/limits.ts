/**
 * What a file may hold: far more than anybody writes, and little enough to be read in well under a second, whatever it
 * is. Each is named in the message of what goes past it. Lengths are in UTF-16 units but for `bytes`.
 */
export const limits = {
  /** Bytes of a file. */
  bytes: 1_048_576,
  /** Of an image. */
  media: {
    bytes: 2_097_152,
    /** In pixels, of its width and its height: whoever shows it needs memory for all of them. */
    side: 16_384,
  },
  /** Characters of a passage of a source, as Unicode counts them. */
  passage: 1_200,
  /** Faults of a file that are told one by one, of each severity. */
  faults: 100,
  /** Unknown names of each kind that a like name is looked for, in a whole garden. */
  suggestions: 200,
  /** The labels of a record: a YAML file, or the front matter of a Markdown file. */
  yaml: {
    length: 131_072,
    lines: 10_000,
    /** Lines in a row that hold nothing but white space. */
    emptyLines: 100,
    labels: 10_000,
    items: 30_000,
    /** Lists and labels within each other: composing recurses, so that it must be known before. */
    depth: 24,
    /** Longer than any record that is written by hand: in it, nobody looks for what an editor's slip was. */
    slips: 32_768,
  },
  /**
   * A piece of Markdown. Parsing a hostile one takes the square of its length, and nesting takes the stack, so that
   * these are checked in one pass before parsing.
   */
  markdown: {
    length: 100_000,
    lines: 2_500,
    /** Quotes, lists and footnotes within each other. */
    nesting: 24,
    /**
     * Marks of inline Markdown times the length they may be looked for in, summed over the blocks of a piece: a mark
     * that finds no partner is looked for to the end of its block.
     */
    effort: 16_000_000,
    /** Nodes within each other, once it is parsed. */
    depth: 100,
    /** Rows times columns of one table: cells that a row leaves out are printed all the same. */
    cells: 20_000,
    /** The length of all link definitions times the links that may repeat them. */
    repeated: 2_000_000,
    /** Links, and references to what is in the garden. */
    links: 2_000,
    /** References to footnotes, each of which is a number and a link. */
    notes: 1_000,
  },
} as const

/** A number as messages write it. */
export function inWords(number: number): string {
  return number.toLocaleString('en')
}
