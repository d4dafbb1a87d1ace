import type { Place, Point } from '../diagnostic.ts'
import type { Span } from '../span.ts'

/** Turns offsets in a file's text into places. A line ends at `\n`, `\r\n` or `\r`. */
export class Lines {
  readonly #path: string
  readonly #starts: readonly number[]
  readonly #length: number

  constructor(path: string, text: string) {
    this.#path = path
    this.#length = text.length
    this.#starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), ({ index, 0: end }) => index + end.length)]
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
