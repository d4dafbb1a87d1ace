import { pathToFileURL } from 'node:url'
import { paths as sitePaths } from '../engine/index.ts'
import type { Frame } from '../views/site.ts'
import type { PageBundle } from './page-bundle.ts'
import type { Putter } from './put-files.ts'
import { fileAt } from './telling.ts'

/** What is rendered, and how far it is. */
export interface Rendering {
  /** Whether the page at an address is rendered. */
  readonly isWanted: (address: string) => boolean
  /** Is told after each page. */
  readonly rendered: () => void
}

/** What templates are compiled to. */
interface Renderer {
  paths(): Promise<readonly { readonly pathname: string; readonly route: unknown }[]>
  render(request: Request, route: unknown): Promise<Response>
}

/** Renders pages of the site that was handed over. */
export async function renderSite(
  { renderer }: PageBundle,
  { base, url }: Pick<Frame, 'base' | 'url'>,
  putter: Putter,
  { isWanted, rendered }: Rendering,
): Promise<void> {
  const { paths, render }: Renderer = await import(pathToFileURL(renderer).href)
  for (const { pathname, route } of await paths()) {
    const address = addressOf(base, pathname)
    if (!isWanted(address)) continue
    const response = await render(new Request(new URL(address, url)), route)
    await putter.write(fileAt(base, address), await response.text())
    rendered()
  }
}

/** The address of a page that Astro names by its path: `/404` is a file, all others are folders. */
function addressOf(base: string, pathname: string): string {
  return pathname === '/404' ? `${base}/${sitePaths.lost}` : `${base}${pathname.replace(/\/*$/, '/')}`
}
