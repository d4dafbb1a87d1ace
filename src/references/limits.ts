/** What an input may hold: far more than a library of references does, and little enough to be read in some seconds. */
export const inputLimits = {
  /** Bytes of a file. */
  bytes: 33_554_432,
  /** Entries of a file. */
  entries: 20_000,
  /** Faults of a file that are told one by one. */
  faults: 100,
  /** Letters of an entry. */
  entry: 200_000,
  /** Braces, or lists and labels, within each other. */
  depth: 24,
} as const
