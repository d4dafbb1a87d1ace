import { embedSvg } from '../../documents/pictures/embed.ts'
import { loadSite } from '../../site.ts'
import type { ClaimView } from '../../views/pages/claim.ts'
import type { Frame } from '../../views/site.ts'

/** The badge of each claim as a picture; at the addresses that the claim had before, too. */
export function getStaticPaths() {
  const { frame, claims } = loadSite()
  return claims.flatMap((view) =>
    [view.card.id, ...view.was].map((id) => ({ params: { claim: id }, props: { frame, view } })),
  )
}

export function GET({
  props: { frame, view },
}: {
  readonly props: { readonly frame: Frame; readonly view: ClaimView }
}) {
  return new Response(embedSvg(view, frame), { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } })
}
