import type { ClaimRecord, SourceRecord } from '../../src/engine/index.ts'
import { badges } from '../bench/garden/claims.ts'
import { today } from '../bench/garden/days.ts'
import { sentence, sentences, title } from '../bench/garden/words.ts'
import type { Draft, Edit } from './draft.ts'

/** Edits of claims and sources. */
export const editsOfEvidence: Readonly<Record<string, Edit>> = {
  'tend a claim': (draft) => enter(draft, () => ({})),
  'move a badge': (draft) => enter(draft, () => ({}), draft.dice.pick(badges)),
  'reword a statement': (draft) => enter(draft, () => ({ statement: sentence(draft.dice) })),
  'explain a claim': (draft) => changeClaim(draft, () => ({ detail: sentences(draft.dice, 1, 3) })),
  'give a claim other words': (draft) => changeClaim(draft, () => ({ alias: [`words ${draft.dice.below(1000)}`] })),
  'cite a source': (draft) => changeClaim(draft, ({ evidence }) => ({ evidence: [...evidence, citation(draft)] })),
  'drop a citation': (draft) => changeClaim(draft, ({ evidence }) => ({ evidence: evidence.slice(1) })),
  'add a claim': (draft) => {
    const path = draft.pick('claims').replace(/[^/]+$/, `added-${draft.texts.size}.yaml`)
    const history = [{ date: today, by: 'editor', badge: 'unsourced', why: sentence(draft.dice) }]
    return draft.put(path, { statement: sentence(draft.dice), kind: 'finding', evidence: [], history })
  },
  'withdraw a claim': (draft) =>
    changeClaim(draft, () => ({ withdrawn: { date: today, by: 'editor', why: sentence(draft.dice) } })),
  'grade a source anew': (draft) => regrade(draft, draft.pick('sources'), {}, draft.dice.pick(['A', 'B', 'C', 'D'])),
  'rename a cited source': (draft) => regrade(draft, citedSource(draft), { title: title(draft.dice) }),
  'sum a source up': (draft) =>
    changeSource(draft, draft.pick('sources'), () => ({ summary: sentences(draft.dice, 1, 3) })),
  'say what a source has to gain': (draft) =>
    changeSource(draft, citedSource(draft), () => ({ stake: 'earns from what it tells' })),
  'have a source come from a house': (draft) =>
    changeSource(draft, draft.pick('sources'), () => ({ publisher: `House ${draft.dice.below(4)}` })),
  'retract a source': (draft) =>
    changeSource(draft, draft.pick('sources'), () => ({ retracted: { date: today, why: sentence(draft.dice) } })),
  'add a source': (draft) =>
    draft.change<SourceRecord>(
      draft.put(`sources/added-${draft.texts.size}.yaml`, draft.read(draft.pick('sources'))),
      (source) => ({ ...source, title: title(draft.dice), url: `https://added.example/${draft.texts.size}` }),
    ),
}

function changeClaim(draft: Draft, to: (claim: ClaimRecord) => Partial<ClaimRecord>): string {
  return draft.change<ClaimRecord>(draft.pick('claims'), (claim) => ({ ...claim, ...to(claim) }))
}

/** Changes a claim, and says so in its history. */
function enter(draft: Draft, to: (claim: ClaimRecord) => Partial<ClaimRecord>, badge?: string): string {
  return changeClaim(draft, (claim) => {
    const changed = to(claim)
    const was = changed.statement === undefined ? {} : { was: claim.statement }
    const kept = claim.history.at(-1)?.badge ?? ''
    const entry = { date: today, by: 'editor', badge: badge ?? kept, why: sentence(draft.dice), ...was }
    return { ...changed, history: [...claim.history, entry] }
  })
}

function citation(draft: Draft): ClaimRecord['evidence'][number] {
  return {
    source: sourceId(draft.pick('sources')),
    stance: draft.dice.pick(['supports', 'contradicts', 'context'] as const),
    directness: draft.dice.pick(['direct', 'indirect'] as const),
    added: today,
  }
}

/** One that claims cite, the more likely the more do. */
function citedSource(draft: Draft): string {
  const { evidence } = draft.read<ClaimRecord>(draft.pick('claims'))
  return evidence.length === 0 ? draft.pick('sources') : `sources/${draft.dice.pick(evidence).source}.yaml`
}

function changeSource(draft: Draft, path: string, to: (source: SourceRecord) => Partial<SourceRecord>): string {
  return draft.change<SourceRecord>(path, (source) => ({ ...source, ...to(source) }))
}

function regrade(draft: Draft, path: string, to: Partial<SourceRecord>, grade?: string): string {
  return changeSource(draft, path, ({ history }) => {
    const entry = { date: today, by: 'editor', grade: grade ?? history.at(-1)?.grade ?? '', why: sentence(draft.dice) }
    return { ...to, history: [...history, entry] }
  })
}

function sourceId(path: string): string {
  return path.slice('sources/'.length, -'.yaml'.length)
}
