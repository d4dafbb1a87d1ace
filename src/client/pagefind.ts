/** What we use of Pagefind's search component, which loads itself from the index's own folder. */
export interface SearchInstance {
  readonly searchTerm: string
  readonly searchFilters: Filters
  searchSort: Record<string, 'asc' | 'desc'>
  /** Whether everything is listed when no words are asked for. */
  faceted: boolean
  triggerLoad(): Promise<void>
  on(event: 'search', told: (term: string, filters: Filters) => void): void
  triggerSearchWithFilters(term: string, filters: Filters): void
}

/** The chosen values of each filter. */
export type Filters = Readonly<Record<string, readonly string[]>>

/** A result as Pagefind found it; `excerpt` is HTML whose only element is `mark`. */
export interface FoundResult {
  readonly url: string
  readonly excerpt: string
  readonly meta: Readonly<Record<string, string>>
}

export interface ResultsElement extends HTMLElement {
  resultTemplate: (result: FoundResult) => Element
}

declare global {
  interface Window {
    readonly PagefindComponents?: { getInstanceManager(): { getInstance(name: string): SearchInstance } }
  }
}
