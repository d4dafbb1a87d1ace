import { type Question, questions } from '../new/questions.ts'

const ofSource = (wanted: string): Question[] => questions.source.filter(({ name }) => name === wanted)

/** Asked once: whoever imports is the same for all. */
export const askedOnce: readonly Question[] = ofSource('by')

/** Asked only where the type of a reference does not tell. */
export const askedOfUntyped: readonly Question[] = ofSource('kind')

/** What no reference says of a source. */
export const askedOfEach: readonly Question[] = [
  ...ofSource('grade'),
  ...ofSource('stake'),
  {
    name: 'derives',
    ask: 'Which sources of this garden does it retell? (ids with a semicolon between them; empty for none)',
    optional: true,
  },
  {
    name: 'origin',
    ask: 'A label that it shares with sources that go back to the same thing (empty for none)',
    optional: true,
  },
  ...ofSource('why'),
]

/** All that is asked, each a flag, too. */
export const importQuestions: readonly Question[] = [...askedOfEach, ...askedOnce, ...askedOfUntyped]
