import { parse, stringify } from 'yaml'
import type { Dice } from '../bench/garden/dice.ts'
import type { Texts } from '../bench/garden/garden.ts'

/** Edits a draft, and tells the path of the file. What comes of it need not pass the check. */
export type Edit = (draft: Draft) => string

/** A garden that is being edited. Paths are those of its files. */
export class Draft {
  readonly dice: Dice
  /** Its files as they are now; those of the garden that it began with stay as they were. */
  readonly texts: Map<string, string>

  constructor(garden: Texts, dice: Dice) {
    this.dice = dice
    this.texts = new Map(garden)
  }

  /** The path of one file of a folder, whichever the dice say. */
  pick(folder: string): string {
    return this.dice.pick([...this.texts.keys()].filter((path) => path.startsWith(`${folder}/`)))
  }

  /** A record, with its `body` if it is written in Markdown. */
  read<T>(path: string): T {
    const [, yaml = '', ...body] = path.endsWith('.md') ? this.#text(path).split(/^---\n/m) : ['', this.#text(path)]
    return path.endsWith('.md') ? { ...parse(yaml), body: body.join('---\n').trim() } : parse(yaml)
  }

  /** @returns the path */
  put(path: string, record: object): string {
    const { body, ...front } = { body: '', ...record }
    this.texts.set(path, path.endsWith('.md') ? `---\n${stringify(front)}---\n\n${body}\n` : stringify(front))
    return path
  }

  /** @returns the path */
  change<T extends object>(path: string, to: (record: T) => T): string {
    return this.put(path, to(this.read<T>(path)))
  }

  /** @returns the path */
  remove(path: string): string {
    this.texts.delete(path)
    return path
  }

  #text(path: string): string {
    return this.texts.get(path) ?? ''
  }
}
