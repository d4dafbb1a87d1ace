/** Addresses of the site (DESIGN §6) below its base path. Ids are slugs, so that nothing needs escaping. */
export interface Hrefs {
  readonly base: string
  home(): string
  page(id: string): string
  claim(id: string): string
  source(id: string): string
  dispatch(id: string): string
  voice(id: string): string
  rule(id: string): string
  section(name: SectionName): string
  wanted(id: string): string
  /** A feed as Atom or as JSON Feed. */
  feed(id: string, ending: 'xml' | 'json'): string
  /** The page that says what there is to take away. */
  takeAway(): string
}

export type SectionName = 'claims' | 'sources' | 'river' | 'voices' | 'log' | 'waiting' | 'method' | 'rules' | 'search'

/** @param base  the path the site lives under, such as `/garden`; empty for the root */
export function hrefsBelow(base: string): Hrefs {
  return {
    base,
    home: () => `${base}/`,
    page: (id) => `${base}/${id}/`,
    claim: (id) => `${base}/claims/${id}/`,
    source: (id) => `${base}/sources/${id}/`,
    dispatch: (id) => `${base}/river/${id}/`,
    voice: (id) => `${base}/voices/${id}/`,
    rule: (id) => `${base}/rules/${id}/`,
    section: (name) => `${base}/${name}/`,
    wanted: (id) => `${base}/waiting/#wanted-${id}`,
    feed: (id, ending) => `${base}/feeds/${id}.${ending}`,
    takeAway: () => `${base}/api/`,
  }
}
