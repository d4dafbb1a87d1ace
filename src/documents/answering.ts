import type { Frame } from '../views/site.ts'

/** Who answers for the site, as they are named outside of it; where nobody is, the site itself. */
export function answeringFor({ responsible, contact, title, url, homeHref }: Frame) {
  return { name: responsible?.name ?? title, url: responsible?.url ?? url + homeHref, email: contact?.email }
}
