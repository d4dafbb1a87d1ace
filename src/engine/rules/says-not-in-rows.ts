import { Exact } from '../figures/exact.ts'
import { type NumberInText, numbersIn } from '../figures/numbers-in.ts'
import { one, scaleAfter, scaleOf } from '../figures/scale.ts'
import { signAt } from '../figures/sign.ts'
import type { SeriesRecord } from '../records.ts'
import { unitOf } from '../series/columns.ts'
import { isReadable, type Yield, type YieldKind, yieldsOf } from '../series/yields.ts'
import { defineRule } from './rule.ts'

const rest = `columns:
  - { id: year, title: Year, type: year }
  - { id: yield, title: Yield, type: number, unit: tonnes per hectare }
  - { id: source, title: Source, type: text }
rows:
  - ["2024", "3.0", field-study]
  - ["2026", "3.6", field-study]
source: source
history:
  - { date: 2026-05-30, by: remy, why: Read from two yearly reports. }
# sources/field-study.yaml
title: Yields of a thousand fields
kind: report
url: https://example.org/fields
history:
  - { date: 2026-05-30, by: editor, grade: B, why: It counts every field. }
`

export const saysNotInRows = defineRule({
  id: 'says-not-in-rows',
  severity: 'error',
  scope: 'record',
  why: 'The sentence is what readers take away of a chart, and some see nothing else of it: its figures are those drawn.',
  asks:
    'Each figure in the sentence under a chart follows from its rows: it is a cell, a count of rows, points, steps, ' +
    'sources or kinds, a sum, the time from the first to the last, or what lies between the first and the last or the ' +
    'least and the most, as a difference, a factor or in percent; of all points or of one kind, rounded to the digits written.',
  bad: `# series/yields.yaml
title: What a field yields
chart: { kind: line, x: year, y: yield, says: "A field yields 3.6 tonnes, 25 % more than two years before." }
${rest}`,
  good: `# series/yields.yaml
title: What a field yields
chart: { kind: line, x: year, y: yield, says: "A field yields 3.6 tonnes, 20 % more than two years before." }
${rest}`,
  checkRecord({ record, locate, whole }, report) {
    if (!('rows' in record) || !whole || !isReadable(record)) return
    const { says } = record.chart
    const figures = numbersIn(says).filter((figure) => !isIdle(figure))
    if (figures.length === 0) return
    const told = numbersIn(tellingTexts(record)).map(({ text }) => text)
    const yields = yieldsOf(record)
    // Where a column lacks its unit, that is the fault to tell.
    const haveUnits = record.columns.every((column) => column.type !== 'number' || unitOf(record, column) !== undefined)
    for (const figure of figures.slice(0, most)) {
      const kinds = kindsOf(figure, record)
      const sign = signAt(says, figure)
      const isBelowZero = minus.test(says.slice(0, figure.at.start))
      const fitting = yields.filter(({ kind, unit = '', value }) => {
        const isOfUnit = !haveUnits || kind !== 'figure' || sign === undefined || sign.test(unit)
        return kinds.includes(kind) && isOfUnit && (!isBelowZero || value.lt(0))
      })
      if (told.includes(figure.text) || isYielded(fitting, figure, scaleAfter(says.slice(figure.at.end)))) continue
      report({
        place: locate('/chart/says', 'value', figure.at),
        message: `\`${figure.text}\` does not follow from the rows.`,
        fix: `Tell a figure that does${nearest(fitting, figure)}, or mend the row that it is from.`,
      })
    }
  },
})

/** A sentence tells a few figures: of more than these, nobody reads on. */
const most = 20

/** One of several, or once, tells no figure. */
function isIdle({ is, meanings }: NumberInText): boolean {
  return is === 'word' && meanings.every((meaning) => 'value' in meaning && meaning.value.eq(1))
}

/** Words of the series whose numbers are names: of what its rows are, and of what is measured. */
function tellingTexts({ title, columns, rows }: SeriesRecord): string {
  const texts = columns.flatMap(({ type }, at) => (type === 'text' ? rows.flatMap((row) => row[at] ?? []) : []))
  const named = columns.flatMap(({ title: heading, unit }) => [heading, unit ?? ''])
  return [title, ...named, ...new Set(texts)].join('\n')
}

/** Before a number that is told to be below zero; a loss may be told without it. */
const minus = /(?:^|[\s(])[-−]\s?[$€£¥]?$/u

/** What a number tells by what stands around it: `75 %` no price, `$2` no count, `tenfold` no cell. */
function kindsOf(
  { at, is, text, meanings }: NumberInText,
  { chart: { says }, columns }: SeriesRecord,
): readonly YieldKind[] {
  const [before, after] = [says.slice(0, at.start), says.slice(at.end)]
  if (/^\s*(?:%|per ?cent)/i.test(after)) return ['percent', 'figure']
  if (/[$€£¥]\s*$/u.test(before)) return ['figure']
  const isPart = meanings.some((meaning) => 'part' in meaning)
  if (isPart || /^[-\s]*(?:fold|times|×|x)(?!\p{L})/iu.test(after)) return ['factor']
  if (is === 'word' && /fold$|^(?:doubl|trebl|tripl|quadrupl|twice|thrice)/i.test(text)) return ['factor']
  const [, span] = /^[-\s]*(day|week|month|year)s?(?!\p{L})/iu.exec(after) ?? []
  if (span === undefined) return is === 'word' ? ['figure', 'count'] : ['figure', 'count', 'date']
  const isMeasured = columns.some(({ unit }) => unit?.includes(span.toLowerCase()))
  return [spanKinds[span.toLowerCase()] ?? 'years', ...(isMeasured ? (['figure'] as const) : [])]
}

const spanKinds: Readonly<Record<string, YieldKind>> = { day: 'days', week: 'weeks', month: 'months', year: 'years' }

/** How near a factor must be to a part that is told by a word: `half` is 0.46 to 0.54. */
const nearEnough = 0.08

/** Whether a number is one that follows, rounded to its digits; without a word for how large, it is in the unit of its column. */
function isYielded(yields: readonly Yield[], { meanings }: NumberInText, scale: Exact): boolean {
  return meanings.some((meaning) => {
    if ('part' in meaning) {
      return yields.some(({ value }) => value.abs().div(meaning.part).minus(1).abs().lte(nearEnough))
    }
    const { value: said, places } = meaning
    return yields.some((each) => {
      const of = scale === one ? one : scale.div(scaleOf(each.unit))
      const isKnown = !of.eq(one) || places <= (each.places ?? Number.POSITIVE_INFINITY)
      return isKnown && each.value.abs().div(of).toDecimalPlaces(places, Exact.ROUND_HALF_UP).eq(said.abs())
    })
  })
}

/** Where something near follows, what it is. */
function nearest(yields: readonly Yield[], { meanings }: NumberInText): string {
  const [meaning] = meanings
  if (!meaning || 'part' in meaning || meaning.value.isZero()) return ''
  const distance = ({ value }: Yield): Exact => value.abs().div(meaning.value).minus(1).abs()
  const [best] = yields.toSorted((a, b) => distance(a).cmp(distance(b)))
  if (!best || distance(best).gt(0.5)) return ''
  const digits = best.value.abs().toDecimalPlaces(meaning.places, Exact.ROUND_HALF_UP)
  return `, such as \`${digits.toFixed(meaning.places)}\` (${best.what})`
}
