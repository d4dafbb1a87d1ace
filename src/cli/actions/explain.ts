import { relative, resolve, sep } from 'node:path'
import { asCallerWrites, callerFolder } from '../../caller-folder.ts'
import { type Checked, checkGarden, explained, type InputFile, idMeant } from '../../engine/index.ts'
import { readGarden } from '../../garden/disk.ts'
import { UsageError } from '../../garden/usage-error.ts'
import { explainLine, explainText } from '../../report/explain-text.ts'
import { jsonText } from '../../report/json-text.ts'
import { checkText } from '../../report/text.ts'
import { visibleLine } from '../../report/visible.ts'
import { nextCommand } from '../next-command.ts'
import { paintFor } from '../options.ts'
import { remembering } from '../remembering.ts'
import type { ExplainOptions } from '../verbs/explain.ts'

/** Prints why a claim has the badge it has, or the verdict of every claim. */
export async function runExplain(wanted: string | undefined, options: ExplainOptions): Promise<void> {
  const files = await readGarden(options.content)
  const checked = await remembering(options, (memory) => checkGarden(files, options.today, memory))
  writeErrors(files, checked, options)
  if (wanted === undefined) process.stdout.write(explainAll(checked, options.format))
  else process.exitCode = explainOne(claimId(wanted, options.content), files, checked, options)
}

/** Faults are told apart from the verdicts, on stderr: verdicts of what is faulty may be worse than they need be. */
function writeErrors(files: readonly InputFile[], checked: Checked, { content }: ExplainOptions): void {
  const diagnostics = checked.diagnostics.filter(({ severity }) => severity === 'error')
  if (diagnostics.length === 0) return
  process.stderr.write(
    checkText({ asOf: checked.asOf, files, diagnostics, folder: asCallerWrites(content) }, paintFor(process.stderr)),
  )
}

function explainAll({ judged }: Checked, format: ExplainOptions['format']): string {
  const verdicts = judged ? [...judged.verdicts.values()] : []
  if (format === 'json') return jsonText(verdicts.map((verdict) => judged && explained(verdict, judged.garden)))
  return verdicts.map((verdict) => explainLine(verdict, paintFor(process.stdout))).join('')
}

/** @returns the exit code: 1 when there is such a claim but it cannot be judged */
function explainOne(
  id: string,
  files: readonly InputFile[],
  { judged }: Checked,
  { content, format }: ExplainOptions,
): number {
  const claim = judged?.garden.claims.get(id)
  const verdict = judged?.verdicts.get(id)
  if (judged && claim && verdict) {
    const json = format === 'json'
    const text = json
      ? jsonText(explained(verdict, judged.garden))
      : explainText(claim, judged, paintFor(process.stdout))
    process.stdout.write(text)
    return 0
  }
  if (!files.some(({ path }) => path === `claims/${id}.yaml`)) throw noSuchClaim(id, files, content)
  process.stderr.write(`\`${visibleLine(id)}\` cannot be judged until the errors above are mended.\n`)
  return 1
}

/** A claim's id, from the id itself or from the path of its file. */
function claimId(wanted: string, content: string): string {
  if (!wanted.endsWith('.yaml')) return wanted
  const path = [callerFolder(), content].map((folder) =>
    relative(content, resolve(folder, wanted)).split(sep).join('/'),
  )
  const inClaims = path.find((each) => each.startsWith('claims/')) ?? wanted
  return inClaims.replace(/^claims\//, '').replace(/\.yaml$/, '')
}

function noSuchClaim(id: string, files: readonly InputFile[], content: string): UsageError {
  const known = files.flatMap(({ path }) => /^claims\/(.+)\.yaml$/.exec(path)?.[1] ?? [])
  const meant = idMeant(id, known)
  const fix =
    meant === undefined
      ? `Run \`${nextCommand('explain', content)}\` to list all claims.`
      : `Did you mean \`${meant}\`?`
  return new UsageError(`There is no claim \`${visibleLine(id)}\`.`, fix)
}
