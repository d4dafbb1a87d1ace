import {
  type ClaimFigure,
  type FigureRecord,
  figuresByMeasure,
  figuresOf,
  slugOf,
  standing,
} from '../../engine/index.ts'
import type { Context } from '../context.ts'
import type { ListPage, PartOfList } from '../parts/list-pages.ts'
import { fromTo, type Group, type PartLinks, type Piece, piecesIn, pieceTitle, rangeOf } from '../parts/parted.ts'
import { rangeText, type SideView } from '../parts/quarrels.ts'
import { type RecordRef, recordRef } from '../parts/record-ref.ts'
import { type SourceRef, sourceRef } from '../parts/source-ref.ts'

/** A figure in the table of its measure. */
export interface FigureRow extends Pick<SideView, 'words' | 'days'> {
  /** With its unit and what it is for: "15.8 (10 to 25) fold/year". */
  readonly value: string
  readonly basis: readonly { readonly part: string; readonly value: string }[]
  /** Those that stand for its claim. */
  readonly sources: readonly SourceRef[]
  readonly claim: RecordRef
  /** Whether another one cannot be true as well, and nothing on record says why. */
  readonly isAtOdds: boolean
}

/** The figures of one measure. */
export interface Measure {
  /** Its anchor in the list. */
  readonly id: string
  readonly title: string
  readonly rows: readonly FigureRow[]
}

/** A page of the list of all figures. */
export interface FiguresView {
  readonly list: readonly Measure[]
  readonly parts: PartLinks | undefined
}

/** A figure by its claim, and by its place among the claim's own. */
interface FigureAt {
  readonly claim: string
  readonly index: number
}

/** What a page of the list holds. */
interface FiguresPart extends PartOfList {
  readonly pieces: readonly Piece<FigureAt, Pick<Measure, 'id' | 'title'>>[]
}

export function figureParts(context: Context): FiguresPart[] {
  const { parts, words } = context
  const measures = measuresOf(context)
  const total = measures.reduce((count, { things }) => count + things.length, 0)
  return parts.figures.map((part) => {
    const pieces = piecesIn(measures, part)
    const titles = pieces.map((piece) => pieceTitle(words, piece))
    return {
      path: part.path,
      label: fromTo(words, titles),
      holds: words.say('parts.figures', rangeOf(part, total)),
      pieces,
    }
  })
}

export function figuresView(context: Context, { held, links }: ListPage<FiguresPart>): FiguresView {
  return {
    list: (held?.pieces ?? []).map((piece) => {
      const rows = piece.things.flatMap((figure) => figureAt(context, figure) ?? [])
      const title = pieceTitle(context.words, piece)
      return { id: piece.group.id, title, rows: rows.map((figure) => rowOf(context, figure)) }
    }),
    parts: links,
  }
}

/** The order of the parts: measures as their names are compared. */
function measuresOf({ garden }: Context): (Pick<Measure, 'id' | 'title'> & Group<FigureAt>)[] {
  const language = garden.garden?.record.language
  const taken = new Map<string, number>()
  return [...figuresByMeasure(garden).values()].map((figures) => {
    const title = figures[0]?.record.measure ?? ''
    const slug = slugOf(title, { language })
    const count = (taken.get(slug) ?? 0) + 1
    taken.set(slug, count)
    const things = figures.map(({ claim, index }) => ({ claim: claim.id, index }))
    return { id: `measure-${slug}${count > 1 ? `-${count}` : ''}`, title, things }
  })
}

function figureAt({ garden }: Context, { claim: id, index }: FigureAt): ClaimFigure | undefined {
  const claim = garden.claims.get(id)
  return claim && figuresOf(claim).find((figure) => figure.index === index)
}

function rowOf(context: Context, figure: ClaimFigure): FigureRow {
  const { claim, record, days } = figure
  const supporting = standing(claim.citations, 'supports')
  const quarrels = context.uses.quarrels(claim.id)
  return {
    words: record.words,
    value: valueText(context, record),
    days: days && { from: days.from, to: days.to },
    basis: Object.entries(record.basis ?? {}).map(([part, value]) => ({ part, value })),
    sources: [...new Map(supporting.map(({ sourceId, source }) => [sourceId, source]))].map(([id, source]) =>
      sourceRef(context, source, id),
    ),
    claim: recordRef(context, claim),
    isAtOdds: quarrels.some(({ one, other, settled }) => !settled && (one === figure || other === figure)),
  }
}

function valueText({ words }: Context, { value, low, high, unit, per }: FigureRecord): string {
  const range = low !== undefined && high !== undefined ? rangeText(words, [low, high]) : ''
  const alone = value === undefined ? range : rangeText(words, [value])
  const number = value !== undefined && range !== '' ? words.say('figure.withRange', { value: alone, range }) : alone
  const counts = [unit, per].filter((part) => part !== undefined).join('/')
  return counts === '' ? number : `${number}\u00A0${counts}`
}
