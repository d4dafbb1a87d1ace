/** Loads the scripts that wait in a template once its surroundings are used, or when the address asks for what they do. */
for (const late of document.querySelectorAll<HTMLTemplateElement>('template.late')) {
  const asked = new URLSearchParams(location.search)
  const wake = (): void => late.replaceWith(late.content)
  if (late.dataset['for']?.split(' ').some((name) => asked.has(name))) wake()
  else for (const use of ['focusin', 'pointerdown']) late.parentElement?.addEventListener(use, wake, { once: true })
}

export {}
