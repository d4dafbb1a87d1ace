import type { RouteKind, RouteOf, Shown } from './views/routes.ts'
import type { Frame, Pages } from './views/site.ts'
import { directionOf } from './words/direction.ts'
import { withLanguageOf } from './words/marks.ts'
import type { Values, WordKey, Words } from './words/words.ts'

declare global {
  /** The pages that are being rendered: `handOver` sets them, templates read them. */
  var ripenPages: Pages | undefined
  /** What is wrong with the garden that the site was made of, for those who edit it; empty for nothing. */
  var ripenFaults: string | undefined
}

/**
 * Hands the pages over to their templates. Astro renders them in this thread, but from a bundle with modules of its own:
 * what both can see is global. A template has nothing else to show, so that what is published is what was checked.
 */
export function handOver(pages: Pages): void {
  globalThis.ripenPages = pages
}

/** Hands over what editors are told on every page while they write. What is published has no faults. */
export function tellOnPages(faults: string): void {
  globalThis.ripenFaults = faults
}

/** What editors are told on every page. */
export function toldOnPages(): string {
  return globalThis.ripenFaults ?? ''
}

/** The pages that are being rendered. */
export function loadPages(): Pages {
  const { ripenPages } = globalThis
  if (ripenPages) return ripenPages
  throw new Error(
    'There is no site to render: pages are made by `npm run build`, or by `npm run dev` from a garden with a policy that can be read.',
  )
}

/** The words of the interface. */
export function words(): Words {
  return loadPages().words
}

/** A message of the interface as text. */
export function say(key: WordKey, values?: Values): string {
  return words().say(key, values)
}

/** Whether the site is written from right to left. */
export function isRightToLeft(): boolean {
  return directionOf(loadPages().frame.language) === 'rtl'
}

/** The `lang` of what is written in English alone, such as the texts of rules; none where the garden is in English. */
export function langOfEnglish(): 'en' | undefined {
  return new Intl.Locale(loadPages().frame.language).language === 'en' ? undefined : 'en'
}

/** A page as readers get it: where the interface does not speak the garden's language, what it says is marked as English. */
export function withLanguages(html: string): string {
  return withLanguageOf(html, isRightToLeft() ? ' lang="en" dir="ltr"' : ' lang="en"')
}

/** The `lang` of what scripts tell; none where the interface speaks the garden's language. */
export function langOfScripts(): 'en' | undefined {
  return isForeign() ? 'en' : undefined
}

/** Whether the interface speaks another language than the garden. */
export function isForeign(): boolean {
  const { frame, words } = loadPages()
  return words !== frame.words
}

/** The addresses of all pages of a kind, as Astro asks for them: by a parameter of the name of the kind. */
export function pathsOf(kind: RouteKind) {
  return routesOf(kind).flatMap(({ id, part }) => (part === undefined ? [{ params: { [kind]: id } }] : []))
}

/** Those of all further pages of lists: by a parameter `part` as well. */
export function partPathsOf(kind: RouteKind) {
  return routesOf(kind).flatMap(({ id, part }) =>
    part === undefined ? [] : [{ params: { [kind]: id, part: `${part}` } }],
  )
}

function routesOf(kind: RouteKind) {
  return [...loadPages().routes.values()].filter((route) => route.kind === kind)
}

/**
 * All that the page at an address shows: there is nothing else that its template may see.
 *
 * @param address  from the root of the host; may be left out for the only page of its kind
 */
export function shownAt<K extends RouteKind>(kind: K, address?: string): Shown[K] & { readonly frame: Frame } {
  const { frame, routes } = loadPages()
  const found: { readonly kind: RouteKind } | undefined =
    address === undefined ? [...routes.values()].find((route) => route.kind === kind) : routes.get(address)
  if (!isOf(kind, found)) throw new Error(`There is no ${kind} at ${address}.`)
  return { frame, ...found.show() }
}

function isOf<K extends RouteKind>(kind: K, route: { readonly kind: RouteKind } | undefined): route is RouteOf<K> {
  return route?.kind === kind
}
