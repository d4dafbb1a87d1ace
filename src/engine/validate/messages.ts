import type { ErrorObject } from 'ajv/dist/2020.js'
import { isLanguageTag, languageMeant } from '../../words/language.ts'
import { isObject } from '../group.ts'
import { pointerTo } from '../parse/pointer.ts'
import { didYouMean } from '../words/did-you-mean.ts'
import { hint, missingHint } from './hints.ts'
import { type Labels, labelFix } from './labels.ts'
import { type Misnamed, misnaming } from './names.ts'
import { kindOf, nameOf, short, ticked, typeWords } from './value-words.ts'

/** What does not fit, at a JSON Pointer; `part` says whether the key or its value is at fault. */
export interface Misfit {
  readonly pointer: string
  readonly part: 'key' | 'value'
  /** The smallest part that must go for the rest to fit. */
  readonly remove: string
  readonly message: string
  readonly fix: string
  /** What it was to name, so that what was meant may be found when all names are known. */
  readonly misnamed?: Misnamed
}

/** One of ajv's errors in words. */
export function misfitOf(error: ErrorObject, labels: Labels): Misfit {
  const { keyword, instancePath, params, data } = error
  const value = (message: string, fix: string): Misfit => ({
    pointer: instancePath,
    part: 'value',
    remove: instancePath,
    message,
    fix,
  })
  const name = nameOf(instancePath)
  switch (keyword) {
    case 'required':
      return value(
        `${name} has no \`${params['missingProperty']}\`.`,
        `Add \`${params['missingProperty']}\`. ${missingHint(error, String(params['missingProperty']))}`,
      )
    case 'additionalProperties':
      return unknownKey(error, labels)
    case 'type':
      if (data === null && instancePath === '') {
        return value(
          'The record has no value: the file says nothing yet.',
          `Write the record, or delete the file. ${hint(error)}`,
        )
      }
      return data === null
        ? value(`${name} has no value.`, `Write one, or remove the label. ${hint(error)}`)
        : value(`${name} is ${kindOf(data)}, where ${typeWords(params['type'])} is expected.`, asWanted(error))
    case 'enum':
      return value(
        `${name} is \`${short(data)}\`, which is none of the words it may be.`,
        oneOf(data, params['allowedValues']),
      )
    case 'const':
      return value(`${name} is ${short(data)}, where ${short(params['allowedValue'])} is expected.`, hint(error))
    case 'pattern':
      return misformed(error, value)
    case 'format':
      // The two formats that are more than a label for rules (see `validator.ts`).
      return params['format'] === 'name'
        ? value(`${name} is \`${short(data)}\`, which is an address, not a name.`, addressFix)
        : value(`${name} is \`${short(data)}\`, which ${isNoLanguage(String(data))}.`, languageFix(String(data)))
    case 'minLength':
      return value(`${name} is empty.`, `Write something, or remove the label. ${hint(error)}`)
    case 'maxLength':
      return value(`${name} has more than ${params['limit']} characters.`, 'Shorten it.')
    case 'minItems':
      return value(`${name} is an empty list; it has at least ${params['limit']}.`, hint(error))
    case 'maxItems':
      return value(`${name} has more than ${params['limit']} items.`, `Keep at most ${params['limit']}.`)
    case 'minimum':
      return value(
        `${name} is ${short(data)}, less than ${params['limit']}.`,
        `Write a number that is at least ${params['limit']}.`,
      )
    case 'maximum':
      return value(
        `${name} is ${short(data)}, more than ${params['limit']}.`,
        `Write a number that is at most ${params['limit']}.`,
      )
    case 'anyOf':
      return value(`${name} is ${kindOf(data)}, which is not expected here.`, hint(error))
    case 'false schema':
      return { ...value(misplaced(instancePath), misplacedFix(instancePath)), part: 'key' }
    case 'propertyNames':
      return keyName(error)
    case 'minProperties':
      return value(`${name} is empty.`, hint(error))
    case 'maxProperties':
      return value(`${name} has more than ${params['limit']} labels.`, `Keep at most ${params['limit']}.`)
    default:
      return value(`${name} does not fit: ${error.message}.`, hint(error))
  }
}

const addressFix = 'Write what it is called. An address stands under a label of its own, such as `url`.'

function isNoLanguage(tag: string): string {
  return isLanguageTag(tag) ? 'is the tag of no language that exists' : 'is no language tag'
}

function languageFix(tag: string): string {
  const meant = isLanguageTag(tag) ? languageMeant(tag) : undefined
  return `${meant === undefined ? '' : `Did you mean \`${meant}\`? `}Write one like \`en\` or \`pt-BR\`.`
}

/** A value of another type, and how to write what is wanted. */
function asWanted(error: ErrorObject): string {
  const { data, params } = error
  if (params['type'] !== 'array') return hint(error)
  const how = isObject(data)
    ? 'Put a dash and a blank before the first label of each item, with the others of the item right below that label.'
    : 'Write one item a line, each after a dash and a blank, or all in brackets with commas between.'
  return `${how} ${hint(error)}`
}

function misformed(error: ErrorObject, value: (message: string, fix: string) => Misfit): Misfit {
  const { data, instancePath, parentSchema } = error
  const shown = `${nameOf(instancePath)} is \`${short(data)}\``
  const names = typeof data === 'string' ? misnaming(parentSchema?.['format']) : undefined
  if (!names) return value(`${shown}, which has not the expected form.`, hint(error))
  const misnamed = { format: names.format, written: String(data) }
  return { ...value(`${shown}, which is ${names.isNo}.`, hint(error)), misnamed }
}

function unknownKey(error: ErrorObject, { meant }: Labels): Misfit {
  const key = String(error.params['additionalProperty'])
  const pointer = pointerTo(error.instancePath, key)
  return {
    pointer,
    part: 'key',
    remove: pointer,
    message: `${nameOf(error.instancePath)} has a label \`${short(key)}\`, which nobody knows.`,
    fix: labelFix(error, meant.get(error)),
  }
}

function keyName(error: ErrorObject): Misfit {
  const key = String(error.params['propertyName'])
  const pointer = pointerTo(error.instancePath, key)
  return {
    pointer,
    part: 'key',
    remove: pointer,
    message: `\`${short(key)}\` has not the form of a name here.`,
    fix: 'Start with a letter; letters, digits, `+` and `-` may follow.',
  }
}

function misplaced(pointer: string): string {
  if (pointer === '/rests') return 'A finding rests on no claims: it stands on its evidence.'
  if (pointer === '/settles') {
    return 'Only a forecast settles: a finding or a reading has no day on which it will be known.'
  }
  return `A plain page has no ${nameOf(pointer)}: its text alone is shown.`
}

function misplacedFix(pointer: string): string {
  if (pointer === '/rests') return 'Remove `rests`, or make it a reading: `kind: reading`.'
  if (pointer === '/settles') return 'Remove `settles`, or make it a forecast: `kind: forecast`.'
  return `Remove ${nameOf(pointer)}, or \`plain: true\` from a page on a subject.`
}

function oneOf(data: unknown, allowed: readonly unknown[]): string {
  const words = allowed.map(String)
  const meant = typeof data === 'string' ? didYouMean(data, words) : undefined
  return `${meant === undefined ? '' : `Did you mean \`${meant}\`? `}It may be one of ${ticked(words)}.`
}
