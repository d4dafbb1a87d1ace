const ways = {
  and: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  or: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
}

/** Words one after the other: "a", "a and b", "a, b and c". */
export function listed(words: Iterable<string>, join: keyof typeof ways = 'and'): string {
  return ways[join].format(words)
}

/** Names one after the other, each in backticks. */
export function listedNames(names: Iterable<string>): string {
  return listed(Array.from(names, (name) => `\`${name}\``))
}
