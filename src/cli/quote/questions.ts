import type { Question } from '../new/questions.ts'

/** Asked where the source has passages: who quotes one of them adds none. */
export const askedOfPassages: readonly Question[] = [
  { name: 'passage', ask: 'Words of which passage? (none to add one)', optional: true },
]

/** Asked of a passage that is not on record yet. */
export const askedOfNew: readonly Question[] = [
  { name: 'text', ask: 'Paste the words of the source, `[…]` for what you leave out', isLong: true },
  { name: 'at', ask: 'Where do they stand? (“Table 2”, “p. 4”; empty if nothing can be said)', optional: true },
  { name: 'url', ask: 'At which address did you see them? (empty for that of the source)', optional: true },
]

/** What stands on them, if anything does yet. */
export const askedOfClaim: readonly Question[] = [
  { name: 'claim', ask: 'Which claim stands on them? (none to keep the passage alone)', optional: true },
]

/** Asked of a citation without words. */
export const askedOfQuote: readonly Question[] = [
  { name: 'quote', ask: 'Which of the words does it quote? (`…` where you leave some out)' },
  { name: 'why', ask: 'Why does the claim show them, and keep its badge? (for its history)' },
]

/** Who answers for all of it. */
export const askedOfWitness: readonly Question[] = [
  { name: 'by', ask: 'Which voice saw the words?', choiceOf: 'voice' },
]

export const allQuestions: readonly Question[] = [
  ...askedOfPassages,
  ...askedOfNew,
  ...askedOfClaim,
  ...askedOfWitness,
  ...askedOfQuote,
]
