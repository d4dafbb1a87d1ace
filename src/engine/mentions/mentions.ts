import type { ClaimUse } from '../markdown/nodes.ts'
import { listedClaims } from '../page-list.ts'
import type { Dispatch, Garden, Page } from '../types.ts'
import { sentencesOf } from './sentence-at.ts'

/** A page or a dispatch in which a claim stands. */
export interface Mention {
  readonly record: Page | Dispatch
  readonly claim: string
  /** What its prose does with the claim; `lists` where only the list of a page has it. */
  readonly use: ClaimUse | 'lists'
  /** The sentence of its Markdown that names the claim; none where no prose does. */
  readonly sentence: string | undefined
}

/** Where some claims stand in pages and dispatches, by kind, id and place; in lists only where no prose of it names them. */
export function mentionsOf(garden: Garden, claims: ReadonlySet<string>): Mention[] {
  if (claims.size === 0) return []
  const language = garden.garden?.record.language ?? 'en'
  const planted = Map.groupBy(claims, (id) => garden.claims.get(id)?.page)
  return [
    ...[...garden.pages.values()].flatMap((page) => {
      const inProse = mentionsIn(page, claims, language)
      const named = new Set(inProse.map(({ claim }) => claim))
      const listed = new Set([...listedOn(page), ...(planted.get(page.id) ?? [])])
      const others = [...listed].filter((id) => claims.has(id) && !named.has(id))
      return [
        ...inProse,
        ...others.map((claim): Mention => ({ record: page, claim, use: 'lists', sentence: undefined })),
      ]
    }),
    ...[...garden.dispatches.values()].flatMap((dispatch) => mentionsIn(dispatch, claims, language)),
  ]
}

function mentionsIn(record: Page | Dispatch, claims: ReadonlySet<string>, language: string): Mention[] {
  return record.naming().flatMap((pointer) => {
    const named = record.prose(pointer).references.filter((each) => each.kind === 'claim' && claims.has(each.id))
    const text = record.marks.find((mark) => mark.pointer === pointer)?.value
    if (text === undefined || named.length === 0) return []
    const sentenceAt = sentencesOf(text, language)
    return named.flatMap((each): Mention[] =>
      each.kind === 'claim' ? [{ record, claim: each.id, use: each.use, sentence: sentenceAt(each.span) }] : [],
    )
  })
}

/** The claims on the list of a page, and those that bear on its questions. */
function listedOn({ record }: Page): string[] {
  const asked = (record.questions ?? []).flatMap(({ claims: bearing = [] }) => bearing)
  return [...listedClaims(record).map(({ id }) => id), ...asked]
}
