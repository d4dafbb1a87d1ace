import { countless } from '../figures/counts.ts'
import { readDays, readFigure } from '../figures/figure.ts'
import { quantityOf } from '../figures/quantity.ts'
import { readUnit, type Unit } from '../figures/unit.ts'
import { readNumber } from '../figures/written.ts'
import type { FigureRecord } from '../records.ts'
import { didYouMean } from '../words/did-you-mean.ts'
import { listedNames } from '../words/list.ts'
import { defineRule } from './rule.ts'

/** Why a figure cannot be true, and the key that says so. */
interface Fault {
  readonly key: keyof FigureRecord
  readonly message: string
  readonly fix: string
}

export const impossibleFigure = defineRule({
  id: 'impossible-figure',
  severity: 'error',
  scope: 'record',
  why: 'A number that cannot be true, whatever the source says, was copied wrongly or means something else.',
  asks:
    'A share is at most 100 %, and a count of the `n` it was counted among can yield it. A part is no greater than the ' +
    'figure it is a part `of`. A value lies from its `low` to its `high`, a factor of change is above nothing, nothing ' +
    'falls by more than all of it, nothing changes so fast that no number says by how much in a year, and no span ends ' +
    'before it begins.',
  bad: `# claims/economy/readers-pay.yaml
statement: Of 40 readers, 34 % pay.
kind: finding
figures:
  - { id: paying, words: 34 %, measure: share of readers who pay, value: 34, unit: "%", n: 40 }
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: Somebody says so. }
`,
  good: `# claims/economy/readers-pay.yaml
statement: Of 40 readers, 35 % pay.
kind: finding
figures:
  - { id: paying, words: 35 %, measure: share of readers who pay, value: 35, unit: "%", n: 40 }
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: Somebody says so. }
`,
  checkRecord({ record, locate }, report) {
    if (!('figures' in record)) return
    const figures = record.figures ?? []
    for (const [index, figure] of figures.entries()) {
      const [fault] = [
        ...ofRange(figure),
        ...ofUnit(figure),
        ...ofPace(figure),
        ...ofCount(figure),
        ...ofWhole(figure, figures),
      ]
      if (!fault) continue
      const { key, ...words } = fault
      report({ place: locate(`/figures/${index}/${key}`, 'value'), ...words })
    }
  },
})

function ofRange(figure: FigureRecord): Fault[] {
  const [value, low, high] = [figure.value, figure.low, figure.high].map((text) => readNumber(text ?? '')?.value)
  if (low && high && low.gt(high)) {
    const message = `The range begins at \`${figure.low}\`, above its end (\`${figure.high}\`).`
    return [{ key: 'low', message, fix: 'Put the smaller number in `low`.' }]
  }
  if (value && low && high && (value.lt(low) || value.gt(high))) {
    const message = `\`${figure.value}\` does not lie from \`${figure.low}\` to \`${figure.high}\`.`
    return [{ key: 'value', message, fix: 'Copy all three again: an interval holds its value.' }]
  }
  if (figure.from !== undefined && readDays(figure) === 'none' && figure.to !== undefined && figure.to < figure.from) {
    const message = `The span ends on \`${figure.to}\`, before it begins (\`${figure.from}\`).`
    return [{ key: 'to', message, fix: 'Put the earlier day in `from`.' }]
  }
  return []
}

function ofUnit(figure: FigureRecord): Fault[] {
  const unit = readUnit(figure.unit, figure.per)
  if ('unknown' in unit) return []
  return (['value', 'low', 'high'] as const).flatMap((key): Fault[] => {
    const number = readNumber(figure[key] ?? '')?.value.times(unit.factor)
    const fault = number && beyond(number.toNumber(), unit)
    return fault ? [{ key, message: `\`${figure[key]} ${figure.unit}\` ${fault.message}`, fix: fault.fix }] : []
  })
}

function beyond(number: number, { base, name, change }: Unit): { message: string; fix: string } | undefined {
  if (base === '%' && !name.includes('times') && number > 100) {
    const fix = 'If it is a rise, its unit is `% more`; a ratio that may exceed its whole is in `times`.'
    return { message: 'is more than all of it.', fix }
  }
  if (change?.inPercent && change.isFall && number > 100) {
    return { message: 'is a fall by more than all there was.', fix: 'A fall of 90 % is tenfold: `10 fold less`.' }
  }
  if (change && !change.inPercent && number <= 0) {
    return { message: 'is no factor.', fix: 'A factor of change is above nothing; what stays as it is has factor 1.' }
  }
  return undefined
}

/** All but a change of nothing outgrows every number, or falls to nothing, if it goes on fast enough. */
function ofPace(figure: FigureRecord): Fault[] {
  const read = readFigure(figure)
  if (!read?.unit.change || !read.unit.time) return []
  const { low, high } = quantityOf(read).ends
  if (high.isFinite() && (read.unit.change.inPercent || low.gt(0))) return []
  const { value = figure.high, unit, per } = figure
  const told = [`${value} ${unit}`, ...(per === undefined ? [] : [per])].join(' per ')
  const message = `\`${told}\` comes to no number that can be told for a year.`
  const fix = 'Copy the number again, and the time that it is for.'
  return [{ key: per === undefined ? 'unit' : 'per', message, fix }]
}

function ofCount({ value, unit, n }: FigureRecord): Fault[] {
  const share = readNumber(value ?? '')
  const read = readUnit(unit)
  if (!share || n === undefined || 'unknown' in read || read.name !== '%') return []
  const near = countless(share, n)
  if (!near) return []
  const shares = near.map(({ count, percent }) => `${count} are ${percent} %`).join(', ')
  const message = `No count among ${n} makes \`${value} %\`: ${shares}.`
  return [{ key: 'value', message, fix: 'Copy the share and `n` again; if the share is weighted, leave `n` out.' }]
}

function ofWhole(figure: FigureRecord, figures: readonly FigureRecord[]): Fault[] {
  if (figure.of === undefined) return []
  const others = figures.filter(({ id }) => id !== figure.id)
  const whole = others.find(({ id }) => id === figure.of)
  if (!whole) {
    const ids = others.map(({ id }) => id)
    const meant = didYouMean(figure.of, ids)
    return [
      {
        key: 'of',
        message: `This claim has no other figure \`${figure.of}\`.`,
        fix:
          meant === undefined
            ? `Name one there is (${listedNames(ids) || 'none so far'}).`
            : `Did you mean \`${meant}\`?`,
      },
    ]
  }
  const [part, all] = [figure, whole].map((each) => {
    const read = readFigure(each)
    return read && quantityOf(read)
  })
  if (!part || !all || part.base !== all.base || part.form !== all.form || part.range.low.lt(all.range.high)) return []
  const message = `It is more than \`${whole.id}\`, of which it is a part.`
  const key = figure.value === undefined ? 'low' : 'value'
  return [{ key, message, fix: 'Copy both again, or leave `of` out if it is no part.' }]
}
