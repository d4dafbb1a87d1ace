import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { asCallerWrites } from '../../caller-folder.ts'
import { newRecord } from '../../edit/new-record.ts'
import { type Checked, checkGarden, type InputFile } from '../../engine/index.ts'
import { readGarden } from '../../garden/disk.ts'
import { UsageError } from '../../garden/usage-error.ts'
import { visibleLine } from '../../report/visible.ts'
import { newErrors, replaceFile, tellErrors } from '../edit-record.ts'
import { type Answers, answerAll, atTerminal } from '../new/ask.ts'
import { choicesFor } from '../new/choices.ts'
import { faultFinder, idOf, languageOf } from '../new/draft.ts'
import { addressesOf, earnedBy, fieldsOf } from '../new/fields.ts'
import { type NewKind, questions } from '../new/questions.ts'
import { Twins } from '../new/twin.ts'
import { nextCommand } from '../next-command.ts'
import type { NewOptions } from '../verbs/new.ts'

/** Writes a new record of a kind, unless it would not pass the check. */
export async function runNew(kind: NewKind, options: NewOptions): Promise<void> {
  const { content, today } = options
  const files = await readGarden(content)
  const checked = checkGarden(files, today)
  const answers = await answersFor(kind, files, checked, options)
  const twin = kind === 'source' ? new Twins(checked.garden).of(addressesOf(answers)) : undefined
  if (twin !== undefined) throw new UsageError(`\`${twin}\` is this source already.`, `Cite it: \`source: ${twin}\`.`)
  const id = idOf(kind, options.id, answers, today.written, languageOf(checked))
  const badge = earnedBy(kind, id, answers, files, today)
  const record = newRecord(kind, id, fieldsOf(kind, answers, today.written, badge), answers['body'])
  if (files.some(({ path }) => path === record.path)) {
    throw new UsageError(`There is a file ${record.path} already.`, 'Give the new one another name: `--id NAME`.')
  }
  const grown = [...files, record]
  const errors = newErrors(files, grown, today).filter(({ place }) => place.path === record.path)
  if (errors.length > 0) {
    process.stderr.write('Nothing was written, as it would not pass the check:\n\n')
    tellErrors(errors, grown, options)
    process.exitCode = 1
    return
  }
  const file = join(content, record.path)
  await mkdir(dirname(file), { recursive: true })
  await replaceFile(file, record.text)
  const earned = badge === undefined ? '' : `, with the badge it has earned: ${badge}`
  process.stdout.write(`Wrote ${asCallerWrites(file)}${earned}.\n${next[kind](id, content)}\n`)
}

/** The answers from flags and from whoever is there; when they are called off, how to go on with those that were given. */
async function answersFor(
  kind: NewKind,
  files: readonly InputFile[],
  checked: Checked,
  options: NewOptions,
): Promise<Answers> {
  const { content, today, id } = options
  const answers: Record<string, string | undefined> = {}
  const person = atTerminal()
  try {
    await answerAll(
      {
        questions: questions[kind],
        flags: options,
        person,
        choicesFor: (question) => choicesFor(question, checked),
        faultWith: person ? faultFinder({ kind, files, checked, today, name: id }) : () => undefined,
      },
      answers,
    )
  } catch (error) {
    const given = Object.entries(answers).flatMap(([name, answer]) => (answer ? [`--${name}`, answer] : []))
    if (person && given.length > 0) {
      process.stderr.write(`${visibleLine(`Go on with: ${nextCommand('ripen', content, 'new', kind, ...given)}`)}\n`)
    }
    throw error
  }
  return answers
}

const next: Record<NewKind, (id: string, content: string) => string> = {
  claim: (id, content) => `Next: ${nextCommand('explain', content, id)}`,
  source: (id) => `Next: cite it in a claim: source: ${id}`,
  dispatch: (_id, content) => `Next: write the rest of it, then ${nextCommand('check', content)}`,
  voice: (id) => `Next: write as it: by: ${id}`,
  page: (id, content) => `Next: ${nextCommand('ripen', content, 'new', 'claim', '--page', id)}`,
}
