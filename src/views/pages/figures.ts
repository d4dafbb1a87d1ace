import { type ClaimFigure, type FigureRecord, figuresByMeasure, slugOf, standing } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { fromTo, type PartLinks, partLinks, piecesIn, pieceTitle, rangeOf } from '../parts/parted.ts'
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

/** A measure with its figures, before any of them is shown. */
export interface MeasureGroup extends Pick<Measure, 'id' | 'title'> {
  readonly figures: readonly ClaimFigure[]
}

/** @param at  which page of the list, from 0 */
export function figuresView(context: Context, groups: readonly MeasureGroup[], at: number): FiguresView {
  const { words } = context
  const all = context.parts.figures.map((part) => {
    const pieces = piecesIn(groups, ({ figures }) => figures, part)
    const titles = pieces.map((piece) => pieceTitle(words, piece))
    return { ...part, pieces, label: fromTo(words, titles) }
  })
  const here = all[at]
  const total = groups.reduce((count, { figures }) => count + figures.length, 0)
  return {
    list: (here?.pieces ?? []).map((piece) => {
      const rows = piece.things.map((figure) => rowOf(context, figure))
      return { id: piece.group.id, title: pieceTitle(words, piece), rows }
    }),
    parts: here && partLinks(context, all, at, words.say('parts.figures', rangeOf(here, total))),
  }
}

/** The order of the parts: measures as their names are compared. */
export function measuresOf({ garden }: Context): MeasureGroup[] {
  const language = garden.garden?.record.language
  const taken = new Map<string, number>()
  return [...figuresByMeasure(garden).values()].map((figures) => {
    const title = figures[0]?.record.measure ?? ''
    const slug = slugOf(title, { language })
    const count = (taken.get(slug) ?? 0) + 1
    taken.set(slug, count)
    return { id: `measure-${slug}${count > 1 ? `-${count}` : ''}`, title, figures }
  })
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
