/** A button selects the text that stands before it and, where that is allowed, copies it and says so. */
addEventListener('click', ({ target }) => {
  if (!(target instanceof HTMLElement) || !target.matches('.copy')) return
  const text = target.previousElementSibling
  if (!text) return
  getSelection()?.selectAllChildren(text)
  // Only what is served safely has a clipboard.
  navigator.clipboard?.writeText(text.textContent).then(
    () => {
      target.textContent = target.dataset['copied'] ?? ''
    },
    () => {},
  )
})

export {}
