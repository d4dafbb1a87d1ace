import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { headersPath, headersText } from '../documents/headers.ts'
import { paths } from '../engine/index.ts'
import type { Site } from '../views/site.ts'

/** Puts into the folder of a site what its host is to send along, unless the site has such a file of its own. */
export async function putHeaders(site: Site, folder: string): Promise<void> {
  if (Object.hasOwn(site.frame.look.copied, headersPath)) return
  const policy = policyIn(await readFile(join(folder, paths.lost), 'utf8'))
  await writeFile(join(folder, headersPath), headersText(site, policy))
}

/** The content policy of a page, which all pages share: Astro knows the digests of their scripts when they are rendered. */
function policyIn(html: string): string {
  const [, policy] = /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html) ?? []
  if (policy !== undefined) return policy
  throw new Error('The site was not published: its pages have no content policy.')
}
