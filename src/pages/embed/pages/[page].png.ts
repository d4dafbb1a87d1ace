import { socialPng } from '../../../documents/pictures/social.ts'
import { loadSite } from '../../../site.ts'
import { type SocialView, socialOfPage } from '../../../views/taken/social.ts'

/** What each evidence page looks like where it or one of its claims is shared. */
export function getStaticPaths() {
  const { frame, pages } = loadSite()
  return pages.map((view) => ({ params: { page: view.card.id }, props: { social: socialOfPage(frame, view) } }))
}

export async function GET({ props: { social } }: { readonly props: { readonly social: SocialView } }) {
  return new Response(await socialPng(social), { headers: { 'content-type': 'image/png' } })
}
