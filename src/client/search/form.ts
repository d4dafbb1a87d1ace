import type { Hit } from './index.ts'
import { type Chosen, countsOf } from './narrow.ts'

/** The controls of the search form: what they are set to is what the address says, and the other way round. */
export interface Controls {
  readonly form: HTMLFormElement
  readonly box: HTMLInputElement
  readonly sort: HTMLSelectElement
  readonly choices: readonly HTMLInputElement[]
}

/** What a reader asks for. */
export interface Asked {
  readonly words: string
  readonly chosen: Chosen
  readonly sort: string
}

export function askedBy({ box, sort, choices }: Controls): Asked {
  const chosen = new Map<string, Set<string>>()
  for (const { name, value, checked } of choices) {
    if (checked) chosen.set(name, new Set([...(chosen.get(name) ?? []), value]))
  }
  return { words: box.value.trim(), chosen, sort: sort.value }
}

/**
 * Sets the controls as an address says; what was typed before it could be read stays. Without this the order says
 * nothing, and is not sent.
 */
export function fill({ box, sort, choices }: Controls, address: URLSearchParams): void {
  if (box.value === '') box.value = address.get('q') ?? ''
  for (const choice of choices) {
    choice.checked = address.getAll(choice.name).includes(choice.value)
    const group = choice.closest('details')
    if (choice.checked && group) group.open = true
  }
  sort.disabled = false
  sort.value = address.get('sort') ?? ''
  if (sort.selectedIndex < 0) sort.selectedIndex = 0
}

/** The address that the form would lead to if it were sent, without what is empty. */
export function addressOf({ form }: Controls): string {
  const filled = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim() !== '') filled.append(name, value.trim())
  }
  return `${window.location.pathname}${filled.size > 0 ? '?' : ''}${filled}`
}

/** Says beside each choice how many results it leaves; one that leaves none cannot be made. */
export function showCounts({ choices }: Controls, hits: readonly Hit[], chosen: Chosen): void {
  const counts = new Map<string, ReadonlyMap<string, number>>()
  for (const choice of choices) {
    const of = counts.get(choice.name) ?? countsOf(hits, chosen, choice.name)
    counts.set(choice.name, of)
    const count = of.get(choice.value) ?? 0
    const told = choice.parentElement?.querySelector('.count')
    if (told) told.textContent = `${count}`
    choice.disabled = count === 0 && !choice.checked && choice !== document.activeElement
  }
}

/** How the page shows a value of a filter. */
export function shownBy({ choices }: Controls, name: string, value: string): Element | undefined {
  return choices.find((choice) => choice.name === name && choice.value === value)?.nextElementSibling ?? undefined
}
