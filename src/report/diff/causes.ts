import {
  type Account,
  type Causes,
  counted,
  type Effect,
  type RecordRef,
  type TouchedRecord,
} from '../../engine/index.ts'
import { joined, type Line, most, type Span } from './page.ts'
import { cut } from './words.ts'

/** Names the parts of a change, each with what became of it. */
export type NameOfPart = (part: RecordRef) => Line

/** Names what moves a claim: a part as “its words”, with what happened to it; the claim's own record is not named again. */
export function partNames({ records }: Account): (claim: RecordRef) => NameOfPart {
  const touched = new Map(records.map((each) => [keyOf(each.record), each]))
  return (claim) => (part) => {
    const record = touched.get(keyOf(part))
    const happened = record ? whatHappened(record) : ''
    return [...partName(part, claim), happened === '' ? '' : ` (${happened})`]
  }
}

function partName(part: RecordRef, claim: RecordRef): Line {
  if (part.kind === 'policy') return ['the policy']
  if (keyOf(part) === keyOf(claim)) return ['its own record']
  return [`the ${part.kind} “`, { words: cut(part.name, 120) }, '”']
}

function keyOf({ kind, id }: RecordRef): string {
  return `${kind} ${id}`
}

const otherwise = {
  rests: 'rests on others',
  kind: 'another kind',
  derives: 'derives from others',
  stake: 'another stake',
  origin: 'another origin',
  publisher: 'another publisher',
  authors: 'other authors',
}

/** What became of a record that a verdict may depend on, in a few words of ours. */
function whatHappened({ fate, rows, citations, inForce, record }: TouchedRecord): string {
  if (fate === 'added') return 'new'
  if (fate === 'removed') return 'removed'
  if (fate === 'unreadable') return 'cannot be read now'
  if (fate === 'mended') return 'could not be read before'
  const keys = new Set(rows.map(({ key }) => key.split('.')[0] ?? ''))
  const isRegraded = record.kind === 'source' && inForce && inForce.from !== inForce.to
  return [
    ...(keys.has('retracted') ? ['retracted'] : []),
    ...(keys.has('withdrawn') ? ['withdrawn'] : []),
    ...(isRegraded ? ['regraded'] : []),
    ...(keys.has('checked') ? ['checked again'] : []),
    ...(citations.length > 0 ? ['other evidence'] : []),
    ...Object.entries(otherwise).flatMap(([key, words]) => (keys.has(key) ? [words] : [])),
  ].join(', ')
}

/** Why one thing of a claim is as it is: which parts of the change do it by themselves, or only together. */
export function causeLines({ enough, partly, together, untried }: Causes, name: NameOfPart, what: string): Line[] {
  if (untried > 0) {
    return [[`Cause of ${what}: not tried out, as ${counted(untried, 'part')} of the change bear on it.`]]
  }
  const others = partly.length > 0 ? [partlyLine(partly, name)] : []
  if (enough.length === 0) {
    const [only] = together.length === 1 ? together : []
    if (only) return [[`Cause of ${what}: `, ...name(only), '.'], ...others]
    return [[`Cause of ${what}: `, ...names(together, name), ', only together: none does it by itself.'], ...others]
  }
  const parts = enough.map(({ part }) => part)
  const by = parts.length === 1 ? ', by itself' : ', each by itself'
  const isSpare = parts.length === 1 && enough.some(({ needed }) => !needed)
  return [[`Cause of ${what}: `, ...names(parts, name), by, isSpare ? '; the rest would do it, too.' : '.'], ...others]
}

function partlyLine(partly: Causes['partly'], name: NameOfPart): Line {
  const parts = partly.slice(0, most.names).map(({ part, to }): Line => [...name(part), ' alone: ', { code: to }])
  return [
    'Of the rest, ',
    ...joined(parts),
    partly.length > most.names ? `, and ${partly.length - most.names} more.` : '.',
  ]
}

function names(parts: readonly RecordRef[], name: NameOfPart): Span[] {
  const shown = parts.slice(0, most.names).map(name)
  const more: Line[] = parts.length > most.names ? [[`${parts.length - most.names} more`]] : []
  return joined([...shown, ...more])
}

/** What a part of the change does by itself to others: what comes of it, and what the rest of the change outweighs. */
export function effectLines({ record, byItself }: TouchedRecord): Line[] {
  const onOthers = byItself.filter((effect) => keyOf(effect.record) !== keyOf(record))
  const moving = onOthers.filter(({ outweighed }) => !outweighed)
  const outweighed = byItself.filter((effect) => effect.outweighed)
  return [
    ...(moving.length > 0 ? [['By itself it makes ', ...effectNames(moving), '.']] : []),
    ...(outweighed.length > 0
      ? [['By itself it would make ', ...effectNames(outweighed), '; the rest of the change outweighs that.']]
      : []),
  ]
}

function effectNames(effects: readonly Effect[]): Span[] {
  const shown = effects.slice(0, most.names).map(effectName)
  const more: Line[] = effects.length > most.names ? [[`${effects.length - most.names} more`]] : []
  return joined([...shown, ...more])
}

function effectName({ record, what, from, to }: Effect): Line {
  const claim: Span[] = ['“', { words: cut(record.name, 120) }, '” ']
  if (what === 'contested') return [...claim, to === 'true' ? 'contested' : 'no longer contested']
  return [...claim, 'go from ', { code: from }, ' to ', { code: to }]
}
