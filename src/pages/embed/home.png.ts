import { socialPng } from '../../documents/pictures/social.ts'
import { loadSite } from '../../site.ts'

/** What the site looks like where it is shared. */
export async function GET() {
  const [picture] = loadSite().taken().pictures
  if (!picture) throw new Error('The site has no picture.')
  const png = await socialPng(picture.view)
  return new Response(png, { headers: { 'content-type': 'image/png' } })
}
