/** Loads the scripts that wait in a template once its surroundings are used, or when the address asks for them. */
for (const late of document.querySelectorAll<HTMLTemplateElement>('template.late')) {
  const wake = (): void => late.replaceWith(late.content)
  if (location.search) wake()
  else for (const use of ['focusin', 'pointerdown']) late.parentElement?.addEventListener(use, wake, { once: true })
}

export {}
