/** A button copies the text that stands before it, and says so. */
addEventListener('click', ({ target }) => {
  if (!(target instanceof HTMLElement) || !target.matches('button.copy')) return
  const text = target.previousElementSibling?.textContent ?? ''
  void navigator.clipboard.writeText(text).then(() => {
    target.textContent = 'Copied'
  })
})

export {}
