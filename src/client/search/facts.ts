import type { FilterName, FilterValues } from '../../views/taken/search-filters.ts'
import type { SearchFacts } from '../../views/taken/search-records.ts'
import { type Column, type Lists, readColumn, readLists } from './columns.ts'
import type { WrittenEndings } from './endings.ts'

/** What stands in `facts.json`, all that is loaded whatever is searched for; of records by their number. */
export interface FactsFile {
  /** The folder of all other files. */
  readonly folder: string
  /** The words that most records have, packed. */
  readonly vocabulary: string
  /** None where the stems of the language are known. */
  readonly endings: WrittenEndings
  /** The first stem of each file of words. */
  readonly words: readonly string[]
  /** How many records each file of texts holds, packed. */
  readonly texts: string
  readonly filters: Readonly<Record<FilterName, Lists>>
  readonly moved: Column<string>
  readonly steps: Column<readonly [number, number]>
  readonly withdrawn: Column<true>
  /** How many words of each are those of the title, and how many with those that are searched and never shown. */
  readonly extents: Column<readonly [title: number, hidden: number]>
}

/** What the search knows of a record besides its words, but for what only its result shows. */
export interface RecordFacts extends Omit<SearchFacts, 'unverified'> {
  readonly words: readonly [title: number, hidden: number]
}

/** The facts of all records, by their number. */
export function recordFacts(file: FactsFile): RecordFacts[] {
  const filters = Object.entries(file.filters).map(([name, column]) => [name, readLists(column)] as const)
  const [moved, steps, withdrawn] = [readColumn(file.moved), readColumn(file.steps), readColumn(file.withdrawn)]
  return readColumn(file.extents).map((words = [0, 0], record) => {
    const of: Partial<Record<string, readonly string[]>> & FilterValues = {}
    for (const [name, values] of filters) if (values[record]) of[name] = values[record]
    return {
      filters: of,
      moved: moved[record] ?? '',
      ...(steps[record] && { steps: steps[record] }),
      ...(withdrawn[record] && { withdrawn: true }),
      words,
    }
  })
}
