import { copyFileSync, linkSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Puts files into a folder, and the folders around them. Each is put in one go: of thousands of files each would wait for a
 * thread longer than it takes.
 */
export class Putter {
  readonly #folder: string
  readonly #made = new Set<string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  write(path: string, content: string | Uint8Array): void {
    writeFileSync(this.#place(path), content)
  }

  /** Puts the file of another folder here, as a second name of it where the file system can do that. */
  take(path: string, folder: string): void {
    const [from, to] = [join(folder, path), this.#place(path)]
    try {
      linkSync(from, to)
    } catch {
      copyFileSync(from, to)
    }
  }

  #place(path: string): string {
    const place = join(this.#folder, path)
    const around = dirname(place)
    if (!this.#made.has(around)) mkdirSync(around, { recursive: true })
    this.#made.add(around)
    return place
  }
}
