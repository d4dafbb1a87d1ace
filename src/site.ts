import { checkGarden } from './engine/index.ts'
import { readGarden } from './garden/disk.ts'
import { type Site, siteOf } from './views/site.ts'

/** What the pages of the site are made from, as the command line hands it over. */
export interface SiteSettings {
  /** The garden's folder, absolute. */
  readonly content: string
  readonly asOf: string
  /** The path the site lives under, such as `/garden`; empty for the root. */
  readonly base: string
  /** Counted up while editing, so that the pages are made anew. */
  readonly edition?: number
}

const variable = 'RIPEN_SITE'

/** Hands the settings to the pages, which Astro renders in this process. */
export function setSite(settings: SiteSettings): void {
  process.env[variable] = JSON.stringify(settings)
}

let rendered: { readonly key: string; readonly site: Promise<Site> } | undefined

/** The views of the garden that is being rendered, made once for the same settings. */
export function loadSite(): Promise<Site> {
  const key = process.env[variable]
  if (key === undefined) throw new Error('The site is rendered by `npm run build` or `npm run dev`.')
  if (rendered?.key !== key) rendered = { key, site: viewsOf(JSON.parse(key), rendered?.site) }
  return rendered.site
}

/** @param before  stays while the garden cannot be judged, as it may be while somebody edits the policy */
async function viewsOf({ content, asOf, base }: SiteSettings, before: Promise<Site> | undefined): Promise<Site> {
  const { judged } = checkGarden(await readGarden(content), asOf)
  if (!judged && before) return await before
  if (!judged) throw new Error('A garden without a readable policy cannot be rendered.')
  return siteOf(judged, base)
}
