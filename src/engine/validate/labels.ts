import type { ErrorObject } from 'ajv/dist/2020.js'
import { isObject } from '../group.ts'
import { didYouMean } from '../words/did-you-mean.ts'

/** What is known of the unknown labels among some errors. */
export interface Labels {
  /** The label that an unknown one was meant to be: one that is missing beside it, else any that could stand there. */
  readonly meant: ReadonlyMap<ErrorObject, string>
  /** Errors about labels that are missing only because they are misspelt: that is told where they stand. */
  readonly misspelt: ReadonlySet<ErrorObject>
}

/** Brings each unknown label together with the one that is missing in its place. */
export function readLabels(errors: readonly ErrorObject[]): Labels {
  const missing = Map.groupBy(errors.filter(isMissing), groupOf)
  const meant = new Map<ErrorObject, string>()
  const misspelt = new Set<ErrorObject>()
  for (const error of errors.filter(isUnknown)) {
    const beside = missing.get(groupOf(error)) ?? []
    const label = labelMeant(error, beside.map(missingLabel))
    if (label !== undefined) meant.set(error, label)
    for (const other of beside) if (missingLabel(other) === label) misspelt.add(other)
  }
  return { meant, misspelt }
}

function labelMeant(error: ErrorObject, missing: readonly string[]): string | undefined {
  const key = unknownLabel(error)
  const known = knownLabels(error)
  return gluedTo(key, known) ?? didYouMean(key, missing) ?? didYouMean(key, known)
}

/** What to do about an unknown label. */
export function labelFix(error: ErrorObject, meant: string | undefined): string {
  const key = unknownLabel(error)
  const known = knownLabels(error)
  if (meant !== undefined && gluedTo(key, known) === meant) {
    return `Put a blank after the colon: \`${meant}: ${key.slice(meant.length + 1)}\`.`
  }
  const list = `may be one of ${known.map((word) => `\`${word}\``).join(', ')}.`
  if (meant !== undefined) return `Did you mean \`${meant}\`? It ${list}`
  if (!/\s/.test(key)) return `It ${list}`
  return `If it is part of the text before it, put the whole text in quotes: within braces, a comma ends it. A label ${list}`
}

/** The label at the beginning of `date:2026-11-23`, where the blank after the colon is missing. */
function gluedTo(key: string, known: readonly string[]): string | undefined {
  const at = key.indexOf(':')
  return at > 0 && known.includes(key.slice(0, at)) ? key.slice(0, at) : undefined
}

function isMissing({ keyword }: ErrorObject): boolean {
  return keyword === 'required'
}

function isUnknown({ keyword }: ErrorObject): boolean {
  return keyword === 'additionalProperties'
}

/** The group of labels that an error is about, and the schema that it was held against. */
function groupOf({ instancePath, schemaPath }: ErrorObject): string {
  return `${instancePath} ${schemaPath.slice(0, schemaPath.lastIndexOf('/'))}`
}

function unknownLabel({ params }: ErrorObject): string {
  return String(params['additionalProperty'])
}

function missingLabel({ params }: ErrorObject): string {
  return String(params['missingProperty'])
}

function knownLabels({ parentSchema }: ErrorObject): string[] {
  const properties: unknown = parentSchema?.['properties']
  return isObject(properties) ? Object.keys(properties) : []
}
