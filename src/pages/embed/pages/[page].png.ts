import { socialPng } from '../../../documents/pictures/social.ts'
import { loadSite } from '../../../site.ts'
import type { SocialView } from '../../../views/taken/social.ts'

/** What each evidence page looks like where it or one of its claims is shared. */
export function getStaticPaths() {
  const [, ...pictures] = loadSite().taken().pictures
  return pictures.map(({ path, view }) => ({
    params: { page: path.slice('embed/pages/'.length, -'.png'.length) },
    props: { social: view },
  }))
}

export async function GET({ props: { social } }: { readonly props: { readonly social: SocialView } }) {
  return new Response(await socialPng(social), { headers: { 'content-type': 'image/png' } })
}
