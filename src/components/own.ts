import type { AstroComponentFactory } from 'astro/runtime/server/index.js'
import type { SlotName } from '../views/slot.ts'

/** Where the files of a site's own are found, by what they are for; none where it has none. */
export interface OwnFiles {
  readonly logo?: string
  readonly icon?: string
  readonly socialImage?: string
  readonly text?: string
  readonly interface?: string
}

// What renders the site puts another file in the place of this one, where the site has something of its own.
export const files: OwnFiles = {}

/** The components of a site's own, each of which stands around what is printed in its slot. */
export const slots: Partial<Record<SlotName, AstroComponentFactory>> = {}
