import type { ErrorObject } from 'ajv/dist/2020.js'
import { isObject } from '../group.ts'
import { resolved } from '../schema/schemas.ts'
import { readLabels } from './labels.ts'
import { type Misfit, misfitOf } from './messages.ts'

/** ajv's errors in words: one for each fault, without those that only follow from another. */
export function misfitsOf(errors: readonly ErrorObject[]): Misfit[] {
  const labels = readLabels(errors)
  const choices = new Map(errors.filter(isChoice).map((error) => [at(error), error]))
  const saidAt = Map.groupBy(errors, at)
  const own = errors.filter(
    (error) =>
      error.keyword !== 'if' &&
      !isOfOtherAlternative(error, choices.get(at(error))) &&
      !isSaidOtherwise(error, saidAt.get(at(error))) &&
      !labels.misspelt.has(error),
  )
  const empty = new Set(own.filter(({ data, keyword }) => keyword === 'type' && data === null).map(at))
  const misfits = own
    .filter((error) => error.keyword === 'type' || !empty.has(at(error)))
    .flatMap((error) => (isNameError(error) ? [] : misfitOf(error, labels)))
  const told = new Set<string>()
  return misfits.filter(({ pointer, message }) => {
    const words = `${pointer}\n${message}`
    const isFirst = !told.has(words)
    told.add(words)
    return isFirst
  })
}

function at({ instancePath }: ErrorObject): string {
  return instancePath
}

/** None of several alternatives fits. */
function isChoice({ keyword }: ErrorObject): boolean {
  return keyword === 'anyOf'
}

/**
 * Of several alternatives the one for data of this type is held against it, and says all. Where there is none, it is
 * enough that none fits.
 */
function isOfOtherAlternative(error: ErrorObject, choice: ErrorObject | undefined): boolean {
  if (!choice) return false
  const options: unknown = choice.schema
  const type = isObject(choice.data) ? 'object' : typeof choice.data
  const isForIt = (option: unknown): boolean => isObject(option) && resolved(option).type === type
  const isOneMeant = !Array.isArray(choice.data) && Array.isArray(options) && options.some(isForIt)
  return isOneMeant ? error === choice || error.keyword === 'type' : error !== choice
}

/** A text that has not even the form of a language is no language either: once is enough. */
function isSaidOtherwise(error: ErrorObject, here: readonly ErrorObject[] = []): boolean {
  return error.keyword === 'format' && here.some(({ keyword }) => formKeywords.has(keyword))
}

const formKeywords: ReadonlySet<string> = new Set(['pattern', 'minLength', 'maxLength'])

/** ajv reports what is wrong with a name besides that `propertyNames` fails. */
function isNameError({ keyword, propertyName }: ErrorObject): boolean {
  return propertyName !== undefined && keyword !== 'propertyNames'
}
