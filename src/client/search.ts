/** What we use of Pagefind's search component, which loads itself from the index's own folder. */
interface SearchInstance {
  searchTerm: string
  searchFilters: Record<string, string[]>
  searchSort: Record<string, 'asc' | 'desc'>
  triggerSearchWithFilters(term: string, filters: Record<string, string[]>): void
  triggerLoad(): Promise<void>
}

declare global {
  interface Window {
    readonly PagefindComponents?: { getInstanceManager(): { getInstance(name: string): SearchInstance } }
  }
}

await customElements.whenDefined('pagefind-results')
const instance = window.PagefindComponents?.getInstanceManager().getInstance('default')
const select = document.querySelector<HTMLSelectElement>('#sort')
const input = document.querySelector<HTMLInputElement>('pagefind-input input')
const address = new URL(window.location.href)

if (instance && select) {
  const sortAsChosen = (): void => {
    const [by, direction] = select.value.split(':')
    instance.searchSort = by && (direction === 'asc' || direction === 'desc') ? { [by]: direction } : {}
  }
  const keepInAddress = (): void => {
    const kept = new URL(window.location.href)
    setOrDelete(kept.searchParams, 'q', input?.value ?? '')
    setOrDelete(kept.searchParams, 'sort', select.value)
    window.history.replaceState(null, '', kept)
  }

  const asked = address.searchParams.get('sort') ?? ''
  if ([...select.options].some(({ value }) => value === asked)) select.value = asked
  sortAsChosen()
  select.addEventListener('change', () => {
    sortAsChosen()
    keepInAddress()
    instance.triggerSearchWithFilters(instance.searchTerm, instance.searchFilters)
  })
  input?.addEventListener('input', keepInAddress)

  const query = address.searchParams.get('q') ?? ''
  if (input && query !== '') {
    input.value = query
    input.dispatchEvent(new Event('input', { bubbles: true }))
  } else {
    void instance.triggerLoad()
  }
}

function setOrDelete(params: URLSearchParams, name: string, value: string): void {
  if (value === '') params.delete(name)
  else params.set(name, value)
}

export {}
