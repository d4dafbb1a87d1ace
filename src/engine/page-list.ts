import type { PageRecord } from './records.ts'

/** A claim on the list of a page. */
export interface ListedClaim {
  readonly id: string
  /** Where it stands in the record. */
  readonly pointer: string
  /** The heading that it stands under; undefined outside of groups. */
  readonly group: string | undefined
}

/** Every claim on the list of a page, in its order, one that stands there twice twice. */
export function listedClaims({ claims = [] }: PageRecord): ListedClaim[] {
  return claims.flatMap((item, index): ListedClaim[] => {
    const pointer = `/claims/${index}`
    if (typeof item === 'string') return [{ id: item, pointer, group: undefined }]
    return item.claims.map((id, at) => ({ id, pointer: `${pointer}/claims/${at}`, group: item.group }))
  })
}
