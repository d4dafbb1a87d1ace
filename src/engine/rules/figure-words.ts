import { type NumberInText, numbersIn } from '../figures/numbers-in.ts'
import { says, saysNumbers } from '../figures/says.ts'
import { one, scaleAfter, scaleOf } from '../figures/scale.ts'
import { signAt } from '../figures/sign.ts'
import { readNumber } from '../figures/written.ts'
import { findWords } from '../markdown/visible-text.ts'
import type { FigureRecord } from '../records.ts'
import type { Valid } from '../valid.ts'
import { defineRule, type Report } from './rule.ts'

export const figureWords = defineRule({
  id: 'figure-words',
  severity: 'error',
  scope: 'garden',
  why: 'What is compared must be what readers read: a number beside the text would speak for itself alone.',
  asks:
    'The `words` of a figure stand, word for word, in the statement or the detail, and say its `value`, or its `low` and ' +
    '`high`, with the same digits behind the point: `$1.70` is `1.70`, `tenfold` is `10`; money, per cent and how many of it are those of its `unit`.',
  bad: `# claims/economy/rents-rose.yaml
statement: A card rents for $2.35 an hour.
kind: finding
figures:
  - { id: rent, words: $2.35 an hour, measure: rent of a card, value: 2.53, unit: $ per hour }
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: Somebody says so. }
`,
  good: `# claims/economy/rents-rose.yaml
statement: A card rents for $2.35 an hour.
kind: finding
figures:
  - { id: rent, words: $2.35 an hour, measure: rent of a card, value: 2.35, unit: $ per hour }
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: Somebody says so. }
`,
  checkRecord(valid, report) {
    if (!isClaim(valid)) return
    for (const [index, figure] of (valid.record.figures ?? []).entries()) {
      const { words } = figure
      if (!hasWords(valid, words)) {
        report({
          place: valid.locate(`/figures/${index}/words`, 'value'),
          message: `\`${words}\` stands neither in the statement nor in the detail.`,
          fix: 'Copy the words as they stand there, without marks such as `*`.',
        })
      } else if (saysNumbers(words)) checkNumbers(valid, index, figure, report)
      checkSign(valid, index, figure, report)
    }
  },
  check({ garden }, report) {
    // Of other languages, words for numbers are not known: words without digits are taken as they are.
    if (!/^en\b/i.test(garden.garden?.record.language ?? 'en')) return
    for (const claim of garden.claims.values()) {
      for (const [index, figure] of (claim.record.figures ?? []).entries()) {
        if (saysNumbers(figure.words) || !hasWords(claim, figure.words)) continue
        checkNumbers(claim, index, figure, report)
      }
    }
  },
})

function isClaim(valid: Valid): valid is Valid<'claim'> {
  return valid.kind === 'claim'
}

function hasWords({ record, prose }: Valid<'claim'>, words: string): boolean {
  const texts = record.detail === undefined ? ['/statement'] : ['/statement', '/detail']
  return texts.some((pointer) => findWords(prose(pointer).tree, words).length > 0)
}

function checkNumbers({ locate }: Valid<'claim'>, index: number, figure: FigureRecord, report: Report): void {
  const { words } = figure
  for (const key of figure.value === undefined ? (['low', 'high'] as const) : (['value'] as const)) {
    const text = figure[key] ?? ''
    const number = readNumber(text)
    if (!number || says(words, number)) continue
    report({
      place: locate(`/figures/${index}/${key}`, 'value'),
      message: `\`${words}\` does not say \`${text}\`.`,
      fix: 'Write the number with the digits that stand there, and what it is multiplied with in the unit: `billion $`.',
    })
  }
}

/** Money or per cent beside the number, and how many of it, wherever it stands in the words, are those of its unit. */
function checkSign({ locate }: Valid<'claim'>, index: number, figure: FigureRecord, report: Report): void {
  const { words, unit, per = '' } = figure
  const number = readNumber(figure.value ?? figure.low ?? '')
  if (!number || unit === undefined) return
  const same = numbersIn(words).filter(({ meanings }) => {
    return meanings.some((meaning) => 'value' in meaning && meaning.value.eq(number.value.abs()))
  })
  const isOther = (each: NumberInText): boolean => {
    const scale = scaleAfter(words.slice(each.at.end))
    return signAt(words, each)?.test(`${unit} ${per}`) === false || !(scale.eq(one) || scale.eq(scaleOf(unit)))
  }
  if (same.length === 0 || !same.every(isOther)) return
  report({
    place: locate(`/figures/${index}/unit`, 'value'),
    message: `\`${words}\` counts nothing in \`${unit}\`.`,
    fix: 'Write the unit that stands there.',
  })
}
