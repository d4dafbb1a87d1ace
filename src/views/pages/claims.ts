import { type Claim, claimsByFolder } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { type ClaimRow, claimRow } from '../parts/claim-card.ts'
import { type Lens, lensOf } from '../parts/lens.ts'
import { type PageCard, pageCard } from '../parts/page-card.ts'
import { fromTo, type PartLinks, partLinks, piecesIn, pieceTitle, rangeOf } from '../parts/parted.ts'

/** Claims of a page in the list of all; of a folder without a page, where there is none. */
export interface ClaimsOfPage {
  /** Its anchor in the list. */
  readonly id: string
  /** "Tides", or "Tides, 1–150 of 400". */
  readonly title: string
  readonly page: PageCard | undefined
  readonly claims: readonly ClaimRow[]
}

/** A page of the list of all claims. */
export interface ClaimsView {
  readonly list: readonly ClaimsOfPage[]
  /** That of the claims on it. */
  readonly lens: Lens
  readonly parts: PartLinks | undefined
}

/** All claims of a page, or of a folder without one. */
export interface ClaimFolder extends Pick<ClaimsOfPage, 'id' | 'title' | 'page'> {
  readonly claims: readonly Claim[]
}

/** All claims by page, best badge first and what was withdrawn last; those of a folder without a page at the end. */
export function claimFolders(context: Context): ClaimFolder[] {
  const { garden } = context
  const rankOf = (claim: Claim): number => context.badgeOf(claim).rank
  return claimsByFolder(garden).map(([folder, claims]) => {
    const found = garden.pages.get(folder)
    const page = found && pageCard(context, found)
    claims.sort((a, b) => Number(a.withdrawn) - Number(b.withdrawn) || rankOf(a) - rankOf(b))
    return {
      id: page ? `of-${page.id}` : 'loose',
      title: page?.title ?? context.words.say('claims.onNoPage'),
      page,
      claims,
    }
  })
}

/** @param at  which page of the list, from 0 */
export function claimsView(context: Context, folders: readonly ClaimFolder[], at: number): ClaimsView {
  const { garden, words } = context
  const all = context.parts.claims.map((part) => {
    const pieces = piecesIn(folders, ({ claims }) => claims, part)
    return {
      ...part,
      pieces,
      label: fromTo(
        words,
        pieces.map((piece) => pieceTitle(words, piece)),
      ),
    }
  })
  const here = all[at]
  const pieces = here?.pieces ?? []
  return {
    list: pieces.map((piece) => {
      const claims = piece.things.map((claim) => claimRow(context, claim))
      const { id, page } = piece.group
      return { id, title: pieceTitle(words, piece), page, claims }
    }),
    lens: lensOf(
      context,
      pieces.flatMap(({ things }) => things),
    ),
    parts: here && partLinks(context, all, at, words.say('parts.claims', rangeOf(here, garden.claims.size))),
  }
}
