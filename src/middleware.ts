import type { MiddlewareHandler } from 'astro'
import { isForeign, withLanguages } from './site.ts'

/** What Astro does with every page once it is rendered. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const page = await next()
  return isForeign() ? new Response(withLanguages(await page.text()), page) : page
}
