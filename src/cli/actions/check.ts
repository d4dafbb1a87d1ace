import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { asCallerWrites } from '../../caller-folder.ts'
import { type Checked, checkChange, checkGarden, type GivenFile, type InputFile } from '../../engine/index.ts'
import { schemasChangedSince, siteChangesSince } from '../../garden/changed-since.ts'
import { readGarden } from '../../garden/disk.ts'
import { readBase } from '../../garden/git.ts'
import { folderInRepository } from '../../garden/repository.ts'
import { readSiteFolder } from '../../garden/site-folder.ts'
import { type CheckReport, countOf, type Paint, plain } from '../../report/report.ts'
import { checkText } from '../../report/text.ts'
import { keepEditorSchemas } from '../editor/keep-schemas.ts'
import { paintFor } from '../options.ts'
import { remembering } from '../remembering.ts'
import type { CheckOptions, Format } from '../verbs/check.ts'

type Formatter = (report: CheckReport, paint: Paint) => string

/** How each format is written. What writes it is loaded when it is asked for: most runs print text alone. */
const formats: Readonly<Record<Format, () => Formatter | Promise<Formatter>>> = {
  text: () => checkText,
  json: async () => (await import('../../report/json.ts')).checkJson,
  github: async () => (await import('../../report/github.ts')).checkGithub,
  sarif: async () => (await import('../../report/sarif.ts')).checkSarif,
  junit: async () => (await import('../../report/junit.ts')).checkJunit,
}

/** A garden of this size takes about a second. */
const manyFiles = 1000

/** Checks a garden, tells what was found, and sets the exit code. */
export async function runCheck(options: CheckOptions): Promise<void> {
  if (options.fix) {
    const { fixGarden } = await import('../fix-garden.ts')
    await fixGarden(options)
  }
  const files = [...(await readGarden(options.content)), ...(await readSiteFolder(options.content))]
  if (files.length > manyFiles) process.stderr.write(`Checking ${files.length} files…\n`)
  const checked = await checkFiles(files, options)
  if (options.cache) await keepEditorSchemas(options.content, checked)
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
  if (file === undefined || file === '') return
  const { checkSummary } = await import('../../report/summary.ts')
  await appendFile(file, checkSummary(report))
}

async function checkFiles(files: readonly GivenFile[], options: CheckOptions): Promise<Checked> {
  const { content, base, today } = options
  if (base === undefined) return await remembering(options, (memory) => checkGarden(files, today, memory))
  const held = files.filter((file): file is InputFile => !('digest' in file))
  const before = await readBase(content, base, held)
  const [siteChanges, bringsSchemas] = await Promise.all([
    siteChangesSince(content, before.commit),
    schemasChangedSince(content, before.commit),
  ])
  const checked = await remembering(options, (memory) => checkChange(before.files, files, today, memory, siteChanges))
  return bringsSchemas ? landSchemasFirst(checked) : checked
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
  const textOf = async (format: Format, paint: Paint): Promise<string> => {
    const write = await formats[format]()
    return write(format === 'text' ? report : await forCi(report, content), paint)
  }
  const onStdout = outputs.find(({ path }) => path === undefined)?.format ?? (outputs.length === 0 ? 'text' : undefined)
  if (onStdout) process.stdout.write(await textOf(onStdout, paintFor(process.stdout)))
  if (onStdout !== 'text') process.stderr.write(checkText(report, paintFor(process.stderr)))
  for (const { format, path } of outputs) {
    if (path === undefined) continue
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, await textOf(format, plain))
  }
}
