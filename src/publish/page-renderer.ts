import { StaticPaths } from 'astro:static-paths'
import { createApp } from 'astro/app/entrypoint'
import { FetchState } from 'astro/fetch'
import { renderToString } from 'astro/runtime/server/index.js'
import { isForeign, withLanguages } from '../site.ts'

/*
 * Renders pages by itself: compiled with the templates, it takes the place of what needs the build that compiled them (see
 * `page-bundle.ts`).
 *
 * It is what Astro's `handlePages` and `renderPage` do, in the version that is pinned, without requests, middleware and
 * responses around it, and without digests of the same style sheets for every page: a quarter of what a page costs.
 */

/** What Astro knows of a page, by its template. */
type Route = NonNullable<FetchState['routeData']>

/** Every page, by its path. */
export function paths(): Promise<readonly { readonly pathname: string; readonly route: Route }[]> {
  return new StaticPaths(createApp({ streaming: false })).getAll()
}

const digestsOf = new Map<Route, { readonly extraStyleHashes: string[]; readonly extraScriptHashes: string[] }>()

/** A page as HTML. What is thrown in a template reaches whoever asked for the page. */
export async function render(request: Request, route: Route): Promise<string> {
  const state = new FetchState(request)
  state.routeData = route
  const { default: template } = await state.loadComponentInstance()
  const known = digestsOf.get(route)
  state.shouldInjectCspMetaTags = known === undefined
  const result = await state.createResult({ default: template }, state.getActionAPIContext())
  const { extraStyleHashes, extraScriptHashes } = result._metadata
  const digests = known ?? { extraStyleHashes: [...extraStyleHashes], extraScriptHashes: [...extraScriptHashes] }
  digestsOf.set(route, digests)
  result.shouldInjectCspMetaTags = true
  Object.assign(result._metadata, structuredClone(digests), {
    headInTree: result.componentMetadata.get(template.moduleId ?? '')?.containsHead ?? false,
  })
  const html = await renderToString(result, template, {}, {}, true, route)
  return isForeign() ? withLanguages(`${html}`) : `${html}`
}
