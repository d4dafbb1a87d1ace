/** A link to something that the page has a card for opens the card, unless it is asked to open elsewhere. */
addEventListener('click', (event) => {
  const { target } = event
  if (target instanceof Element && target.matches('.over > .close')) target.parentElement?.togglePopover(false)
  const link = target instanceof Element ? target.closest<HTMLElement>('a.cite, a.claim-ref') : null
  const card = link && document.querySelector<HTMLElement>(`.over[data-of="${link.getAttribute('href')}"]`)
  if (!link || !card?.togglePopover || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  card.togglePopover({ source: link, force: true })
})

export {}
