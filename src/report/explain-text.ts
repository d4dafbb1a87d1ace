import {
  type BadgeEntry,
  type Citation,
  type Claim,
  counted,
  type JudgedGarden,
  nextSentence,
  type Relation,
  relationBetween,
  type Source,
  type Verdict,
} from '../engine/index.ts'
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
      'Steps',
      verdict.steps.map(({ says, taken }) => `${taken ? '[x]' : '[ ]'} ${says}`),
      paint,
    ),
    section('Tests', testLines(verdict), paint),
    section(`What stands for it${of(verdict)}`, supportLines(verdict, judged), paint),
    section('What speaks against it', againstLines(claim, verdict), paint),
    section('What it rests on', restLines(claim, judged, verdict), paint),
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
    ['earned', `${earned}; ${ripeness.met} of ${ripeness.of} steps, ${ripeness.stage}`],
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

function testLines({ tests }: Verdict): string[] {
  const badges = [...new Set(tests.map(({ badge }) => badge))]
  const width = Math.max(...badges.map((badge) => badge.length))
  return badges.map((badge) => {
    const results = tests.filter((test) => test.badge === badge)
    const words = results.map(({ test, have, need, met }) => `${test} ${have} of ${need}${met ? '' : ' (lacking)'}`)
    return `${badge.padEnd(width)}  ${words.join(', ')}`
  })
}

function of({ independent, counted: chosen, weakest, claim }: Verdict): string {
  const sources = independent.flat().length
  const whose = weakest !== null && weakest !== claim ? ` (of its weakest leg, ${weakest})` : ''
  return sources === 0 ? whose : `${whose}: ${counted(sources, 'source')}, ${chosen.length} independent`
}

function supportLines(verdict: Verdict, { garden }: JudgedGarden): string[] {
  if (verdict.independent.length === 0) return ['nothing that counts']
  return verdict.independent.flatMap((group) => {
    const sources = group.flatMap((id) => garden.sources.get(id) ?? [])
    return sources.map((source, index) => `${index === 0 ? '*' : ' '} ${sourceLine(source)}${kinship(source, sources)}`)
  })
}

function sourceLine({ id, record }: Source): string {
  const stake = record.stake === undefined ? '' : `; has a stake: ${record.stake}`
  return `${id}, grade ${record.history.at(-1)?.grade}${stake}`
}

/** Why a source counts as one with those listed before it. */
function kinship(source: Source, group: readonly Source[]): string {
  for (const other of group.slice(0, group.indexOf(source))) {
    const relation = relationBetween(other, source)
    if (relation) return `; counts as one with ${other.id}: ${relationWords(relation)}`
  }
  return group[0] === source ? '' : '; counts as one with a source below'
}

function relationWords(relation: Relation): string {
  return relation.by === 'source' ? `both come from ${relation.source}` : `same ${relation.by}, “${relation.name}”`
}

function againstLines(claim: Claim, verdict: Verdict): string[] {
  const against = claim.citations.filter(({ stance }) => stance === 'contradicts')
  return against.map((citation) => {
    const who = citation.source ? sourceLine(citation.source) : `${citation.sourceId}, which is not there`
    return `${who}; ${weight(citation, verdict)}`
  })
}

function weight({ index, answered, dropped }: Citation, { contradictions }: Verdict): string {
  if (contradictions.includes(index)) return 'counts'
  if (dropped !== undefined) return `dropped ${dropped}`
  return answered === undefined ? 'too weak to count' : `answered ${answered}`
}

function restLines(claim: Claim, judged: JudgedGarden, { weakest }: Verdict): string[] {
  return claim.legs.map(({ id }) => {
    const leg = judged.verdicts.get(id)
    const earned = leg ? (leg.withdrawn ? 'withdrawn' : `earned ${leg.earned}`) : 'not there'
    return `${id}, ${earned}${id === weakest ? ' (the weakest)' : ''}`
  })
}

function nextHeading({ next }: Verdict): string {
  return next ? `To earn ${next.badge}` : 'Next'
}

function nextLines({ next, claim, kind, ripeness }: Verdict, { garden }: JudgedGarden): string[] {
  if (next) return next.steps.map((step) => nextSentence(step, claim, garden))
  return [ripeness.stage === 'ripe' ? 'Nothing: it has earned the best badge.' : `Nothing: as far as a ${kind} can go.`]
}

function section(title: string, lines: readonly string[], paint: Paint): string {
  return lines.length === 0
    ? ''
    : [paint('bold', visibleLine(title)), ...lines.map((line) => `  ${visibleLine(line)}`)].join('\n')
}
