const ways = { and: 'conjunction', or: 'disjunction' } as const

/** Made when the first list is told: most runs tell none, and each takes longer than many files. */
const formats = new Map<keyof typeof ways, Intl.ListFormat>()

/** Words one after the other: "a", "a and b", "a, b and c". */
export function listed(words: Iterable<string>, join: keyof typeof ways = 'and'): string {
  const format = formats.get(join) ?? new Intl.ListFormat('en-GB', { type: ways[join] })
  formats.set(join, format)
  return format.format(words)
}

/** Names one after the other, each in backticks. */
export function listedNames(names: Iterable<string>): string {
  return listed(Array.from(names, (name) => `\`${name}\``))
}
