import type { Dice } from './dice.ts'

const subjects =
  'owned machines|rented cards|small models|open weights|public tenders|flour mills|night trains|heat pumps|school meals|river ports|local papers|power lines|grain stores|city buses|wind farms|data halls|fish farms|bike lanes|old wells|seed banks'.split(
    '|',
  )
const verbs = 'cost|save|need|carry|replace|follow|outlast|slow|feed|serve|hold|move|cut|raise'.split('|')
const objects =
  'less water than the older kind|half of what was promised|a tenth of the yearly budget|more work at night|fewer repairs in winter|the price of a contract|most of the load at noon|what a household pays|twice the space of their rivals|a share of the public bill|the wages of a small crew|no more than the cheapest offer'.split(
    '|',
  )
const circumstances =
  'where demand is steady|in the year after the reform|once the subsidy ends|as far as the accounts show|in towns below 50,000|at prices of last spring|when they stand idle at night|if maintenance is counted|in four of seven regions|by the method of the first survey'.split(
    '|',
  )

/** One plain sentence, as a statement or a reason is. */
export function sentence(dice: Dice): string {
  const [first = '', ...rest] = dice.pick(subjects)
  const figure = dice.chance(0.3) ? ` by ${dice.between(2, 90)} %` : ''
  return `${first.toUpperCase()}${rest.join('')} ${dice.pick(verbs)} ${dice.pick(objects)}${figure}, ${dice.pick(circumstances)}.`
}

export function sentences(dice: Dice, fewest: number, most: number): string {
  return Array.from({ length: dice.between(fewest, most) }, () => sentence(dice)).join(' ')
}

/** A few words without a full stop, as a title is. */
export function title(dice: Dice): string {
  return `${dice.pick(subjects)} and ${dice.pick(objects)}`
}

/** A name for a file: words joined by hyphens, and a number that makes it the only one of its kind. */
export function slug(dice: Dice, number: number): string {
  return `${dice.pick(subjects)}-${dice.pick(verbs)}-${number}`.replaceAll(' ', '-')
}
