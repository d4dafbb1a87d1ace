import type { ClaimFigure } from '../figures/claim-figures.ts'
import { type Quarrel, quarrelsIn } from '../figures/quarrels.ts'
import { settlingNothing } from '../figures/settlement.ts'
import { toldOnOneBasis } from '../figures/told.ts'
import { counted } from '../words/count.ts'
import { defineRule } from './rule.ts'

export const figuresDisagree = defineRule({
  id: 'figures-disagree',
  severity: 'warning',
  scope: 'garden',
  why: 'Whoever reads two numbers that cannot both be true is owed the reason; one that settles nothing hides the next such pair.',
  asks:
    'Two figures with one `measure` and `basis`, on overlapping days, can both be true once they are brought to one unit ' +
    'and one rate a year; or one says why the numbers differ (`reconciled`), or one claim cites against itself a source ' +
    'that stands for the other. What `reconciled` names is a claim with such a figure.',
  bad: `# claims/economy/price-a-year.yaml
statement: The price falls tenfold a year.
kind: finding
figures:
  - { id: fall, words: tenfold a year, measure: fall of the price, value: 10, unit: fold, per: year }
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: Somebody says so. }
# claims/economy/price-since-2022.yaml
statement: In 22 months the price fell 280-fold.
kind: finding
figures:
  - { id: fall, words: 280-fold, measure: fall of the price, value: 280, unit: fold, per: 22 months }
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: Somebody says so. }
`,
  good: `# claims/economy/price-a-year.yaml
statement: The price falls tenfold a year.
kind: finding
figures:
  - id: fall
    words: tenfold a year
    measure: fall of the price
    value: 10
    unit: fold
    per: year
    reconciled: { with: economy/price-since-2022, why: The other took its first price on the dearest day. }
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: Somebody says so. }
# claims/economy/price-since-2022.yaml
statement: In 22 months the price fell 280-fold.
kind: finding
figures:
  - { id: fall, words: 280-fold, measure: fall of the price, value: 280, unit: fold, per: 22 months }
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: Somebody says so. }
`,
  check({ garden }, report) {
    const { of, cut } = quarrelsIn(garden)
    for (const [id, quarrels] of of) {
      const open = quarrels.filter(({ settled }) => !settled).flatMap((quarrel) => sidesOf(quarrel, id))
      for (const sides of Map.groupBy(open, ({ here }) => here.index).values()) {
        const [{ here, there } = {}, ...others] = sides
        if (!here || !there) continue
        const more =
          others.length === 0
            ? ''
            : ` So ${others.length === 1 ? 'is' : 'are'} ${counted(others.length, 'other figure')} of this measure.`
        report({
          place: placeOf(here),
          message: `${nameOf(there)} is at odds with this one: ${toldOnOneBasis(here, there)}.${more}`,
          fix:
            'Correct the number that is wrong. If they measure different things, say in `basis` what differs; if both are ' +
            `right, say why: \`reconciled: { with: ${there.claim.id}, why: … }\`.`,
        })
      }
    }
    for (const figure of [...garden.claims.values()].flatMap((claim) => settlingNothing(claim, garden))) {
      const { claim, index, record } = figure
      report({
        place: claim.locate(`/figures/${index}/reconciled/with`, 'value'),
        message: `No figure of \`${record.reconciled?.with}\` is at odds with this one: \`reconciled\` settles nothing.`,
        fix: 'Take it out, or name the claim that it was meant for. Only figures of one `measure` and `basis` are compared.',
      })
    }
    const [first] = cut
    if (!first) return
    report({
      place: placeOf(first),
      message: `So many figures measure \`${first.record.measure}\` on one basis and at one time that not all were compared.`,
      fix: 'Say in `basis` what tells them apart.',
    })
  },
})

interface Sides {
  readonly here: ClaimFigure
  readonly there: ClaimFigure
}

/** A quarrel as a claim has it; twice, where both figures are its own. */
function sidesOf({ one, other }: Quarrel, claim: string): Sides[] {
  return [
    ...(one.claim.id === claim ? [{ here: one, there: other }] : []),
    ...(other.claim.id === claim ? [{ here: other, there: one }] : []),
  ]
}

function placeOf({ claim, index, record }: ClaimFigure) {
  return claim.locate(`/figures/${index}/${record.value === undefined ? 'low' : 'value'}`, 'value')
}

/** E.g. "`280-fold` in `economy/price-since-2022`". */
function nameOf({ claim, record }: ClaimFigure): string {
  return `\`${record.words}\` in \`${claim.id}\``
}
