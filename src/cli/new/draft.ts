import { type NewRecord, newRecord } from '../../edit/new-record.ts'
import { type Checked, type Day, type InputFile, pathOf, slugOf, subjectPages, type Today } from '../../engine/index.ts'
import { newErrors } from '../edit-record.ts'
import type { Answers } from './ask.ts'
import { addressesOf, fieldsOf } from './fields.ts'
import type { NewKind } from './questions.ts'
import { Twins } from './twin.ts'

/** A garden that is to have one more record. */
export interface Plot {
  readonly kind: NewKind
  readonly files: readonly InputFile[]
  /** The garden as it is. */
  readonly checked: Checked
  readonly today: Today
  /** The name that was asked for. */
  readonly name: string | undefined
}

/** A name that is made from words goes no further than these. */
export const mostWords = 8

/**
 * The id of a record that is made from some answers.
 *
 * @param language  of the garden, if it is known
 */
export function idOf(
  kind: NewKind,
  name: string | undefined,
  answers: Answers,
  day: Day,
  language: string | undefined,
): string {
  const words = answers['statement'] ?? answers['title'] ?? answers['name'] ?? ''
  const own = name ?? slugOf(words, { most: mostWords, language })
  if (kind === 'claim') return `${answers['page']}/${own}`
  return kind === 'dispatch' ? `${day}-${own}` : own
}

/**
 * Finds what is wrong with an answer: the first error that the check finds with it and does not find without it, or that
 * the record is there already.
 */
export function faultFinder({ kind, files, checked, today, name: own }: Plot) {
  const rest = placeholders(kind, checked)
  const twins = new Twins(checked.garden)
  return (name: string, answers: Answers): string | undefined => {
    const twin = kind === 'source' ? twins.of(addressesOf(answers)) : undefined
    if (twin !== undefined) return `\`${twin}\` is this source already: cite it as \`source: ${twin}\`.`
    const without = draft(kind, { ...rest, ...answers, [name]: rest[name] }, today.written)
    const withIt = draft(kind, { ...rest, ...answers }, today.written)
    const errors = newErrors([...files, without], [...files, withIt], today)
    const error = errors.find(({ place }) => place.path === withIt.path)
    if (error) return `${error.message} ${error.fix}`
    const id = idOf(kind, own, { ...rest, ...answers }, today.written, languageOf(checked))
    const isNamed = name === 'statement' || name === 'title' || name === 'name'
    const isThere = isNamed && files.some(({ path }) => path === pathOf(kind, id))
    return isThere
      ? `There is a ${kind} \`${id}\` already. Say it in other words, or name it: \`--id NAME\`.`
      : undefined
  }
}

/** The language of a garden, if it says which. */
export function languageOf({ garden }: Checked): string | undefined {
  return garden.garden?.record.language
}

/** A record that may lack words, at a place where none is. */
function draft(kind: NewKind, answers: Answers, day: Day): NewRecord {
  const id = idOf(kind, 'a-draft-that-nobody-keeps', answers, day, undefined)
  return newRecord(kind, id, fieldsOf(kind, answers, day, answers['badge']), answers['body'])
}

/** Answers that nothing is wrong with, for what is not answered yet. */
function placeholders(kind: NewKind, { garden, judged }: Checked): Answers {
  const editor = [...garden.voices].find(([, { record }]) => record.role === 'editor')?.[0]
  const page = subjectPages(garden)[0]?.id ?? 'page'
  const signed = { by: editor, voice: editor, why: 'So it is.', badge: judged?.policy.badges.at(-1)?.id }
  const worst = Object.keys(judged?.policy.grades ?? {}).at(-1)
  const own: Readonly<Record<NewKind, Answers>> = {
    claim: { page, statement: 'Something holds.', kind: 'finding' },
    source: { title: 'A title', kind: 'report', grade: worst },
    dispatch: { page, title: 'News', body: 'News.' },
    voice: { name: 'Somebody', role: 'voice', nature: 'person' },
    page: { title: 'A subject', summary: 'What it is about.' },
  }
  return { ...signed, ...own[kind] }
}
