import type { Context } from '../context.ts'
import { type ClaimCard, claimCard } from '../parts/claim-card.ts'
import { type PageCard, pageCard } from '../parts/page-card.ts'

/** The claims of a page in the list of all; of a folder without a page, where there is none. */
export interface ClaimsOfPage {
  readonly page: PageCard | undefined
  readonly claims: readonly ClaimCard[]
}

/** All claims by page, best badge first and what was withdrawn last; those of a folder without a page at the end. */
export function claimList(context: Context): ClaimsOfPage[] {
  const { garden, uses } = context
  const claims = [...garden.claims.values()]
  const folders = [...new Set(claims.map(({ page }) => page))]
  return folders
    .map((folder) => {
      const page = garden.pages.get(folder)
      const cards = uses.plantedOn(folder).map((claim) => claimCard(context, claim))
      cards.sort(
        (a, b) => Number(a.withdrawn !== undefined) - Number(b.withdrawn !== undefined) || a.badge.rank - b.badge.rank,
      )
      return { page: page && pageCard(context, page), claims: cards }
    })
    .sort((a, b) => Number(a.page === undefined) - Number(b.page === undefined))
}
