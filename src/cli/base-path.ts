import { InvalidArgumentError } from 'commander'
import type { JudgedGarden } from '../engine/index.ts'

const basePathShape = /^(\/[A-Za-z0-9._~-]+)+$/

/** Reads the path that a site is to live under; empty for the root. */
export function readBasePath(text: string): string {
  const path = text.replace(/\/+$/, '')
  if (path !== '' && !basePathShape.test(path)) {
    throw new InvalidArgumentError('It takes a path that starts with a slash, like /garden.')
  }
  return path
}

/** Reads the address that a site is for; without a slash at its end. */
export function readSite(text: string): string {
  // What a parser of addresses takes away without a word would stand on every page.
  if (/^https?:\/\/[^?#\s]+$/i.test(text) && URL.canParse(text)) return text.replace(/\/+$/, '')
  throw new InvalidArgumentError('It takes an address such as https://example.org or https://example.org/garden.')
}

/** The path that the address of the garden goes on with; empty for none, and for one that no site can live under. */
export function basePathIn({ garden }: JudgedGarden): string {
  const path = URL.parse(garden.garden?.record.url ?? '')?.pathname.replace(/\/+$/, '')
  return path !== undefined && basePathShape.test(path) ? path : ''
}
