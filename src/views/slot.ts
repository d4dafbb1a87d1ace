import type { SlotName } from '../engine/index.ts'
import type { Frame } from './site.ts'

/** What a component of a site's own is told. */
export interface SlotProps {
  readonly site: { readonly title: string; readonly language: string; readonly base: string; readonly url: string }
  /** In every slot but `claim`. */
  readonly page?: { readonly title: string; readonly href: string }
  /** In the slot `claim` alone. */
  readonly claim?: {
    readonly id: string
    readonly href: string
    readonly badge: { readonly id: string; readonly label: string }
  }
}

export type { SlotName }

/** What is told of the site. */
export function siteOfSlot({ title, language, base, url }: Frame): SlotProps['site'] {
  return { title, language, base, url }
}
