/** A reader loads the whole vocabulary, so it holds no more words than these: those that most records have. */
const mostWords = 5000

/** The words of some texts as the index knows them, in order, numbers aside. */
export function vocabularyOf(texts: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const text of texts) {
    const words = text.split(/[\s\u200b]+/).flatMap(formsOf)
    for (const word of new Set(words)) if (/\p{L}/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts]
    .sort(([one, often], [other, oftener]) => oftener - often || (one < other ? -1 : 1))
    .slice(0, mostWords)
    .map(([word]) => word)
    .sort()
}

/** A word as the index knows it: small letters and digits, without marks. */
export function bare(word: string): string {
  return word
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

/** What a word is found by: "open-weights" as one word and by its parts. */
export function formsOf(word: string): string[] {
  const parts = word.split(/[^\p{L}\p{M}\p{N}.,]+/u)
  return (parts.length > 1 ? [word, ...parts] : parts).map(bare).filter((form) => form !== '')
}
