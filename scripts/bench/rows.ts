import type { Cost } from './measure.ts'

/** Something that was timed, what it is held against, and what it may take. */
export interface Work extends Cost {
  readonly name: string
  /** The name of its floor; undefined for a floor, and where there is none. */
  readonly floor: string | undefined
  /** How many times its floor it may take, or how many seconds; undefined where nothing is asked. */
  readonly bar: Bar | undefined
}

export type Bar = { readonly times: number } | { readonly seconds: number }

/** The verbs that read a garden and change nothing. */
export const readers = ['check', 'explain', 'diff', 'due']

export function helpOf(verb: string): string {
  return `${verb} starts`
}

/** What is timed, by what it is called. */
export const rows = {
  parsing: 'floor: yaml parse',
  checkFirst: 'check, first',
  checkAgain: 'check, again',
  checkChange: 'check --base, one claim edited',
  starting: 'floor: Node starts',
  checkShipped: 'check of the garden that ships, to its first message',
  writing: 'floor: write the site',
  buildFirst: 'build, first',
  buildAgain: 'build, nothing changed',
  buildClaim: 'build, one claim edited',
  buildSource: 'build, a much cited source edited',
  index: 'index alone',
  astro: 'Astro, HTML alone',
  eleventy: 'Eleventy, HTML alone',
} as const

/** Each row with its floor and what is asked of it, in the order in which they are printed. */
const held: Readonly<Record<string, Partial<Pick<Work, 'floor' | 'bar'>>>> = {
  [rows.parsing]: {},
  [rows.checkFirst]: { floor: rows.parsing, bar: { times: 2 } },
  [rows.checkAgain]: { floor: rows.checkFirst, bar: { times: 0.2 } },
  [rows.checkChange]: { floor: rows.checkFirst, bar: { times: 0.4 } },
  [rows.starting]: {},
  [rows.checkShipped]: { floor: rows.starting, bar: { seconds: 0.8 } },
  ...Object.fromEntries(readers.map((verb) => [helpOf(verb), { floor: rows.starting, bar: { seconds: 0.4 } }])),
  [rows.writing]: {},
  [rows.buildFirst]: { floor: rows.writing },
  [rows.buildAgain]: { floor: rows.writing },
  [rows.buildClaim]: { floor: rows.writing },
  [rows.buildSource]: { floor: rows.writing },
  [rows.index]: {},
  [rows.astro]: { floor: rows.writing },
  [rows.eleventy]: { floor: rows.writing },
}

/** Costs as rows, in their order. */
export function worksOf(costs: (name: string) => Cost | undefined): Work[] {
  return Object.entries(held).flatMap(([name, { floor, bar }]) => {
    const cost = costs(name)
    return cost ? [{ name, floor, bar, ...cost }] : []
  })
}
