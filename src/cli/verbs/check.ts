import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Command, Option } from 'commander'
import { asCallerWrites } from '../../caller-folder.ts'
import { type Checked, checkChange, checkGarden, type InputFile } from '../../engine/index.ts'
import { readGarden } from '../../garden/disk.ts'
import { folderInRepository, readBase, schemasChangedSince } from '../../garden/git.ts'
import { checkGithub } from '../../report/github.ts'
import { checkJson } from '../../report/json.ts'
import { checkJunit } from '../../report/junit.ts'
import { type CheckReport, countOf, type Paint, plain } from '../../report/report.ts'
import { checkSarif } from '../../report/sarif.ts'
import { checkSummary } from '../../report/summary.ts'
import { checkText } from '../../report/text.ts'
import { fixGarden } from '../fix-garden.ts'
import { addGardenOptions, type GardenOptions, paintFor } from '../options.ts'
import { type Output, readOutput } from '../output.ts'

const formats = {
  text: checkText,
  json: checkJson,
  github: checkGithub,
  sarif: checkSarif,
  junit: checkJunit,
} satisfies Record<string, (report: CheckReport, paint: Paint) => string>

/** A garden of this size takes about a second. */
const manyFiles = 1000

type Format = keyof typeof formats

interface CheckOptions extends GardenOptions {
  readonly base?: string
  readonly format: readonly Output<Format>[]
  readonly strict?: true
  readonly fix?: true
  readonly notes?: true
}

const readFormat = readOutput(Object.keys(formats) as Format[])

/** `check`: all rules over a garden, and over what a change does to it. */
export function addCheck(program: Command): void {
  addGardenOptions(program.command('check').description('Check a garden by every rule.'))
    .option('--base <ref>', 'also judge what changed since the merge base with this git revision')
    .addOption(
      new Option('--format <name[:path]>', `${Object.keys(formats).join(', ')}; may be given several times`)
        .argParser(readFormat)
        .default([], 'text'),
    )
    .option('--strict', 'exit 1 on warnings too')
    .option('--notes', 'tell every note, and why it matters')
    .option('--fix', 'first mend what can be mended without a doubt')
    .action(runCheck)
}

async function runCheck(options: CheckOptions): Promise<void> {
  if (options.fix) await fixGarden(options)
  const files = await readGarden(options.content)
  if (files.length > manyFiles) process.stderr.write(`Checking ${files.length} files…\n`)
  const checked = await checkFiles(files, options)
  const report = {
    asOf: checked.asOf,
    files,
    diagnostics: checked.diagnostics,
    folder: asCallerWrites(options.content),
    wholeNotes: options.notes ?? false,
  }
  await write(report, options)
  await writeJobSummary(await forCi(report, options.content))
  const { error, warning } = countOf(report.diagnostics)
  process.exitCode = error > 0 || (options.strict && warning > 0) ? 1 : 0
}

/** GitHub shows what a step appends to this file on the page of the run. */
async function writeJobSummary(report: CheckReport): Promise<void> {
  const file = process.env['GITHUB_STEP_SUMMARY']
  if (file !== undefined && file !== '') await appendFile(file, checkSummary(report))
}

async function checkFiles(files: readonly InputFile[], { content, base, today }: CheckOptions): Promise<Checked> {
  if (base === undefined) return checkGarden(files, today)
  const before = await readBase(content, base)
  const checked = checkChange(before.files, files, today)
  return (await schemasChangedSince(content, before.commit)) ? landSchemasFirst(checked) : checked
}

/** Records are judged by the schemas that are in force, not by those that a change brings along. */
function landSchemasFirst(checked: Checked): Checked {
  const words = 'If it needs the schemas that this change brings, land those first, in a pull request of their own.'
  const diagnostics = checked.diagnostics.map((each) =>
    each.rule === 'schema' ? { ...each, fix: `${each.fix} ${words}` } : each,
  )
  return { ...checked, diagnostics }
}

/** CI knows files by their place in the repository, wherever the check was called from. */
async function forCi(report: CheckReport, content: string): Promise<CheckReport> {
  const folder = await folderInRepository(content).catch(() => undefined)
  return folder === undefined ? report : { ...report, folder }
}

async function write(report: CheckReport, { content, format: outputs }: CheckOptions): Promise<void> {
  const reportFor = async (format: Format): Promise<CheckReport> =>
    format === 'text' ? report : await forCi(report, content)
  const onStdout = outputs.find(({ path }) => path === undefined)?.format ?? (outputs.length === 0 ? 'text' : undefined)
  if (onStdout) process.stdout.write(formats[onStdout](await reportFor(onStdout), paintFor(process.stdout)))
  if (onStdout !== 'text') process.stderr.write(checkText(report, paintFor(process.stderr)))
  for (const { format, path } of outputs) {
    if (path === undefined) continue
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, formats[format](await reportFor(format), plain))
  }
}
