// The few lines that every page runs. They stand in the page itself, so that nothing else is loaded before it is used.

/** Loads the scripts that wait in a template of the page. */
function wake(late: HTMLTemplateElement): void {
  document.body.append(late.content)
}

const late = document.querySelector<HTMLTemplateElement>('template.late')
const search = document.querySelector<HTMLInputElement>('input[type=search]')

if (late) {
  if (location.search) wake(late)
  else document.querySelector('main')?.addEventListener('focusin', () => wake(late), { once: true })
}

addEventListener('keydown', (event) => {
  const { target } = event
  const isTyping = target instanceof HTMLElement && target.matches('input, select, textarea')
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return
  event.preventDefault()
  if (search) search.focus()
  else document.querySelector<HTMLAnchorElement>('a[rel=search]')?.click()
})
