import type { Day } from '../day.ts'
import type { Source } from '../types.ts'
import type { Relation } from './relation.ts'

/** Why a citation does not count where it might. */
export type Reason =
  | { readonly is: 'missing' }
  | { readonly is: 'to-come'; readonly from: Day }
  | { readonly is: 'dropped'; readonly on: Day }
  | { readonly is: 'retracted'; readonly source: Source; readonly on: Day }
  | { readonly is: 'suspicious' | 'hallucinated'; readonly source: Source }
  | { readonly is: 'dead-link' }
  | { readonly is: 'directness'; readonly wanted: 'direct' | 'indirect' }
  | { readonly is: 'grade'; readonly has: string; readonly wanted: string }
  | { readonly is: 'stake'; readonly source: Source; readonly stake: string }
  | { readonly is: 'unproved' }
  | { readonly is: 'related'; readonly to: Source; readonly relation: Relation }
  | { readonly is: 'answered'; readonly on: Day }
  | { readonly is: 'outweighed'; readonly has: string }
