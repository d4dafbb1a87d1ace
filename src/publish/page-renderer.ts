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

/** What all pages of a template have in common. */
interface Shared {
  readonly component: Awaited<ReturnType<FetchState['loadComponentInstance']>>
  /** For the content policy. */
  readonly digests: { readonly styles: readonly string[]; readonly scripts: readonly string[] }
  readonly headInTree: boolean
}

const sharedBy = new Map<Route, Shared>()

/** A page as HTML. What is thrown in a template reaches whoever asked for the page. */
export async function render(request: Request, route: Route): Promise<string> {
  // As `app.render` does: Astro would look for the route among all otherwise.
  Reflect.set(request, Symbol.for('astro.renderOptions'), { routeData: route })
  const state = new FetchState(request)
  const { component, digests, headInTree } = sharedBy.get(route) ?? (await share(state, route))
  state.shouldInjectCspMetaTags = false
  const result = await state.createResult(component, state.getActionAPIContext())
  result.shouldInjectCspMetaTags = true
  result._metadata.extraStyleHashes.push(...digests.styles)
  result._metadata.extraScriptHashes.push(...digests.scripts)
  result._metadata.headInTree = headInTree
  const html = await renderToString(result, component.default, {}, {}, true, route)
  return isForeign() ? withLanguages(`${html}`) : `${html}`
}

async function share(state: FetchState, route: Route): Promise<Shared> {
  const component = await state.loadComponentInstance()
  const { _metadata, componentMetadata } = await state.createResult(component, state.getActionAPIContext())
  const { extraStyleHashes: styles, extraScriptHashes: scripts } = _metadata
  const headInTree = componentMetadata.get(component.default.moduleId ?? '')?.containsHead ?? false
  const shared = { component, digests: { styles, scripts }, headInTree }
  sharedBy.set(route, shared)
  return shared
}
