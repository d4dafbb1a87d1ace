import {
  type Claim,
  contradictionsOf,
  type Garden,
  type JudgedGarden,
  proofOf,
  type Reason,
  reasonWords,
  relationBetween,
  relationWords,
  type Source,
  stepEvidence,
  stepWords,
  type Verdict,
} from '../engine/index.ts'
import { englishWords } from '../words/words.ts'

/** The most letters of a title that a line shows. */
const mostOfTitle = 80

/** Each step with the sources that it is taken by, and why others do not count. */
export function stepLines(claim: Claim, judged: JudgedGarden): string[] {
  const evidence = stepEvidence(claim, judged)
  if (evidence.length === 0) return ['No step is taken: it rests on a claim that is withdrawn or not there.']
  const told = new Set<string>()
  return evidence.flatMap(({ taken, by, against, leftOut, ...step }) => {
    const not = leftOut.map(
      ({ citation: { source, sourceId }, because }) =>
        `not ${titled(source, sourceId)}: ${reasonsIn(because, source, judged)}`,
    )
    const lines = [
      ...by.map(sourceLine),
      ...against.map((source) => `${sourceLine(source)}: counts against it`),
      ...not.filter((line) => !told.has(line)),
    ]
    for (const line of not) told.add(line)
    return [`${taken ? '[x]' : '[ ]'} ${stepWords(step, englishWords)}`, ...lines.map((line) => `      ${line}`)]
  })
}

/** The sources that stand for a claim, related ones together. */
export function supportLines(verdict: Verdict, { garden }: JudgedGarden): string[] {
  if (verdict.independent.length === 0) return ['nothing that counts']
  return verdict.independent.flatMap((group) => {
    const sources = group.flatMap((id) => garden.sources.get(id) ?? [])
    return sources.map(
      (source, index) => `${index === 0 ? '*' : ' '} ${sourceLine(source)}${kinship(source, sources, garden)}`,
    )
  })
}

function sourceLine(source: Source): string {
  const { id, record } = source
  const stake = record.stake === undefined ? '' : `; has a stake: ${record.stake}`
  return `${titled(source, id)}, grade ${record.history.at(-1)?.grade}${stake}`
}

function titled(source: Source | undefined, id: string): string {
  return source ? `“${shortened(source.record.title)}” (${id})` : id
}

/** A title of which a line holds as much as tells it from others. */
function shortened(title: string): string {
  const words = title.slice(0, mostOfTitle).replace(/\s+\S*$/, '')
  return title.length > mostOfTitle ? `${words} …` : title
}

/** Why a source counts as one with those listed before it. */
function kinship(source: Source, group: readonly Source[], garden: Garden): string {
  for (const other of group.slice(0, group.indexOf(source))) {
    const relation = relationBetween(other, source)
    if (relation) return `; counts as one with ${other.id}: ${relationWords(relation, garden, englishWords)}`
  }
  return group[0] === source ? '' : '; counts as one with a source below'
}

/** What is cited against a claim, and whether it counts. */
export function againstLines(claim: Claim, judged: JudgedGarden): string[] {
  return contradictionsOf(claim, judged).map(({ citation: { source, sourceId }, because }) => {
    const who = source ? sourceLine(source) : sourceId
    return `${who}; ${because.length === 0 ? 'counts' : `does not count: ${reasonsIn(because, source, judged)}`}`
  })
}

/** The words that each citation stands on: those that a passage holds, and those that are not shown yet. */
export function proofLines({ citations, record }: Claim, { garden: { sources }, asOf }: JudgedGarden): string[] {
  return citations.flatMap(({ index, source, sourceId, directness, dropped }) => {
    const cited = record.evidence[index]
    if (!cited || (dropped !== undefined && dropped <= asOf)) return []
    const proof = proofOf(cited, sources.get(sourceId)?.record.passages)
    const words = cited.quote === undefined ? undefined : `“${shortened(cited.quote)}”`
    if (proof) return [`[x] ${titled(source, sourceId)}: ${words}, in its passage ${proof.passage.id}`]
    if (words !== undefined) return [`[ ] ${titled(source, sourceId)}: ${words}, which no passage holds`]
    return directness === 'direct' ? [`[ ] ${titled(source, sourceId)}: none of its words are quoted`] : []
  })
}

function reasonsIn(because: readonly Reason[], source: Source | undefined, { garden }: JudgedGarden): string {
  return because.map((reason) => reasonWords(reason, source, garden, englishWords)).join('; ')
}
