import type { ClaimRecord, NextStep, SourceRecord } from '../../src/engine/index.ts'
import { type GeneratedGarden, passage, shownWords } from './generated-garden.ts'
import { citation, planted, source } from './records.ts'

type Addition = Extract<NextStep, { do: 'add' }>

/** Does steps as their sentences say, one after the other, with sources that are no better than asked for. */
export function takeAll(records: GeneratedGarden, steps: readonly NextStep[], asOf: string): GeneratedGarden {
  return steps.reduce((after, step, index) => take(after, step, asOf, `new-${index}`), records)
}

function take(records: GeneratedGarden, step: NextStep, asOf: string, label: string): GeneratedGarden {
  switch (step.do) {
    case 'add':
      return add(records, step, label)
    case 'prove':
      return prove(records, step)
    case 'answer':
      return change(records, step.to, ({ evidence }) => ({
        evidence: evidence.map((each) =>
          each.source === step.source && each.stance === 'contradicts'
            ? { ...each, answered: { date: asOf, by: 'editor', why: 'It stands.' } }
            : each,
        ),
      }))
    case 'stop-resting-on':
      return change(records, step.to, ({ rests = [] }) => ({ rests: rests.filter((id) => id !== step.on) }))
    default:
      return step satisfies never
  }
}

/** Shows words of a source that nothing quotes yet, and quotes them where it is cited for the claim. */
function prove(records: GeneratedGarden, { source: id, to }: Extract<NextStep, { do: 'prove' }>): GeneratedGarden {
  const cited = records.sources[id]
  if (!cited) throw new Error(`A step names ${id}, which is not there.`)
  const quote = `what it says for ${to}`
  const shown = { ...passage, id: to.replace('/', '-'), text: quote }
  const { claims } = change(records, to, ({ evidence }) => ({
    evidence: evidence.map((each) => (each.source === id && each.stance === 'supports' ? { ...each, quote } : each)),
  }))
  const passages = [...(cited.passages ?? []), shown]
  return { claims, sources: { ...records.sources, [id]: { ...cited, passages } } }
}

function change(
  records: GeneratedGarden,
  id: string,
  parts: (target: ClaimRecord) => Partial<ClaimRecord>,
): GeneratedGarden {
  const target = records.claims[id]
  if (!target) throw new Error(`A step names ${id}, which is not there.`)
  return { ...records, claims: { ...records.claims, [id]: { ...target, ...parts(target) } } }
}

/** Adds sources that are related to as many others as the step allows, by writers that they share. */
function add(records: GeneratedGarden, step: Addition, label: string): GeneratedGarden {
  const { filter, count } = step
  const ids = Array.from({ length: count }, (_, index) => `${label}-${index}`)
  const cited = records.claims[step.to]?.evidence.map((each) => each.source) ?? []
  const newOnes = cited.filter((id) => id.startsWith('new-'))
  const apartFrom = [...step.unrelatedTo, ...(step.apart ? newOnes : [])]
  const taboo = new Set(apartFrom.flatMap((id) => writersInLine(records.sources, id)))
  const writers = Object.keys(records.sources)
    .map(writerOf)
    .filter((name) => !taboo.has(name))
  const added = ids.map((id, at): [string, SourceRecord] => {
    const authors = [writerOf(id), ...writers.filter((_, index) => index % count === at)]
    const stake = filter.disinterested ? {} : { stake: 'gains' }
    return [
      id,
      source({ grade: filter.grade ?? 'D', authors, ...stake, ...(filter.proved && { passages: [passage] }) }),
    ]
  })
  const { claims } = change(records, step.to, ({ evidence }) => ({
    evidence: [
      ...evidence,
      ...ids.map((id) =>
        citation({
          source: id,
          directness: filter.directness ?? 'indirect',
          added: planted,
          ...(filter.proved && { quote: shownWords }),
        }),
      ),
    ],
  }))
  return { claims, sources: { ...records.sources, ...Object.fromEntries(added) } }
}

/** The same garden in which each source has a writer of its own, by whom another can be made related to it alone. */
export function withWriters({ sources, claims }: GeneratedGarden): GeneratedGarden {
  const written = Object.entries(sources).map(([id, { authors = [], ...record }]): [string, SourceRecord] => [
    id,
    { ...record, authors: [...authors, writerOf(id)] },
  ])
  return { sources: Object.fromEntries(written), claims }
}

function writerOf(id: string): string {
  return `Writer of ${id}`
}

/** Those who wrote a source or anything it derives from. */
function writersInLine(sources: GeneratedGarden['sources'], id: string): string[] {
  const line = new Set([id])
  for (const each of line) for (const origin of sources[each]?.derives ?? []) line.add(origin)
  const names = [...line].flatMap((each) => sources[each]?.authors ?? [])
  return names.map((author) => (typeof author === 'string' ? author : author.name))
}
