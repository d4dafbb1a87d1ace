/** Rows of cells as lines: the first column to the left, all others to the right. */
export function tableText(table: readonly (readonly string[])[]): string {
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? []
  const padded = (cell: string, at: number): string =>
    at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)
  return table.map((row) => row.map(padded).join('  ').trimEnd()).join('\n')
}
