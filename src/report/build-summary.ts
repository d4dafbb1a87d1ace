import { counted, type Diagnostic, type JudgedGarden, type RuleId } from '../engine/index.ts'
import { hostsNear, type SiteExtent } from './host-limits.ts'
import { visibleLine } from './visible.ts'

export interface BuildOutcome {
  readonly judged: JudgedGarden
  readonly diagnostics: readonly Diagnostic[]
  readonly pages: number
  /** How many of them were rendered; the others stood as they are. */
  readonly rendered: number
  /** Whether nothing of the site was made anew. */
  readonly stood: boolean
  /** Results that a search can find. */
  readonly results: number
  readonly extent: SiteExtent
  readonly seconds: number
  /** The folder that was published into, as the caller writes it. */
  readonly folder: string
  /** The path that the site lives under; empty for the root. */
  readonly basePath: string
}

/** A short closing word on a build. */
export function buildSummary(outcome: BuildOutcome): string {
  const { judged, diagnostics, seconds, folder, basePath } = outcome
  const standing = [...judged.verdicts.values()].filter(({ withdrawn }) => !withdrawn)
  const badges = judged.policy.badges
    .map(({ id }) => `${standing.filter(({ inForce }) => inForce === id).length} ${id}`)
    .join(', ')
  const tending = [
    `${counted(countBy(diagnostics, 'tend-due'), 'claim')} due`,
    `${countBy(diagnostics, 'ripe-for-promotion')} ripe for promotion`,
    `${counted(countBy(diagnostics, 'raw-material'), 'source')} waiting`,
    `${counted(countBy(diagnostics, 'wanted-page'), 'page')} wanted`,
  ].join(', ')
  const options = [
    ...(folder === 'dist' ? [] : [`--out ${folder}`]),
    ...(basePath === '' ? [] : [`--base-path ${basePath}`]),
  ]
  const lines = [
    `${counted(standing.length, 'claim')}: ${badges}`,
    madeWords(outcome),
    `To tend: ${tending}`,
    `${outcome.stood ? 'It stands in' : 'Published into'} ${folder} in ${seconds.toFixed(1)} seconds, as of ${judged.asOf}.`,
    ...hostsNear(outcome.extent),
    `Look at it: npm run preview${options.length > 0 ? ` -- ${options.join(' ')}` : ''}`,
  ]
  return `${lines.map(visibleLine).join('\n')}\n`
}

/** A part of a site that was rendered. */
export interface PartOutcome {
  readonly shard: { readonly part: number; readonly of: number }
  readonly pages: number
  readonly seconds: number
  readonly folder: string
}

/** A short closing word on a part. */
export function partSummary({ shard: { part, of }, pages, seconds, folder }: PartOutcome): string {
  const lines = [
    `Part ${part} of ${of}, ${counted(pages, 'page')}, is in ${folder}, after ${seconds.toFixed(1)} seconds.`,
    `Join all parts: npm run build -- --merge ${folder} …`,
  ]
  return `${lines.map(visibleLine).join('\n')}\n`
}

function madeWords({ pages, rendered, results, stood }: BuildOutcome): string {
  const found = `${counted(results, 'result')} in the search index`
  if (stood) return `${counted(pages, 'page')}, ${found}: nothing that they are made from has changed`
  const anew = rendered < pages ? `, ${rendered} of them made anew` : ''
  return `${counted(pages, 'page')}${anew}, ${found}`
}

function countBy(diagnostics: readonly Diagnostic[], rule: RuleId): number {
  return diagnostics.filter((diagnostic) => diagnostic.rule === rule).length
}
