import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { inject } from 'vitest'
import type { BuiltSites } from './built-sites.ts'

/** The sites in which what holds of any garden is looked for: one that shows everything, and the one that ships. */
export const sitesOfLaws = ['tides', 'shipped'] as const satisfies readonly (keyof BuiltSites)[]

/** A site as it lies on the disk. */
export interface SiteFiles {
  readonly folder: string
  /** Every file, from the folder on, with `/`. */
  readonly names: readonly string[]
  /** The text of every page, by name. */
  readonly pages: ReadonlyMap<string, string>
  /** The address that the site says it has: scheme and host. */
  readonly origin: string
  read(name: string): string
}

/** Reads a site that was built for the tests. */
export function filesOf(site: keyof BuiltSites): SiteFiles {
  const { folder } = inject('sites')[site]
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  const pages = new Map(names.filter((name) => name.endsWith('.html')).map((name) => [name, read(name)]))
  const { url } = JSON.parse(read('api/v1/garden.json'))
  return { folder, names, pages, origin: new URL(url).origin, read }
}

/** Pages that are more to load, with their styles, packed, than so many bytes. */
export function heavierThan(bytes: number, { folder, pages }: SiteFiles): string[] {
  const assets = readdirSync(join(folder, 'assets'))
  const styles = assets
    .filter((name) => name.endsWith('.css'))
    .map((name) => readFileSync(join(folder, 'assets', name)))
  const style = styles.reduce((sum, text) => sum + gzipSync(text).length, 0)
  return [...pages].filter(([, html]) => gzipSync(html).length + style > bytes).map(([name]) => name)
}
