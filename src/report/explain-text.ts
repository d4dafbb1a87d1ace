import {
  type BadgeEntry,
  type Claim,
  comparisonsOf,
  comparisonWords,
  counted,
  type JudgedGarden,
  nextSentence,
  stageMeaning,
  testsOf,
  type Verdict,
} from '../engine/index.ts'
import { englishWords } from '../words/words.ts'
import { againstLines, proofLines, stepLines, supportLines } from './explain-evidence.ts'
import type { Paint } from './report.ts'
import { visibleLine } from './visible.ts'

/** One verdict in words: why a claim has the badge it has, which sources count as one, and what the next takes. */
export function explainText(claim: Claim, judged: JudgedGarden, paint: Paint): string {
  const verdict = judged.verdicts.get(claim.id)
  if (!verdict) return ''
  const sections = [
    heading(claim, verdict, paint),
    standing(claim, verdict),
    section(
      `Steps to ${labelOf(judged.policy.badges[0]?.id ?? '', judged)}${ofWeakest(verdict)}`,
      stepLines(claim, judged),
      paint,
    ),
    section('What each badge asks', badgeLines(verdict, judged), paint),
    section(`What stands for it${countOf(verdict)}`, supportLines(verdict, judged), paint),
    section('What speaks against it', againstLines(claim, judged), paint),
    section('Which words are shown', proofLines(claim, judged), paint),
    section('What it rests on', restLines(claim, judged, verdict), paint),
    section('Its figures', figureLines(claim, judged), paint),
    section(nextHeading(verdict), nextLines(verdict, judged), paint),
  ]
  return `${sections.filter(Boolean).join('\n\n')}\n`
}

/** One line a claim, for the list of all. */
export function explainLine(verdict: Verdict, paint: Paint): string {
  const { claim, inForce, earned, ripeness, contested, withdrawn } = verdict
  const badge = inForce === earned ? inForce : `${inForce} (earned ${earned})`
  const marks = [contested ? 'contested' : '', withdrawn ? 'withdrawn' : ''].filter(Boolean)
  const steps = `${ripeness.met}/${ripeness.of} ${ripeness.stage}`
  return `${paint('bold', visibleLine(claim))}  ${visibleLine(badge)}  ${[steps, ...marks].join(', ')}\n`
}

function heading(claim: Claim, verdict: Verdict, paint: Paint): string {
  const withdrawn = verdict.withdrawn ? `, withdrawn ${claim.record.withdrawn?.date}` : ''
  return `${paint('bold', visibleLine(claim.id))}  ${visibleLine(`${verdict.kind}${withdrawn}`)}\n${visibleLine(claim.record.statement)}`
}

function standing(claim: Claim, verdict: Verdict): string {
  const { inForce, earned, ripeness, contested, freshness } = verdict
  const rows = [
    ['in force', `${inForce}, ${since(claim.history)}`],
    [
      'earned',
      `${earned}, ${ripeness.met} of ${ripeness.of} steps: ${ripeness.stage} (${stageMeaning(ripeness.stage, englishWords)})`,
    ],
    ['contested', contested ? 'yes' : 'no'],
    [freshness.state, `last tended ${freshness.lastTended}, ${counted(freshness.days, 'day')} ago`],
  ]
  return rows.map(([name = '', value = '']) => `  ${name.padEnd(9)}  ${visibleLine(value)}`).join('\n')
}

function since(history: readonly BadgeEntry[]): string {
  const last = history.at(-1)
  const moved = history.findLast((entry, index) => history[index - 1]?.badge !== entry.badge)
  return `since ${moved?.date}; @${last?.by} on ${last?.date}: ${last?.why}`
}

/** What each badge asks, ticked where the evidence has it. */
function badgeLines({ tests }: Verdict, judged: JudgedGarden): string[] {
  return judged.policy.badges.flatMap((badge) => {
    const results = tests.filter((test) => test.badge === badge.id)
    if (results.length === 0) return []
    const asked = new Map(testsOf(badge).map(({ test, asks }) => [test, asks(englishWords)] as const))
    return [
      labelOf(badge.id, judged),
      ...results.map(({ test, have, need, met }) => {
        const count = met || need === 1 ? '' : ` There ${have === 1 ? 'is' : 'are'} ${have}.`
        return `  ${met ? '[x]' : '[ ]'} ${asked.get(test)}${count}`
      }),
    ]
  })
}

/** "Well sourced (well-sourced)". */
function labelOf(id: string, { policy }: JudgedGarden): string {
  const label = policy.badges.find((badge) => badge.id === id)?.label
  return label === undefined ? id : `${label} (${id})`
}

function ofWeakest({ weakest, claim }: Verdict): string {
  return weakest !== null && weakest !== claim ? `, those of the weakest claim it rests on: ${weakest}` : ''
}

function countOf(verdict: Verdict): string {
  const sources = verdict.independent.flat().length
  return sources === 0
    ? ''
    : `: ${counted(sources, 'source')}, ${verdict.counted.length} independent${ofWeakest(verdict)}`
}

function restLines(claim: Claim, judged: JudgedGarden, { weakest }: Verdict): string[] {
  return claim.legs.map(({ id, claim: leg }) => {
    const verdict = judged.verdicts.get(id)
    const earned = verdict ? (verdict.withdrawn ? 'withdrawn' : `earned ${verdict.earned}`) : 'not there'
    const words = leg ? `“${leg.record.statement.trim()}” (${id})` : id
    return `${words}, ${earned}${id === weakest ? ': the weakest' : ''}`
  })
}

/** Each figure that can be read, with what comes of holding the others of its measure against it. */
function figureLines(claim: Claim, { garden }: JudgedGarden): string[] {
  return comparisonsOf(claim, garden).flatMap(({ figure, others, more }) => [
    `“${figure.record.words}” (${figure.record.id}): ${figure.record.measure}`,
    ...others.map((outcome) => `      ${comparisonWords(figure, outcome)}`),
    ...(more > 0 ? [`      and ${counted(more, 'other figure')} of this measure`] : []),
  ])
}

function nextHeading({ next }: Verdict): string {
  return next ? `To earn ${next.badge}` : 'Next'
}

function nextLines({ next, claim, kind, ripeness }: Verdict, { garden }: JudgedGarden): string[] {
  if (next) return next.steps.map((step) => nextSentence(step, claim, garden, englishWords))
  return [ripeness.stage === 'ripe' ? 'Nothing: it has earned the best badge.' : `Nothing: as far as a ${kind} can go.`]
}

function section(title: string, lines: readonly string[], paint: Paint): string {
  return lines.length === 0
    ? ''
    : [paint('bold', visibleLine(title)), ...lines.map((line) => `  ${visibleLine(line)}`)].join('\n')
}
