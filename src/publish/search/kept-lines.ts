import { readKept, writeKept } from '../../garden/kept-file.ts'

/** Where something of a site is kept from one build to the next. */
export interface Keeping {
  /** It and its neighbours are of one kind. */
  readonly file: string
  /** What it depends on besides what its keys tell: the code and the packages. */
  readonly version: string
}

/** So many sites are remembered: the ones that were indexed last. */
const mostSites = 8

/** A larger file would take long to read, and more memory than it saves. In bytes. */
const largest = 400_000_000

const lineFeed = 0x0a

/** A line as it is kept: a key without spaces, and what stands under it. */
export function lineOf(key: string, text: string): Uint8Array {
  return Buffer.from(`${key} ${text}\n`)
}

/** Reads lines that were kept, by their keys; there are none where nothing is kept. */
export async function readLines({ file, version }: Keeping): Promise<ReadonlyMap<string, Buffer>> {
  return new Map(linesIn((await readKept(file, version)) ?? Buffer.alloc(0)))
}

/** Keeps lines. Where they cannot be written, they are not kept. */
export async function writeLines({ file, version }: Keeping, lines: readonly Uint8Array[]): Promise<void> {
  const bytes = lines.reduce((sum, { length }) => sum + length, 0)
  if (bytes <= largest) await writeKept(file, version, lines, mostSites)
}

/** What stands under the key of a line. */
export function textOf(key: string, line: Buffer): string {
  return line.toString('utf8', key.length + 1)
}

/** All lines of a text with their keys, in order. */
export function* linesIn(body: Buffer): Generator<readonly [key: string, line: Buffer]> {
  for (let start = 0; start < body.length; ) {
    const end = body.indexOf(lineFeed, start) + 1
    const line = body.subarray(start, end)
    yield [line.toString('latin1', 0, line.indexOf(' ')), line]
    start = end
  }
}
