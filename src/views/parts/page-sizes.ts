/** How much of each thing a page shows. */
export interface PageSizes {
  /** Claims with all that they hold; others follow in a line each. */
  readonly claims: number
  readonly moves: number
  /** Sources of each kind among its raw material. */
  readonly sources: number
  readonly dispatches: number
  /** Entries of its log. */
  readonly entries: number
}

/** What a page of many claims shows, so that it can be loaded and read. */
export const mostOnPage: PageSizes = { claims: 80, moves: 100, sources: 25, dispatches: 40, entries: 150 }

const all = Number.POSITIVE_INFINITY

const everything: PageSizes = { claims: all, moves: all, sources: all, dispatches: all, entries: all }

/** What a page of so many claims shows: all of everything, unless they are too many to be shown with all that they hold. */
export function sizesFor(claims: number, most: PageSizes): PageSizes {
  return claims > most.claims ? most : everything
}
