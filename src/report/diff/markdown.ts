import { counted } from '../../engine/index.ts'
import { code, inert } from '../inert.ts'
import { type List, largest, listsWithin } from '../within.ts'
import type { BadgeMoved, ClaimAdded, Diff, EarnedChanged, Flip, Move, SourceAdded, StepsChanged } from './diff.ts'
import type { SourceChange } from './source-changes.ts'

/** Lists longer than this are folded. */
const foldFrom = 12

/** Room for the titles around the lists, and for what a workflow puts around all of it. */
const around = 1024

/**
 * What a change does to claims and badges, as Markdown for a pull request, as long as a comment may be. Text from content
 * shows as text.
 */
export function diffMarkdown(diff: Diff): string {
  const world = [
    list('Badges moved', diff.moved, badgeMoved),
    list('Earned badges that changed because a source did', bySource(diff), earnedChanged),
    list('Earned badges that changed with the evidence', byEvidence(diff), earnedChanged),
    list('Claims added', diff.added, claimAdded),
    list('Claims removed', diff.removed, code),
    list('Moved to another id', diff.renamed, move),
    list('Claims withdrawn', diff.withdrawn, ({ claim, why }) => `${code(claim)}: ${inert(why)}`),
    list('Newly contested', diff.contested, code),
    list('No longer contested', diff.settled, code),
    list('Newly ripe', diff.ripe, code),
    list('Steps won and lost', diff.steps, stepsChanged),
    list('Sources added', diff.sources, sourceAdded),
    list('Sources changed', diff.regraded, sourceChanged),
  ].flat()
  const policy = list('Verdicts that the changed policy flips', diff.policy, flip)
  if (world.length === 0 && policy.length === 0) return 'This change moves no claim, no badge and no source.\n'
  const texts = listsWithin([...world, ...policy], largest.body - around)
  const parts =
    policy.length === 0
      ? texts
      : [...heading('The world changed', texts.slice(0, -1)), ...heading('We changed our mind', texts.slice(-1))]
  return ['## What this change does to the evidence\n', ...parts].join('\n')
}

function heading(title: string, parts: readonly string[]): string[] {
  return parts.length === 0 ? [] : [`## ${title}\n`, ...parts]
}

function bySource({ earned }: Diff): EarnedChanged[] {
  return earned.filter(({ because }) => because.length > 0)
}

function byEvidence({ earned }: Diff): EarnedChanged[] {
  return earned.filter(({ because }) => because.length === 0)
}

function list<T>(title: string, items: readonly T[], line: (item: T) => string): List[] {
  if (items.length === 0) return []
  const records = items.map((item) => `- ${line(item)}\n`)
  const head = `${title} (${items.length})`
  return [
    items.length < foldFrom
      ? { before: `### ${head}\n\n`, records, after: '' }
      : { before: `<details>\n<summary>${head}</summary>\n\n`, records, after: '\n</details>\n' },
  ]
}

function badgeMoved({ claim, inForce, earned, entries }: BadgeMoved): string {
  const reasons = entries.map(({ date, by, badge, why }) => `  - ${date} ${inert(by)}, ${code(badge)}: ${inert(why)}`)
  return [`${code(claim)}: in force ${move(inForce)}, earned ${move(earned)}`, ...reasons].join('\n')
}

function earnedChanged({ claim, inForce, earned, because }: EarnedChanged): string {
  const causes = because.map(({ source, what }) => `${code(source)} ${what.map(inert).join(', ')}`)
  const why = causes.length > 0 ? `, as ${causes.join('; ')}` : ''
  return `${code(claim)}: earned ${move(earned)}, in force ${code(inForce)}${why}`
}

function claimAdded({ claim, statement, inForce, earned, contested }: ClaimAdded): string {
  const mark = contested ? ', contested' : ''
  return `${code(claim)}: in force ${code(inForce)}, earned ${code(earned)}${mark}: ${inert(statement)}`
}

function stepsChanged({ claim, taken, of, won, lost }: StepsChanged): string {
  const words = [...won.map((says) => `won “${inert(says)}”`), ...lost.map((says) => `lost “${inert(says)}”`)]
  return `${code(claim)}: ${taken.from} → ${taken.to} of ${counted(of, 'step')}; ${words.join(', ')}`
}

function sourceAdded({ source, title, kind, grade, stake }: SourceAdded): string {
  const interest = stake === undefined ? 'nothing to gain' : `has a stake: ${inert(stake)}`
  return `${code(source)}: ${inert(title)} (${kind}, grade ${inert(grade)}, ${interest})`
}

function sourceChanged({ source, what }: SourceChange): string {
  return `${code(source)} ${what.map(inert).join(', ')}`
}

function flip({ claim, inForce, earned }: Flip): string {
  return `${code(claim)}: earned ${move(earned)}, in force ${code(inForce)}`
}

function move({ from, to }: Move<string>): string {
  return from === to ? code(to) : `${code(from)} → ${code(to)}`
}
