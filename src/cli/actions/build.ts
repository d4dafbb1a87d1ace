import { asCallerWrites } from '../../caller-folder.ts'
import { type Checked, checkGarden, type JudgedGarden } from '../../engine/index.ts'
import { readGarden } from '../../garden/disk.ts'
import { projectFolder } from '../../project-folder.ts'
import { placeFor } from '../../publish/place.ts'
import type { Keeping } from '../../publish/publish.ts'
import { buildSummary } from '../../report/build-summary.ts'
import { countOf } from '../../report/report.ts'
import { checkText } from '../../report/text.ts'
import { visibleLine } from '../../report/visible.ts'
import { basePathIn } from '../base-path.ts'
import { editorsFolder } from '../editors-folder.ts'
import { paintFor } from '../options.ts'
import { tellProgress } from '../progress.ts'
import { remembering } from '../remembering.ts'
import type { BuildOptions } from '../verbs/build.ts'

/** Checks a garden and publishes its site, or says why not. */
export async function runBuild(options: BuildOptions): Promise<void> {
  const { content, today, out, basePath } = options
  const started = performance.now()
  const files = await readGarden(content)
  const checked = await remembering(options, (memory) => checkGarden(files, today, memory))
  const judged = acceptable(checked)
  if (!judged) {
    const report = { asOf: checked.asOf, files, diagnostics: checked.diagnostics, folder: asCallerWrites(content) }
    return unpublished(checkText(report, paintFor(process.stderr)))
  }
  const path = basePathIn(judged)
  if (basePath === '' && path !== undefined) {
    process.stderr.write(`\`garden.yaml\` names a path: build with \`--base-path ${path}\`.\n`)
  }
  const place = await placeFor(out, content)
  const { publish } = await import('../../publish/publish.ts')
  const whereabouts = { base: basePath, folder: await editorsFolder(content) }
  const keeping = options.cache ? await keepingFor([files, checked.asOf, whereabouts]) : undefined
  const outcome = await publish(judged, whereabouts, place, tellProgress(process.stderr), keeping)
  if ('brokenLinks' in outcome) return unpublished(brokenText(outcome.brokenLinks))
  const seconds = (performance.now() - started) / 1000
  const folder = asCallerWrites(out) || '.'
  process.stdout.write(
    buildSummary({ judged, diagnostics: checked.diagnostics, ...outcome, seconds, folder, basePath }),
  )
}

/**
 * What this build may use of an earlier one.
 *
 * @param madeFrom  everything that the site is made from, besides the code
 */
async function keepingFor(madeFrom: readonly unknown[]): Promise<Keeping | undefined> {
  const [{ codeVersion }, { digestOf }] = await Promise.all([
    import('../../garden/code-version.ts'),
    import('../../publish/digest.ts'),
  ])
  const version = await codeVersion(projectFolder, 'site')
  return version === undefined ? undefined : { version, from: digestOf(madeFrom) }
}

/** The content is at fault. */
function unpublished(why: string): void {
  process.stderr.write(`${why}Nothing was published.\n`)
  process.exitCode = 1
}

function brokenText(links: readonly string[]): string {
  const lines = links.map((link) => `${visibleLine(link)}\n`)
  return (
    `Links in the records lead nowhere:\n${lines.join('')}` +
    '  fix  Look for the address in the records. Leave out what follows its `#`, or name a place that is on that page.\n'
  )
}

/** The judged garden, if there is no error in it. */
function acceptable({ judged, diagnostics }: Checked): JudgedGarden | undefined {
  return countOf(diagnostics).error === 0 ? judged : undefined
}
