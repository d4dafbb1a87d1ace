import { join } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import { asCallerWrites } from '../../caller-folder.ts'
import { type Checked, checkGarden, type InputFile, type Source, type TextFile } from '../../engine/index.ts'
import { UsageError } from '../../garden/usage-error.ts'
import { visibleLine } from '../../report/visible.ts'
import { commitNext } from '../append-to.ts'
import { newErrors, openRecord, replaceFile, tellErrors, withEdits } from '../edit-record.ts'
import { type Answers, answerAll, atTerminal } from '../new/ask.ts'
import { choicesFor, withNone } from '../new/choices.ts'
import { languageOf } from '../new/draft.ts'
import type { Choice, Question } from '../new/questions.ts'
import { asItStands, editsOf, type Wording } from '../quote/edits.ts'
import { newPassage, passageNamed } from '../quote/passage.ts'
import { askedOfClaim, askedOfNew, askedOfPassages, askedOfQuote, askedOfWitness } from '../quote/questions.ts'
import { type Unproved, unprovedIn, unprovedOf } from '../quote/unproved.ts'
import type { QuoteOptions } from '../verbs/quote.ts'

/** Puts words of a source on record and into a claim that stands on them, unless the check would refuse anything of it. */
export async function runQuote(wanted: string, options: QuoteOptions): Promise<void> {
  const { content, today } = options
  const opened = await openRecord('source', wanted, content)
  const checked = checkGarden(opened.files, today)
  const source = checked.garden.sources.get(opened.id)
  if (!source) throw new Error(`\`${opened.id}\` is a source that nobody read.`)
  const flags = options['text'] === '-' ? { ...options, text: await readAll(process.stdin) } : options
  const desk = { files: opened.files, checked, source, options: flags }
  const answers = await answersFor(desk)
  const wording = wordingOf(answers, desk)
  const edits = editsOf(wording, opened.files, today.written)
  if (edits.length === 0)
    throw new UsageError('There is nothing to write.', 'Name the claim that quotes it: `--claim ID`.')
  const edited = withEdits(opened.files, edits)
  const errors = newErrors(opened.files, edited, today)
  if (errors.length > 0) {
    process.stderr.write('Nothing was written, as it would not pass the check:\n\n')
    tellErrors(errors, edited, options)
    process.exitCode = 1
    return
  }
  for (const { path, text } of edits) await replaceFile(join(content, path), text)
  process.stdout.write(told(wording, edits, content))
}

/** What the questions are about. */
interface Desk {
  readonly files: readonly InputFile[]
  readonly checked: Checked
  readonly source: Source
  readonly options: QuoteOptions
}

async function answersFor(desk: Desk): Promise<Answers> {
  const { checked, source, options } = desk
  const person = atTerminal()
  const answers: Record<string, string | undefined> = {}
  const ask = (questions: readonly Question[]): Promise<void> =>
    answerAll(
      {
        questions,
        flags: options,
        person,
        choicesFor: (question) => choicesOf(question, desk),
        faultWith: person ? (_name, given) => faultIn(given, desk) : () => undefined,
      },
      answers,
    )
  if ((source.record.passages ?? []).length > 0 || options['passage'] !== undefined) await ask(askedOfPassages)
  if (answers['passage'] === undefined) await ask(askedOfNew)
  if (unprovedOf(source, checked.garden).length > 0 || options['claim'] !== undefined) await ask(askedOfClaim)
  await ask(askedOfWitness)
  const { claim } = answers
  const keepsItsQuote =
    claim !== undefined &&
    options['quote'] === undefined &&
    unprovedIn(claim, source, checked.garden).quote !== undefined
  if (claim !== undefined && !keepsItsQuote) await ask(askedOfQuote)
  return answers
}

function choicesOf(question: Question, { checked, source }: Desk): readonly Choice[] | undefined {
  const { name } = question
  if (name === 'passage') {
    const passages = source.record.passages ?? []
    return withNone(
      passages.map(({ id, text, at }) => ({ value: id, name: `${text} (${id})`, ...(at && { description: at }) })),
      question,
    )
  }
  if (name === 'claim') return withNone(unprovedOf(source, checked.garden).map(choiceOf), question)
  return choicesFor(question, checked)
}

function choiceOf({ by, quote }: Unproved): Choice {
  const words = by.kind === 'claim' ? by.record.statement.trim() : (by.record.title ?? by.record.date)
  return {
    value: by.id,
    name: `${words} (${by.id})`,
    ...(quote !== undefined && { description: `It quotes “${quote}”.` }),
  }
}

/** What the check would say of what was answered so far. */
function faultIn(answers: Answers, desk: Desk): string | undefined {
  const { files, checked, options } = desk
  const by = answers['by'] ?? [...checked.garden.voices.keys()][0]
  const edits = editsOf(wordingOf({ why: 'So it is.', ...answers, by }, desk), files, options.today.written)
  const [error] = newErrors(files, withEdits(files, edits), options.today)
  return error && `${error.message} ${error.fix}`
}

function wordingOf(answers: Answers, { checked, source, options }: Desk): Wording {
  const { passage: named, claim, quote, by = '', why = '' } = answers
  const language = languageOf(checked)
  const date = options.today.written
  const passage =
    named === undefined
      ? newPassage(answers, source, { date, name: options.id, language })
      : passageNamed(named, source)
  const unproved = claim === undefined ? undefined : unprovedIn(claim, source, checked.garden)
  const citing = unproved && quote !== undefined ? { unproved, quote, by, why } : undefined
  return { source, passage, isNew: named === undefined, citing }
}

function told({ source, passage, isNew, citing }: Wording, edits: readonly TextFile[], content: string): string {
  const fileOf = (path: string): string => join(asCallerWrites(content), path)
  const lines = [
    ...(isNew ? [`The passage \`${passage.id}\` is the last one in ${fileOf(source.path)}.`] : []),
    ...(citing
      ? [
          `${fileOf(citing.unproved.by.path)} quotes “${asItStands(citing.quote, passage)}”, and has an entry that says so.`,
        ]
      : []),
  ]
  return `${lines.map(visibleLine).join('\n')}\n${commitNext(content, edits.length)}\n`
}
