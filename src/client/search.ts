// Searches while a reader types. Loaded once the box is used, or when the address asks for something.
import { answerTo } from './search/answer.ts'
import { addressOf, askedBy, type Controls, fill, showCounts } from './search/form.ts'
import { loadIndex, type SearchIndex } from './search/index.ts'
import { followKeys } from './search/keys.ts'
import { element } from './search/result.ts'
import { pieces, say } from './search/say.ts'

/** A search waits for the next letter this long. */
const typingMs = 120

const form = part(document, HTMLFormElement, '.search-page')
const controls: Controls = {
  form,
  box: part(form, HTMLInputElement, 'input[type=search]'),
  sort: part(form, HTMLSelectElement, 'select'),
  choices: [...form.querySelectorAll<HTMLInputElement>('.choice > input')],
}
const intro = part(form, HTMLElement, '.search-intro')
const said = part(form, HTMLElement, '.search-said')
const found = part(form, HTMLElement, '.search-found')
const groups = part(form, HTMLElement, '.search-groups')
const none = part(form, HTMLElement, '.search-none')
const reasons = part(form, HTMLElement, '.search-reasons')
const drop = part(form, HTMLElement, '.drop')
const chosen = part(form, HTMLElement, '.chosen')

let loaded: Promise<SearchIndex> | undefined
let latest = 0
let typing: ReturnType<typeof setTimeout> | undefined

fill(controls, new URL(location.href).searchParams)
part(form, HTMLDetailsElement, '.filters').open = matchMedia('(min-width: 48rem)').matches
index().catch(() => {})
listen()
await search()
form.dataset['ready'] = ''

function listen(): void {
  const { box, choices } = controls
  const now = (): void => void search()
  const choose = (): void => void search('pushState')
  box.addEventListener('input', () => {
    clearTimeout(typing)
    typing = setTimeout(now, typingMs)
  })
  form.addEventListener('change', ({ target }) => {
    if (target !== box) choose()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void search().then(() => form.querySelector<HTMLElement>('.result-link')?.focus())
  })
  form.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLElement) || !target.matches('.drop')) return
    for (const choice of choices) choice.checked = false
    box.focus()
    choose()
  })
  addEventListener('popstate', () => {
    box.value = ''
    fill(controls, new URL(location.href).searchParams)
    now()
  })
  followKeys(form, box, now)
}

/**
 * Finds what the form asks for and shows it, unless something else was asked for by then.
 *
 * @param keep  how the address is kept: what is typed takes the place of what was, what is chosen can be gone back from
 */
async function search(keep: 'replaceState' | 'pushState' = 'replaceState'): Promise<void> {
  clearTimeout(typing)
  latest += 1
  const mine = latest
  const asked = askedBy(controls)
  const address = addressOf(controls)
  if (address !== `${location.pathname}${location.search}${location.hash}`) history[keep](history.state, '', address)
  drop.hidden = asked.chosen.size === 0
  const count = controls.choices.filter(({ checked }) => checked).length
  chosen.textContent = count > 0 ? say('search.chosen', { count }) : ''
  if (asked.words === '' && asked.chosen.size === 0) return show(false)
  if (found.hidden) said.textContent = say('search.searching')
  const answer = await index()
    .then((ready) => answerTo(asked, controls, ready))
    .catch(() => undefined)
  if (mine !== latest) return
  if (!answer) return show(false, ...failure())
  groups.replaceChildren(...answer.groups)
  reasons.replaceChildren(...answer.reasons)
  none.hidden = answer.reasons.length === 0
  showCounts(controls, answer.hits, asked.chosen)
  show(true, answer.summary)
}

/** Shows what was found in the place of what can be found, or the other way round. */
function show(isFound: boolean, ...words: readonly (Node | string)[]): void {
  intro.hidden = isFound
  found.hidden = !isFound
  said.replaceChildren(...words)
}

function failure(): (Node | string)[] {
  const again = element('a', '', say('search.again'))
  again.setAttribute('href', location.href)
  return pieces('search.failed', { again })
}

/** The index, loaded once; if that fails, the next search tries again. */
function index(): Promise<SearchIndex> {
  loaded ??= loadIndex(form.dataset['index'] ?? '', document.documentElement.lang).catch((error: unknown) => {
    loaded = undefined
    throw error
  })
  return loaded
}

function part<Kind extends HTMLElement>(within: ParentNode, kind: new () => Kind, selector: string): Kind {
  const there = within.querySelector(selector)
  if (!(there instanceof kind)) throw new Error(`The page has no ${selector}.`)
  return there
}
