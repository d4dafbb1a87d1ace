import { readFile } from 'node:fs/promises'
import { asCallerWrites } from '../../caller-folder.ts'
import { type Checked, checkGarden, type InputFile } from '../../engine/index.ts'
import { readGarden } from '../../garden/disk.ts'
import { UsageError } from '../../garden/usage-error.ts'
import { readReferences } from '../../references/read-references.ts'
import { visibleLine } from '../../report/visible.ts'
import { type Candidate, sortEntries } from '../import/candidates.ts'
import { faultsIn, type NamedInput, type Notice, named, noticesText, placeIn } from '../import/notice.ts'
import { askedOfEach, askedOfUntyped, askedOnce } from '../import/questions.ts'
import { type Graded, type Seedling, seedlingsOf, sow } from '../import/sow.ts'
import { answerAll, atTerminal, type Person } from '../new/ask.ts'
import { choicesFor } from '../new/choices.ts'
import { faultFinder } from '../new/draft.ts'
import { nextCommand } from '../next-command.ts'
import { fromCaller } from '../options.ts'
import type { ImportOptions } from '../verbs/import.ts'

/** Writes what some inputs name and the garden lacks as sources; tells what is there, and what cannot be taken. */
export async function runImport(names: readonly string[], options: ImportOptions): Promise<void> {
  const { content, today } = options
  const files = await readGarden(content)
  const checked = checkGarden(files, today)
  const inputs = await Promise.all(names.map(readInput))
  const { candidates, notices: sorting, known } = sortEntries(inputs, files, checked.garden)
  const { graded, untyped, isWhole } = await grade(candidates, files, checked, options)
  const { sound, notices: checking } = seedlingsOf(graded, files, today)
  const notices = [...inputs.flatMap(faultsIn), ...sorting, ...untyped, ...checking]
  process.stderr.write(noticesText(notices, inputs))
  if (!options.dryRun) await sow(sound, content)
  const faults = notices.filter(({ fix }) => fix !== undefined).length
  process.stdout.write(told(sound, known, faults, options))
  process.exitCode = isWhole ? Number(faults > 0) : interrupted
}

/** As shells say it of what was interrupted: 128 and the number of SIGINT. */
const interrupted = 130

async function readInput(name: string): Promise<NamedInput> {
  const bytes = await readFile(fromCaller(name)).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code !== 'ENOENT' && code !== 'EISDIR') throw error
    throw new UsageError(
      `There is no file \`${visibleLine(name)}\`.`,
      'Name a file that was exported as BibTeX, RIS or CSL-JSON.',
    )
  })
  return named(name, readReferences(name, bytes))
}

interface Grading {
  readonly graded: readonly Graded[]
  /** Those of which nobody said what they are. */
  readonly untyped: readonly Notice[]
  /** Whether all was asked: somebody may have had enough. */
  readonly isWhole: boolean
}

/** Asks what no reference says. Called off, those that were answered are kept. */
async function grade(
  candidates: readonly Candidate[],
  files: readonly InputFile[],
  checked: Checked,
  options: ImportOptions,
): Promise<Grading> {
  const { today } = options
  const person = atTerminal()
  const faultWith = person ? faultFinder({ kind: 'source', files, checked, today, name: undefined }) : () => undefined
  const asking = { flags: options, person, choicesFor: choicesIn(checked), faultWith }
  const graded: Graded[] = []
  const untyped: Notice[] = []
  const whose: Record<string, string | undefined> = {}
  try {
    const first = person ? askedOnce : [...askedOnce, ...askedOfEach]
    if (candidates.length > 0) await answerAll({ ...asking, questions: first }, whose)
    for (const candidate of candidates) {
      const isUntyped = candidate.told.kind === undefined
      if (isUntyped && !person && options['kind'] === undefined) {
        untyped.push(untypedNotice(candidate))
        continue
      }
      const answers = { ...whose }
      if (person) introduce(candidate, person)
      await answerAll({ ...asking, questions: [...(isUntyped ? askedOfUntyped : []), ...askedOfEach] }, answers)
      graded.push({ candidate, answers })
    }
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ExitPromptError') || graded.length === 0) throw error
    return { graded, untyped, isWhole: false }
  }
  return { graded, untyped, isWhole: true }
}

function choicesIn(checked: Checked) {
  return (question: Parameters<typeof choicesFor>[0]) => choicesFor(question, checked)
}

function introduce({ input, entry, told: { title, authors = [], published } }: Candidate, person: Person): void {
  const by = authors.map((author) => (typeof author === 'string' ? author : author.name))
  const about = [by.length > 3 ? `${by[0]} and others` : by.join(', '), published].filter(Boolean).join(', ')
  person.hear(`${placeIn(input, entry.span)}  ${title}${about === '' ? '' : ` (${about})`}`)
}

function untypedNotice({ input, entry }: Candidate): Notice {
  const type = entry.type === '' ? 'It' : `\`${entry.type}\``
  const message = `${type} does not say what it is to a garden.`
  return {
    input,
    span: entry.locate('type'),
    message,
    fix: 'Say it for all that do not: `--kind report`, or run it in a terminal to be asked.',
  }
}

function told(sown: readonly Seedling[], known: number, faults: number, { content, dryRun }: ImportOptions): string {
  const lines = sown.map(({ record, candidate: { input, entry } }) => {
    const file = visibleLine(asCallerWrites(`${content}/${record.path}`))
    return `${dryRun ? 'Would write' : 'Wrote'} ${file}, from ${placeIn(input, entry.span)}.\n`
  })
  const counts = `${sown.length} new, ${known} here already, ${faults} ${faults === 1 ? 'fault' : 'faults'}.\n`
  const next =
    sown.length === 0 || dryRun ? '' : `Next: cite them in claims: ${nextCommand('ripen', content, 'new', 'claim')}\n`
  return `${lines.join('')}${counts}${next}`
}
