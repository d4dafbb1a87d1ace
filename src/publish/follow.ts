/** What is done about changes, one after the other. */
export interface Following<Seen> {
  /** Waits for as long as a burst of changes may pause. */
  readonly settle: () => Promise<void>
  /** Finds out how things stand. */
  readonly look: () => Promise<Seen>
  readonly show: (seen: Seen) => void
}

/**
 * Shows how things stand after each burst of changes. It never looks twice at a time; what it saw is dropped when
 * something changed meanwhile, and it looks again when that has settled. How things stand in the end is always shown.
 *
 * @returns is to be told of every change
 */
export function follow<Seen>({ settle, look, show }: Following<Seen>): () => void {
  let changes = 0
  let isBehind = false
  const catchUp = async (): Promise<void> => {
    while (isBehind) {
      const known = changes
      await settle()
      if (changes > known) continue
      const seen = await look()
      if (changes > known) continue
      isBehind = false
      show(seen)
    }
  }
  return () => {
    changes += 1
    if (isBehind) return
    isBehind = true
    void catchUp()
  }
}
