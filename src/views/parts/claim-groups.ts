import { type Page, slugOf } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { type ClaimCard, type ClaimRow, claimCard, claimRow } from './claim-card.ts'
import { groupsOfPage } from './page-card.ts'

/** Claims of a page under one heading. */
export interface ClaimGroupView {
  readonly id: string
  /** Undefined before the first group. */
  readonly title: string | undefined
  /** Those that are shown with all that they hold. */
  readonly claims: readonly ClaimCard[]
  /** Those that follow, in a line each. */
  readonly lines: readonly ClaimRow[]
}

/**
 * The claims of a page that stand, in its groups; ids begin with `g-`, as nothing else on a page does.
 *
 * @param inFull  how many are shown with all that they hold
 */
export function claimGroups(context: Context, page: Page, inFull: number): ClaimGroupView[] {
  let left = inFull
  const used = new Map<string, number>()
  return groupsOfPage(context, page).flatMap(({ title: own, claims }, index) => {
    // Claims that no group holds may stand after one.
    const title = own ?? (index === 0 ? undefined : context.words.say('page.besideGroups'))
    const standing = claims.filter(({ withdrawn }) => !withdrawn)
    if (standing.length === 0) return []
    const slug = `g-${slugOf(title ?? '') || 'claims'}`
    const times = (used.get(slug) ?? 0) + 1
    used.set(slug, times)
    const shown = standing.slice(0, left).map((claim) => claimCard(context, claim))
    left -= shown.length
    const id = times === 1 ? slug : `${slug}-${times}`
    return [{ id, title, claims: shown, lines: standing.slice(shown.length).map((claim) => claimRow(context, claim)) }]
  })
}
