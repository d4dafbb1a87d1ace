/** Where a component of a site's own may stand around what Ripen prints. */
export const slotNames = ['head', 'header', 'before', 'after', 'claim', 'footer'] as const

export type SlotName = (typeof slotNames)[number]
