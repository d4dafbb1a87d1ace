import type { RouteKind, Shown } from '../../src/views/routes.ts'
import type { Site } from '../../src/views/site.ts'

/** A site with all that it shows and holds made at once. */
export function viewed(site: Site) {
  const shown = <K extends RouteKind>(kind: K): Shown[K][] =>
    [...site.routes.values()].flatMap((route) => (route.kind === kind ? [route.show() as Shown[K]] : []))
  const current = <K extends 'claim' | 'source' | 'series' | 'dispatch'>(kind: K): Shown[K]['view'][] =>
    shown(kind).flatMap(({ isOld, view }) => (isOld ? [] : [view]))
  const only = <K extends RouteKind>(kind: K): Shown[K] => {
    const [one] = shown(kind)
    if (!one) throw new Error(`The site has no ${kind}.`)
    return one
  }
  return {
    ...site,
    ...site.taken(),
    ...only('home'),
    ...only('log'),
    ...only('river'),
    waiting: only('waiting'),
    pages: shown('page').map(({ view }) => view),
    claims: current('claim'),
    claimList: only('claims').list,
    claimsLens: only('claims').lens,
    sources: current('source'),
    sourceList: only('sources'),
    series: current('series'),
    dispatches: current('dispatch'),
    voiceList: only('voices').voices,
    voices: shown('voice').map(({ view }) => view),
    search: site.search().map(({ record }) => record().value),
    searchPage: only('search').search,
  }
}

/** A site as tests look at it. */
export type Viewed = ReturnType<typeof viewed>
