import type { Filters, ResultsElement, SearchInstance } from './pagefind.ts'
import { resultElement } from './search-result.ts'

await customElements.whenDefined('pagefind-results')
const instance = window.PagefindComponents?.getInstanceManager().getInstance('default')
const select = document.querySelector<HTMLSelectElement>('#sort')
const pane = document.querySelector('pagefind-filter-pane')
const results = document.querySelector<ResultsElement>('pagefind-results')
if (instance && select && results) {
  if (window.matchMedia('(min-width: 48rem)').matches) pane?.setAttribute('open', 'badge,contested,type')
  results.resultTemplate = resultElement
  await startSearch(instance, select)
}

/** Searches for what the address asks for, and keeps the address in step with what is asked. */
async function startSearch(search: SearchInstance, sort: HTMLSelectElement): Promise<void> {
  const asked = new URL(window.location.href).searchParams
  sort.value = asked.get('sort') ?? ''
  if (sort.selectedIndex < 0) sort.value = ''
  search.searchSort = readSort(sort.value)
  search.on('search', (term, filters) => keepInAddress(term, filters, sort.value))
  sort.addEventListener('change', () => {
    search.searchSort = readSort(sort.value)
    search.triggerSearchWithFilters(search.searchTerm, search.searchFilters)
  })
  // Without words all is listed; once loaded, for loading would ask for that by itself.
  await search.triggerLoad()
  search.faceted = true
  search.triggerSearchWithFilters(asked.get('q') ?? '', readFilters(asked))
}

function readSort(chosen: string): SearchInstance['searchSort'] {
  const [by, direction] = chosen.split(':')
  return by && (direction === 'asc' || direction === 'desc') ? { [by]: direction } : {}
}

function readFilters(asked: URLSearchParams): Filters {
  const names = [...asked.keys()].filter((name) => name !== 'q' && name !== 'sort')
  return Object.fromEntries(names.map((name) => [name, asked.getAll(name)]))
}

function keepInAddress(term: string, filters: Filters, sort: string): void {
  const params = new URLSearchParams()
  if (term !== '') params.set('q', term)
  for (const [name, values] of Object.entries(filters)) for (const value of values) params.append(name, value)
  if (sort !== '') params.set('sort', sort)
  const query = params.size > 0 ? `?${params}` : ''
  window.history.replaceState(null, '', `${window.location.pathname}${query}`)
}
