import { badgeRank, type Claim, claimsByFolder } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { type ClaimRow, claimRow } from '../parts/claim-card.ts'
import { type Lens, lensOf } from '../parts/lens.ts'
import type { ListPage, PartOfList } from '../parts/list-pages.ts'
import { type PageCard, pageCard } from '../parts/page-card.ts'
import { fromTo, type Group, type PartLinks, type Piece, piecesIn, pieceTitle, rangeOf } from '../parts/parted.ts'

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

/** What a page of the list holds, by the ids of its claims. */
interface ClaimsPart extends PartOfList {
  readonly pieces: readonly Piece<string, ClaimFolder>[]
}

/** A page whose claims they are, or a folder without one. */
interface ClaimFolder extends Pick<ClaimsOfPage, 'id' | 'title'> {
  readonly page: string | undefined
}

/** All claims by page, best badge first and what was withdrawn last; those of a folder without a page at the end. */
function claimFolders(context: Context): (ClaimFolder & Group<string>)[] {
  const { garden, policy } = context
  const rankOf = (claim: Claim): number => badgeRank(policy, context.verdict(claim).inForce)
  return claimsByFolder(garden).map(([folder, claims]) => {
    const page = garden.pages.get(folder)
    claims.sort((a, b) => Number(a.withdrawn) - Number(b.withdrawn) || rankOf(a) - rankOf(b))
    return {
      id: page ? `of-${page.id}` : 'loose',
      title: page?.record.title ?? context.words.say('claims.onNoPage'),
      page: page?.id,
      things: claims.map(({ id }) => id),
    }
  })
}

export function claimParts(context: Context): ClaimsPart[] {
  const { garden, parts, words } = context
  const folders = claimFolders(context)
  return parts.claims.map((part) => {
    const pieces = piecesIn(folders, part)
    const titles = pieces.map((piece) => pieceTitle(words, piece))
    const holds = words.say('parts.claims', rangeOf(part, garden.claims.size))
    return { path: part.path, label: fromTo(words, titles), holds, pieces }
  })
}

export function claimsView(context: Context, { held, links }: ListPage<ClaimsPart>): ClaimsView {
  const { garden, words } = context
  const shown = (held?.pieces ?? []).map((piece) => {
    const page = piece.group.page === undefined ? undefined : garden.pages.get(piece.group.page)
    const claims = piece.things.flatMap((id) => garden.claims.get(id) ?? [])
    return { id: piece.group.id, title: pieceTitle(words, piece), page, claims }
  })
  return {
    list: shown.map(({ id, title, page, claims }) => ({
      id,
      title,
      page: page && pageCard(context, page),
      claims: claims.map((claim) => claimRow(context, claim)),
    })),
    lens: lensOf(
      context,
      shown.flatMap(({ claims }) => claims),
    ),
    parts: links,
  }
}
