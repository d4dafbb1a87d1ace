import type { Place, Point } from '../diagnostic.ts'
import type { Span } from '../span.ts'

/** Turns offsets in a text whose lines end at `\n` into places in its file. */
export class Lines {
  readonly #path: string
  readonly #starts: readonly number[]
  readonly #length: number

  constructor(path: string, text: string) {
    this.#path = path
    this.#length = text.length
    this.#starts = startsOf(text)
  }

  place({ start, end }: Span): Place {
    return { path: this.#path, start: this.point(start), end: this.point(Math.max(start, end)) }
  }

  point(offset: number): Point {
    const within = Math.min(Math.max(offset, 0), this.#length)
    let low = 0
    for (let high = this.#starts.length; high - low > 1; ) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] ?? 0) <= within) low = middle
      else high = middle
    }
    return { line: low + 1, column: within - (this.#starts[low] ?? 0) + 1 }
  }
}

/** Where each line starts. */
function startsOf(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
