/** Words with a capital letter first. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Words that end as a sentence does. */
export function sentence(words: string): string {
  const trimmed = words.trim()
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`
}
