import { rows } from './rows.ts'
import type { Measured } from './works.ts'

/** Figures held against each other, or against what there is of them, and the most that this may come to. */
export interface Ratio {
  readonly name: string
  readonly value: number
  /** Undefined where nothing is asked. */
  readonly atMost: number | undefined
}

interface Asked {
  readonly name: string
  readonly atMost: number
  /** The sizes that it is asked of, in claims. */
  readonly at: readonly number[]
  /** Undefined where it was not measured. */
  readonly of: (measured: Measured) => number | undefined
}

const [usual, large] = [1000, 10_000] as const

const asked: readonly Asked[] = [
  { ...between(rows.buildFirst, rows.astro), atMost: 1.8, at: [usual, large] },
  { ...between(rows.buildFirst, rows.eleventy), atMost: 4, at: [large] },
  { ...between(rows.buildAgain, rows.buildFirst), atMost: 0.1, at: [usual, large] },
  { ...between(rows.buildClaim, rows.buildFirst), atMost: 0.2, at: [large] },
  {
    name: `${rows.buildFirst}: peak of memory, GB`,
    atMost: 2.5,
    at: [large],
    of: (measured) => perUnit(workIn(measured, rows.buildFirst)?.peakBytes, 1e9),
  },
  {
    name: 'files of the site ÷ pages',
    atMost: 1.6,
    at: [usual, large],
    of: ({ site }) => perUnit(site?.files, site?.pages),
  },
]

/** What is asked of gardens of one size. */
export function ratiosOf(measured: Measured): Ratio[] {
  return asked.flatMap(({ name, atMost, at, of }) => {
    const value = of(measured)
    return value === undefined ? [] : [{ name, value, atMost: at.includes(measured.claims) ? atMost : undefined }]
  })
}

/** What is asked of gardens of several sizes together: that a page of a large one costs no more. */
export function growthOf(all: readonly Measured[]): Ratio[] {
  const secondsOfPage = (claims: number): number | undefined => {
    const measured = all.find((each) => each.claims === claims)
    return measured && perUnit(workIn(measured, rows.buildFirst)?.seconds, measured.site?.pages)
  }
  const value = perUnit(secondsOfPage(large), secondsOfPage(usual))
  return value === undefined ? [] : [{ name: `a page of ${large} claims ÷ one of ${usual}`, value, atMost: 1.15 }]
}

/** Whether a figure is what is asked; undefined where nothing is. */
export function isMet({ value, atMost }: Ratio): boolean | undefined {
  return atMost === undefined ? undefined : value <= atMost
}

function between(work: string, other: string): Pick<Asked, 'name' | 'of'> {
  return {
    name: `${work} ÷ ${other}`,
    of: (measured) => perUnit(workIn(measured, work)?.seconds, workIn(measured, other)?.seconds),
  }
}

function workIn({ works }: Measured, name: string) {
  return works.find((work) => work.name === name)
}

function perUnit(value: number | undefined, unit: number | undefined): number | undefined {
  return value === undefined || unit === undefined ? undefined : value / unit
}
