import { resolve } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { asCallerWrites, callerFolder } from '../../caller-folder.ts'
import { type Checked, checkGarden, type JudgedGarden } from '../../engine/index.ts'
import { readGarden } from '../../garden/disk.ts'
import { placeFor } from '../../publish/place.ts'
import { buildSummary } from '../../report/build-summary.ts'
import { countOf } from '../../report/report.ts'
import { checkText } from '../../report/text.ts'
import { visibleLine } from '../../report/visible.ts'
import { editorsFolder } from '../editors-folder.ts'
import { addGardenOptions, fromCaller, type GardenOptions, paintFor } from '../options.ts'

interface BuildOptions extends GardenOptions {
  readonly out: string
  readonly basePath: string
}

const basePathShape = /^(\/[A-Za-z0-9._~-]+)+$/

/** `build`: check, render, index and publish, whole or not at all. */
export function addBuild(program: Command): void {
  addGardenOptions(program.command('build').description('Check the garden and publish its site.'))
    .addOption(
      new Option('--out <dir>', 'folder to publish into')
        .argParser(fromCaller)
        .default(resolve(callerFolder(), 'dist'), 'dist'),
    )
    .addOption(
      new Option('--base-path <path>', 'path that the site lives under, such as /garden')
        .argParser(readBasePath)
        .default('', 'the root'),
    )
    .action(runBuild)
}

async function runBuild(options: BuildOptions): Promise<void> {
  const { content, today, out, basePath } = options
  const started = performance.now()
  const files = await readGarden(content)
  const checked = checkGarden(files, today)
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
  const outcome = await publish(judged, whereabouts, place, (doing) => process.stderr.write(`${doing}…\n`))
  if ('brokenLinks' in outcome) return unpublished(brokenText(outcome.brokenLinks))
  const seconds = (performance.now() - started) / 1000
  const folder = asCallerWrites(out) || '.'
  process.stdout.write(
    buildSummary({ judged, diagnostics: checked.diagnostics, ...outcome, seconds, folder, basePath }),
  )
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

/** The path that the address of the garden goes on with, if a site can live under it. */
export function basePathIn({ garden }: JudgedGarden): string | undefined {
  const path = URL.parse(garden.garden?.record.url ?? '')?.pathname.replace(/\/+$/, '')
  return path !== undefined && basePathShape.test(path) ? path : undefined
}

function readBasePath(text: string): string {
  const path = text.replace(/\/+$/, '')
  if (path !== '' && !basePathShape.test(path)) {
    throw new InvalidArgumentError('It takes a path that starts with a slash, like /garden.')
  }
  return path
}
