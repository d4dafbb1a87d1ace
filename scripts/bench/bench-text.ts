import type { Extent } from './planted.ts'
import type { Measured, Work } from './works.ts'

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
  return [head, ...measured.map(tableOf)].join('\n\n').concat('\n')
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
  const table = [['', 's', 's of CPU', 'peak MB', '×', 'of', 'at most', ''], ...rows]
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? []
  const padded = (cell: string, at: number): string =>
    at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)
  const lines = table.map((row) => row.map(padded).join('  ').trimEnd())
  const built = site ? `; site of ${site.pages} pages, ${told(site)}` : ''
  return [`${claims} claims: ${told(garden)}${built}`, ...lines].join('\n')
}

/** What a work may take, and whether it keeps to that. */
function barCells(work: Work, works: readonly Work[]): [string, string] {
  const { bar, seconds } = work
  if (!bar) return ['', '']
  const said = 'times' in bar ? bar.times.toFixed(2) : `${bar.seconds.toFixed(2)} s`
  const isMet = 'times' in bar ? (timesFloor(work, works) ?? Infinity) <= bar.times : seconds <= bar.seconds
  return [said, isMet ? 'met' : 'not met']
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
