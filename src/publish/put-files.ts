import { copyFile, link, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Puts files into a folder, and the folders around them. */
export class Putter {
  readonly #folder: string
  readonly #made = new Set<string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  async write(path: string, content: string | Uint8Array): Promise<void> {
    await writeFile(await this.#place(path), content)
  }

  /** Puts the file of another folder here, as a second name of it where the file system can do that. */
  async take(path: string, folder: string): Promise<void> {
    const [from, to] = [join(folder, path), await this.#place(path)]
    await link(from, to).catch(() => copyFile(from, to))
  }

  async #place(path: string): Promise<string> {
    const place = join(this.#folder, path)
    const around = dirname(place)
    if (!this.#made.has(around)) await mkdir(around, { recursive: true })
    this.#made.add(around)
    return place
  }
}
