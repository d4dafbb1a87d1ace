/**
 * A link to something that the page has a card for opens the card, unless it is asked to open elsewhere: below it, or
 * above where there is more room.
 */
addEventListener('click', (event) => {
  const { target } = event
  const link = target instanceof Element ? target.closest<HTMLElement>('.cite,.claim-ref') : null
  const card = link && document.querySelector<HTMLElement>(`.over[data-of="${link.getAttribute('href')}"]`)
  if (!link || !card?.togglePopover || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  const { top, bottom } = link.getBoundingClientRect()
  card.classList.toggle('up', top + bottom > innerHeight)
  card.togglePopover({ source: link, force: true })
})

export {}
