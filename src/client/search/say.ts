import { sayerIn } from '../words.ts'
import type { searchWords } from './said.ts'

/** What the page printed for the search. */
export const { say, pieces, list } = sayerIn<(typeof searchWords)[number]>(document)
