import { paths, socialSize } from '../../engine/index.ts'
import { directionOf } from '../../words/direction.ts'
import type { Context } from '../context.ts'
import { homePages } from '../pages/home.ts'
import type { PageSummary } from '../pages/page.ts'
import type { BadgeView } from '../parts/badge.ts'
import type { Frame } from '../site.ts'

export { socialSize }

/** Words, and what says the same where their letters cannot be drawn. */
export interface Wording {
  readonly text: string
  readonly plain: string
}

/** Everything that the picture of a page shows, which stands where the page is shared. */
export interface SocialView {
  /** What stands above the title. */
  readonly over: Wording
  readonly title: Wording
  readonly lead: Wording
  /** How many claims have each badge, best first; badges that no claim has are left out. */
  readonly spread: readonly { readonly badge: BadgeView; readonly count: number }[]
  /** "80 claims, 4 contested" and "41 sources, 27 of them independent" */
  readonly facts: readonly string[]
  /** "as of 2026-11-24" */
  readonly asOf: string
  /** In which direction the language of the garden is written. */
  readonly direction: 'ltr' | 'rtl'
}

/** How a page is shown where it is shared. */
export interface Share {
  readonly type: 'website' | 'article'
  readonly image: {
    readonly href: string
    readonly alt: string
    /** Whether it stands for the whole site, and not for a page. */
    readonly isOfSite: boolean
  }
}

/** What a page is shared with: the picture of the evidence page that it is or belongs to, else that of the site. */
export function shareOf(
  frame: Frame,
  type: Share['type'],
  page: { readonly id: string; readonly title: string } | undefined,
): Share {
  return {
    type,
    image: {
      href: `${frame.base}/${paths.share(page?.id)}`,
      alt: frame.words.say('social.alt', { title: page?.title ?? frame.title }),
      isOfSite: page === undefined,
    },
  }
}

export function socialOfPage(frame: Frame, { card, description, carriedBy }: PageSummary): SocialView {
  return {
    over: { text: frame.title, plain: hostOf(frame) },
    title: { text: card.title, plain: `${hostOf(frame)}${card.href}` },
    lead: { text: description, plain: '' },
    spread: card.spread,
    facts: [card.count, carriedBy].filter((fact) => fact !== ''),
    asOf: asOfWords(frame),
    direction: directionOf(frame.language),
  }
}

export function socialOfHome(context: Context, frame: Frame): SocialView {
  const { garden, words } = context
  const standing = [...garden.claims.values()].filter(({ withdrawn }) => !withdrawn)
  const inForce = standing.map((claim) => context.verdict(claim).inForce)
  const spread = frame.badges.map((badge) => ({ badge, count: inForce.filter((id) => id === badge.id).length }))
  const pages = homePages(context)
  return {
    over: { text: hostOf(frame), plain: hostOf(frame) },
    title: { text: frame.title, plain: hostOf(frame) },
    lead: { text: frame.tagline ?? '', plain: '' },
    spread: spread.filter(({ count }) => count > 0),
    facts: [
      words.say('count.pages', { count: pages.length }),
      words.say('count.claims', { count: standing.length }),
      words.say('count.sources', { count: garden.sources.size }),
    ],
    asOf: asOfWords(frame),
    direction: directionOf(frame.language),
  }
}

function asOfWords({ words, asOf }: Frame): string {
  return words.say('social.asOf', { day: asOf })
}

/** The address of the site without its protocol: "garden.example". */
function hostOf({ url }: Frame): string {
  return url.replace(/^\w+:\/\//, '')
}
