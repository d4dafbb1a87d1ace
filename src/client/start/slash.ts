/** A slash leads to the search, be it on another page. */
const box = document.querySelector<HTMLInputElement>('input[type=search]')
const there = '#q'
if (location.hash === there) box?.focus()

addEventListener('keydown', (event) => {
  const { target } = event
  const isTyping = target instanceof Element && target.matches('input,select,textarea')
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return
  event.preventDefault()
  const link = document.querySelector<HTMLAnchorElement>('a[rel=search]')
  if (box) box.focus()
  else if (link) location.assign(link.href + there)
})

export {}
