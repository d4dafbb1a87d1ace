import type { Memory, Outline, Remembered, TextFile } from '../../engine/index.ts'

/** Remembers files while a program runs: of a garden that is checked again and again, most are as they were. */
export class ShortMemory implements Memory {
  readonly #kept = new Map<string, { readonly remembered: Remembered; readonly outline: () => Outline }>()

  recall(file: TextFile) {
    return this.#kept.get(keyOf(file))
  }

  keep(file: TextFile, remembered: Remembered, outline: Outline): void {
    this.#kept.set(keyOf(file), { remembered, outline: () => outline })
  }
}

function keyOf({ path, text }: TextFile): string {
  return `${path}\0${text}`
}
