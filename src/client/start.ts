// The few lines that every page runs. They stand in the page itself, so that nothing else is loaded before it is used.

/** Loads the scripts that wait in a template once its surroundings are used, or when the address asks for them. */
for (const late of document.querySelectorAll<HTMLTemplateElement>('template.late')) {
  const wake = (): void => late.replaceWith(late.content)
  if (location.search) wake()
  else for (const use of ['focusin', 'pointerdown']) late.parentElement?.addEventListener(use, wake, { once: true })
}

const search = document.querySelector<HTMLInputElement>('input[type=search]')

addEventListener('keydown', (event) => {
  const { target } = event
  const isTyping = target instanceof HTMLElement && target.matches('input, select, textarea')
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return
  event.preventDefault()
  if (search) search.focus()
  else document.querySelector<HTMLAnchorElement>('a[rel=search]')?.click()
})
