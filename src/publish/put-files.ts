import { copyFileSync, linkSync, mkdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Puts files into a folder, and the folders around them. */
export class Putter {
  readonly #folder: string
  readonly #made = new Set<string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  async write(path: string, content: string | Uint8Array): Promise<void> {
    await writeFile(this.#place(path), content)
  }

  /** Puts the file of another folder here, as a second name of it where the file system can do that. */
  take(path: string, folder: string): void {
    const [from, to] = [join(folder, path), this.#place(path)]
    // In one go: thousands of files would each wait for a thread longer than they take.
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
