import type { Site } from './site.ts'

/** Every address that the site must answer at. */
export function addressesOf({ frame, pages, claims, sources, dispatches, voices, rules }: Site): string[] {
  return [
    frame.homeHref,
    `${frame.base}/404.html`,
    frame.takeAwayHref,
    ...frame.navigation.map(({ href }) => href),
    ...pages.map(({ card }) => card.href),
    ...claims.map(({ card }) => card.href),
    ...sources.flatMap(({ ref }) => ref.href ?? []),
    ...dispatches.map(({ card }) => card.href),
    ...voices.map(({ card }) => card.href),
    ...rules.map(({ href }) => href),
  ]
}
