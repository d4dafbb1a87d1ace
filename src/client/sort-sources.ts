// Sorts the sources within each kind; in the order of the page they are best graded first.
const lists = [...document.querySelectorAll('.source-list')].map((list) => ({ list, asTold: [...list.children] }))
const select = document.querySelector<HTMLSelectElement>('.source-filters select')

select?.addEventListener('change', sort)
sort()

function sort(): void {
  const by = select?.value ?? ''
  const keyOf = (item: Element): string => (item instanceof HTMLElement ? (item.dataset[by] ?? '') : '')
  const order = new Intl.Collator('en', { numeric: true })
  for (const { list, asTold } of lists) {
    list.append(...asTold.toSorted((a, b) => (by === '' ? 0 : order.compare(keyOf(b), keyOf(a)))))
  }
}

export {}
