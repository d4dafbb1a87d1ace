// Bodies of functions that run in the page.

/** Waits for the fonts. */
export const loaded = 'return document.fonts.ready.then(() => undefined)'

/**
 * Opens the card of one link, wherever in the window the link may stand, and says what is wrong with it: nothing, or in a
 * few words. Null after the last link.
 */
export const openCard = `
  const [at] = arguments
  for (const open of document.querySelectorAll('.over:popover-open')) open.hidePopover()
  for (const folded of document.querySelectorAll('.claim-more')) folded.open = true
  const hasCard = (link) => document.querySelector('.over[data-of="' + link.getAttribute('href') + '"]')
  const links = [...document.querySelectorAll('a.cite, a.claim-ref')].filter((link) => link.checkVisibility() && hasCard(link))
  const link = links[at]
  if (!link) return null
  link.scrollIntoView({ block: ['start', 'center', 'end'][at % 3] })
  link.click()
  const card = document.querySelector('.over:popover-open')
  if (!card) return 'opens no card'
  const { left, top, right, bottom, height } = card.getBoundingClientRect()
  const by = link.getBoundingClientRect()
  const told = [left, top, right, bottom].map(Math.round).join(' ')
  if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return 'the card is not in the window: ' + told
  const blank = card.lastElementChild.checkVisibility() ? 0 : height - [...card.children].reduce((sum, part) => sum + part.offsetHeight, 0)
  if (blank > 120) return 'the card is stretched: ' + told
  const isSheet = left === 0 && Math.round(bottom) === innerHeight
  const gap = Math.min(Math.abs(top - by.bottom), Math.abs(by.top - bottom))
  return isSheet || gap < 12 ? '' : 'the card stands ' + Math.round(gap) + ' px from its link'
`
