import { type FolderKind, paths, type SectionName } from '../engine/index.ts'

/** Addresses of the site as pages lead to them, below the path that it lives under. */
export interface Hrefs {
  readonly base: string
  /** What stands at a path of the site. */
  to(path: string): string
  home(): string
  page(id: string): string
  claim(id: string): string
  source(id: string): string
  dispatch(id: string): string
  series(id: string): string
  voice(id: string): string
  section(name: SectionName): string
  wanted(id: string): string
}

/** @param base  the path the site lives under, such as `/garden`; empty for the root */
export function hrefsBelow(base: string): Hrefs {
  const to = (path: string): string => `${base}/${path}`
  const record = (kind: FolderKind) => (id: string) => to(paths.record(kind, id))
  return {
    base,
    to,
    home: () => to(paths.home),
    page: record('page'),
    claim: record('claim'),
    source: record('source'),
    dispatch: record('dispatch'),
    series: record('series'),
    voice: record('voice'),
    section: (name) => to(paths.section(name)),
    wanted: (id) => `${to(paths.section('waiting'))}#wanted-${id}`,
  }
}
