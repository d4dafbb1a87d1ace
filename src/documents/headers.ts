import type { Site } from '../views/site.ts'

/** Where Netlify and Cloudflare Pages look for it. */
export const headersPath = '_headers'

type Headers = Readonly<Record<string, string>>

/** The names of these files hold a digest of what is in them. */
const lasting: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' }
const revalidated: Headers = { 'Cache-Control': 'public, max-age=0, must-revalidate' }

/** That no frame shows it holds for the page of what is lost, wherever it answers; browsers rather go by a policy. */
const everywhere: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
}

/** For programs of other sites. */
const open: Headers = { 'Access-Control-Allow-Origin': '*', ...revalidated }

/** Badges are made to be shown by others, and have but their own style. */
const embeds: Headers = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *",
  ...revalidated,
}

/**
 * What hosts send along with the files of a site, in the format that Netlify and Cloudflare Pages share. Where two rules
 * meet an address, they name different headers: one host would join the values, of the other nobody can tell.
 *
 * @param policy  that the pages bring along in themselves, where it cannot say who may frame them
 */
export function headersText({ frame, addresses }: Pick<Site, 'frame' | 'addresses'>, policy: string): string {
  const { base } = frame
  const page: Headers = { 'Content-Security-Policy': `${policy} frame-ancestors 'none'`, ...revalidated }
  const rules: Readonly<Record<string, Headers>> = {
    '/*': everywhere,
    '/': page,
    ...(hasOwnPage(frame.look) ? {} : { '/:page/': page }),
    ...Object.fromEntries(foldersOf(addresses.pages, base).map((folder) => [`/${folder}/:record/*`, page])),
    '/assets/*': lasting,
    '/pagefind/:digest/:file': lasting,
    '/feeds/*.xml': { 'Content-Type': 'application/atom+xml; charset=utf-8', ...open },
    '/feeds/*.json': { 'Content-Type': 'application/feed+json', ...open },
    '/api/v1/*': open,
    '/api/v1/*.csv': { 'Content-Type': 'text/csv; charset=utf-8' },
    '/api/v1/schemas/*': { 'Content-Type': 'application/schema+json' },
    '/embed/*': embeds,
  }
  return Object.entries(rules)
    .map(([path, headers]) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`)
      return `${base}${path}\n${lines.join('')}`
    })
    .join('\n')
}

/**
 * Whether a page of the site's own answers beside ours at the top of a site. Ours there are too many to be named one by one,
 * and bring their policy along.
 */
function hasOwnPage({ copied }: Site['frame']['look']): boolean {
  return Object.keys(copied).some((path) => /^[^/]+(?:\/index)?\.html?$/i.test(path))
}

/** The folders at the top of a site that hold pages of their own. */
function foldersOf(pages: readonly string[], base: string): string[] {
  const parts = pages.map((address) => address.slice(base.length + 1).split('/'))
  return [...new Set(parts.filter(({ length }) => length > 2).map(([folder = '']) => folder))].sort()
}
