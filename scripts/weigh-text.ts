import type { Weight } from './weigh-search.ts'

/** What a search weighs, and what its keys cost. */
export interface Weighed extends Weight {
  readonly words: string
  /** For each key, how long the page is busy with it. */
  readonly keysMs: readonly number[]
}

/** A line for each search, and what the figures are. */
export function weighText(weighed: readonly Weighed[]): string {
  const head = ['', 'requests', 'kB', 'seconds', 'ms a key', 'slowest key']
  const rows = weighed.map(({ words, requests, bytes, seconds, keysMs }) => [
    words,
    `${requests}`,
    `${Math.ceil(bytes / 1000)}`,
    seconds.toFixed(1),
    `${Math.round(middle(keysMs))}`,
    `${Math.round(Math.max(...keysMs))}`,
  ])
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
  return [
    ...[head, ...rows].map(line),
    '',
    'Until the first results, on a network of 1.6 Mbit/s and 150 ms; keys until they are painted, on a processor four times',
    'as slow as this one. Times depend on how busy the machine is: look again when it is quiet.\n',
  ].join('\n')
}

function middle(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
