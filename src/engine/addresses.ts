import { ruleIds } from './rules/ids.ts'
import type { Garden } from './types.ts'

const sections = ['claims', 'sources', 'river', 'voices', 'log', 'waiting', 'method', 'rules', 'search', 'api']

/** Every address of a garden's site from its root (DESIGN §6), with a slash at its end. */
export function addresses(garden: Garden): ReadonlySet<string> {
  const below = (section: string, ids: Iterable<string>): string[] => [...ids].map((id) => `/${section}/${id}/`)
  return new Set([
    '/',
    ...sections.map((section) => `/${section}/`),
    ...[...garden.pages.keys()].map((id) => `/${id}/`),
    ...below('claims', garden.claims.keys()),
    ...below('sources', garden.sources.keys()),
    ...below('river', garden.dispatches.keys()),
    ...below('voices', garden.voices.keys()),
    ...below('rules', ruleIds),
  ])
}
