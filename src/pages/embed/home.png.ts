import { socialPng } from '../../documents/pictures/social.ts'
import { loadSite } from '../../site.ts'
import { socialOfHome } from '../../views/taken/social.ts'

/** What the site looks like where it is shared. */
export async function GET() {
  const picture = await socialPng(socialOfHome(loadSite()))
  return new Response(picture, { headers: { 'content-type': 'image/png' } })
}
