/** The arrow keys lead from the box through the results and back; Escape leads to the box, and empties it. */
export function followKeys(form: HTMLFormElement, box: HTMLInputElement, emptied: () => void): void {
  form.addEventListener('keydown', (event) => {
    const { key, target } = event
    const stops = [box, ...form.querySelectorAll<HTMLElement>('.result-link, .more')]
    const at = target instanceof HTMLElement ? stops.indexOf(target) : -1
    const next = key === 'ArrowDown' ? stops[at + 1] : key === 'ArrowUp' ? stops[at - 1] : undefined
    if (at >= 0 && next) {
      event.preventDefault()
      next.focus()
    } else if (key === 'Escape' && target !== box) {
      box.focus()
    } else if (key === 'Escape' && box.value !== '') {
      event.preventDefault()
      box.value = ''
      emptied()
    }
  })
}
