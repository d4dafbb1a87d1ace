import { embedSvg } from '../../documents/pictures/embed.ts'
import { loadSite } from '../../site.ts'
import type { ClaimCard } from '../../views/parts/claim-card.ts'

/** The badge of each claim as a picture; at the addresses that the claim had before, too. */
export function getStaticPaths() {
  return loadSite()
    .taken()
    .embeds.map(({ path, card }) => ({
      params: { claim: path.slice('embed/'.length, -'.svg'.length) },
      props: { card },
    }))
}

export function GET({ props: { card } }: { readonly props: { readonly card: ClaimCard } }) {
  return new Response(embedSvg(card, loadSite().frame), { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } })
}
