import type { Memory, Outline, Remembered, TextFile } from '../../src/engine/index.ts'

/** Remembers files as a later run would: all that is kept went through JSON. */
export class PaperMemory implements Memory {
  readonly #kept = new Map<string, { readonly record: string; readonly outline: string }>()
  /** How many files were recalled. */
  recalled = 0

  recall({ path, text }: TextFile) {
    const entry = this.#kept.get(`${path}\0${text}`)
    if (!entry) return undefined
    this.recalled += 1
    const remembered: Remembered = JSON.parse(entry.record)
    return { remembered, outline: (): Outline => JSON.parse(entry.outline) }
  }

  keep({ path, text }: TextFile, remembered: Remembered, outline: Outline): void {
    this.#kept.set(`${path}\0${text}`, { record: JSON.stringify(remembered), outline: JSON.stringify(outline) })
  }
}
