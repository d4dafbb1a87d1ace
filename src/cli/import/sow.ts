import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type NewRecord, newRecord } from '../../edit/new-record.ts'
import type { Diagnostic, InputFile, Today } from '../../engine/index.ts'
import { newErrors, replaceFile } from '../edit-record.ts'
import type { Answers } from '../new/ask.ts'
import { gradingOf } from '../new/fields.ts'
import { type Candidate, spanOf } from './candidates.ts'
import type { Notice } from './notice.ts'

/** A candidate with what was answered for it. */
export interface Graded {
  readonly candidate: Candidate
  readonly answers: Answers
}

/** A source as it is to be written. */
export interface Seedling extends Graded {
  readonly record: NewRecord
}

/** What an answer is written under, which no place in an input is to blame for. */
const answered = new Set(['stake', 'derives', 'origin', 'history'])

/** Makes records of what was graded, and tells those apart that would not pass the check. */
export function seedlingsOf(
  graded: readonly Graded[],
  files: readonly InputFile[],
  today: Today,
): { readonly sound: readonly Seedling[]; readonly notices: readonly Notice[] } {
  const notices: Notice[] = []
  const told = new Set<string>()
  let sound = graded.map((each): Seedling => ({ ...each, record: recordOf(each, today) }))
  for (;;) {
    const errors = Map.groupBy(
      newErrors(files, [...files, ...sound.map(({ record }) => record)], today),
      ({ place }) => place.path,
    )
    const faulty = sound.filter(({ record }) => errors.has(record.path))
    if (faulty.length === 0) return { sound, notices }
    for (const seedling of faulty) {
      for (const error of errors.get(seedling.record.path) ?? []) {
        const label = labelAt(seedling.record.text, error)
        if (answered.has(label ?? '') && told.has(error.message)) continue
        told.add(error.message)
        const { candidate } = seedling
        notices.push({ input: candidate.input, span: spanOf(candidate, label), message: error.message, fix: error.fix })
      }
    }
    sound = sound.filter((seedling) => !faulty.includes(seedling))
  }
}

export async function sow(seedlings: readonly Seedling[], content: string): Promise<void> {
  await mkdir(dirname(join(content, seedlings[0]?.record.path ?? 'sources/')), { recursive: true })
  for (const { record } of seedlings) await replaceFile(join(content, record.path), record.text)
}

function recordOf({ candidate: { id, told }, answers }: Graded, today: Today): NewRecord {
  const kind = told.kind ?? answers['kind']
  return newRecord('source', id, { ...told, kind, ...gradingOf(answers, today.written) })
}

/** The label of a record below which a fault stands. */
function labelAt(text: string, { place }: Diagnostic): string | undefined {
  const before = text.split('\n').slice(0, place.start.line)
  const line = before.findLast((each) => /^\w+:/.test(each))
  return line?.slice(0, line.indexOf(':'))
}
