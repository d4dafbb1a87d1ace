import type { Extent } from './planted.ts'
import { growthOf, isMet, type Ratio, ratiosOf } from './ratios.ts'
import type { Work } from './rows.ts'
import { tableText } from './table-text.ts'
import type { Measured } from './works.ts'

/** Where figures come from: without it they say nothing. */
export interface Machine {
  readonly processors: number
  readonly model: string
  readonly memoryBytes: number
  readonly node: string
  readonly system: string
}

/** What was measured, as tables for a terminal. */
export function benchText(machine: Machine, measured: readonly Measured[], rounds: number): string {
  const { processors, model, memoryBytes, node, system } = machine
  const head = `${processors} × ${model}, ${megabytes(memoryBytes)} MB, ${system}, Node ${node}; best of ${rounds}`
  const quiet = 'Times are by the clock: what is asked of them holds on a machine that does nothing else.'
  const tables = [...measured.flatMap((each) => [tableOf(each), ...ratioTable(ratiosOf(each))])]
  return [`${head}\n${quiet}`, ...tables, ...ratioTable(growthOf(measured))].join('\n\n').concat('\n')
}

function tableOf({ claims, garden, site, works }: Measured): string {
  const rows = works.map((work) => [
    work.name,
    work.seconds.toFixed(2),
    work.cpuSeconds.toFixed(2),
    work.peakBytes === undefined ? '–' : megabytes(work.peakBytes),
    timesFloor(work, works)?.toFixed(2) ?? '',
    work.floor ?? '',
    ...barCells(work, works),
  ])
  const built = site ? `; site of ${site.pages} pages, ${told(site)}` : ''
  const head = ['', 's', 's of CPU', 'peak MB', '×', 'of', 'at most', '']
  return `${claims} claims: ${told(garden)}${built}\n${tableText([head, ...rows])}`
}

/** @returns no table for no ratios */
function ratioTable(ratios: readonly Ratio[]): string[] {
  if (ratios.length === 0) return []
  const rows = ratios.map((ratio) => [
    ratio.name,
    ratio.value.toFixed(2),
    ratio.atMost?.toFixed(2) ?? '',
    metWords(isMet(ratio)),
  ])
  return [tableText([['', '', 'at most', ''], ...rows])]
}

/** What a work may take, and whether it keeps to that. */
function barCells(work: Work, works: readonly Work[]): [string, string] {
  const { bar, seconds } = work
  if (!bar) return ['', '']
  const said = 'times' in bar ? bar.times.toFixed(2) : `${bar.seconds.toFixed(2)} s`
  const isKept = 'times' in bar ? (timesFloor(work, works) ?? Infinity) <= bar.times : seconds <= bar.seconds
  return [said, metWords(isKept)]
}

function metWords(isKept: boolean | undefined): string {
  if (isKept === undefined) return ''
  return isKept ? 'met' : 'not met'
}

/** How many times its floor something took by the clock; undefined without a floor. */
export function timesFloor({ seconds, floor }: Work, works: readonly Work[]): number | undefined {
  const least = works.find(({ name }) => name === floor)?.seconds
  return least === undefined ? undefined : seconds / least
}

function told({ files, bytes }: Extent): string {
  return `${files} files of ${(bytes / 1e6).toFixed(1)} MB`
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0)
}
