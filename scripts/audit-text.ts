/** The categories of Lighthouse that count here, in its own order. */
export const categoryNames = ['performance', 'accessibility', 'best-practices', 'seo'] as const

export type CategoryName = (typeof categoryNames)[number]

/** What Lighthouse found on a page, as far as it is printed. */
export interface Audited {
  readonly kind: string
  readonly categories: Readonly<Record<string, Category>>
  readonly audits: Readonly<Record<string, Audit>>
  readonly runtimeError?: { readonly message: string } | undefined
}

interface Category {
  /** Between 0 and 1; null if it could not be found out. */
  readonly score: number | null
  readonly auditRefs: readonly { readonly id: string; readonly weight: number }[]
}

interface Audit {
  readonly title: string
  readonly score: number | null
  readonly displayValue?: string | undefined
}

/** A table of the figures of each page, and under it every audit that cost points. */
export function auditText(audited: readonly Audited[], names: readonly CategoryName[]): string {
  const rows = audited.map(({ kind, categories }) => [kind, ...names.map((name) => figure(categories[name]))])
  const table = tableText([['', ...names], ...rows])
  const losses = audited.flatMap((page) => lossesOf(page, names))
  if (losses.length === 0) return `${table}\nEvery figure is 100.\n`
  return `${table}\n${losses.join('')}\nPerformance depends on how busy the machine is: look again when it is quiet.\n`
}

function lossesOf({ kind, categories, audits, runtimeError }: Audited, names: readonly CategoryName[]): string[] {
  if (runtimeError) return [`${kind} could not be audited: ${runtimeError.message}\n`]
  return names.flatMap((name) => {
    const category = categories[name]
    if (category?.score === 1) return []
    const costly = (category?.auditRefs ?? []).filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    return [`${kind}, ${name} ${figure(category)}:\n${costly.map(({ id }) => lossText(id, audits[id])).join('')}`]
  })
}

function lossText(id: string, audit: Audit | undefined): string {
  const value = audit?.displayValue ? ` ${audit.displayValue.replaceAll('\u00a0', ' ')}` : ''
  return `  ${id} ${Math.round(100 * (audit?.score ?? 0))}: ${audit?.title ?? ''}${value}\n`
}

function figure(category: Category | undefined): string {
  const score = category?.score ?? null
  return score === null ? 'none' : `${Math.round(100 * score)}`
}

/** Words to the left, figures to the right. */
function tableText(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
  return rows.map((row) => `${line(row).trimEnd()}\n`).join('')
}
