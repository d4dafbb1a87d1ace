/** A reader loads the whole vocabulary, so it holds no more words than these: those that most records have. */
const mostWords = 5000

/** In how many of some texts each word stands, as the index knows it, numbers aside. */
export function textsWithWords(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  // Texts have most of their words in common.
  const known = new Map<string, readonly string[]>()
  for (const text of texts) {
    const forms = new Set<string>()
    for (const word of text.split(/[\s\u200b]+/)) {
      let its = known.get(word)
      if (its === undefined) {
        its = formsOf(word).filter((form) => /\p{L}/u.test(form))
        known.set(word, its)
      }
      for (const form of its) forms.add(form)
    }
    for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  return counts
}

/**
 * The words that most texts have, in order.
 *
 * @param counts  in how many texts each stands
 */
export function vocabularyOf(counts: ReadonlyMap<string, number>): string[] {
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
