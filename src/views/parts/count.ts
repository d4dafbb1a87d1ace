/** A number and what it counts: "1 claim", "6 claims". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** Words one after the other: "a", "a and b", "a, b and c". */
export function listed(words: readonly string[], join = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${join} ${words.at(-1)}`
}
