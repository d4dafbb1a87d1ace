/** A page that shows today alone does not keep a past day in its address. */
const here = new URL(location.href)
if (here.searchParams.has('on') && !document.querySelector('.as-it-stood')) {
  here.searchParams.delete('on')
  history.replaceState(null, '', here)
}

export {}
