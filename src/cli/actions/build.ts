import { asCallerWrites } from '../../caller-folder.ts'
import { type Checked, checkGarden, type GivenFile, type JudgedGarden } from '../../engine/index.ts'
import { codeVersion } from '../../garden/code-version.ts'
import { readGarden } from '../../garden/disk.ts'
import { readSiteFolder, siteFolderOf } from '../../garden/site-folder.ts'
import { modulesFolder, projectFolder } from '../../project-folder.ts'
import { digestOf } from '../../publish/digest.ts'
import { placeFor } from '../../publish/place.ts'
import type { Source } from '../../publish/publish.ts'
import { readingAhead } from '../../publish/read-ahead.ts'
import { keepHeapSmall } from '../../publish/small-heap.ts'
import { buildSummary, partSummary } from '../../report/build-summary.ts'
import { countOf } from '../../report/report.ts'
import { checkText } from '../../report/text.ts'
import { visibleLine } from '../../report/visible.ts'
import { basePathIn } from '../base-path.ts'
import { editorsFolder } from '../editors-folder.ts'
import { paintFor } from '../options.ts'
import { tellProgress } from '../progress.ts'
import { remembering } from '../remembering.ts'
import { livingAt } from '../site-address.ts'
import type { BuildOptions } from '../verbs/build.ts'

/** Checks a garden and publishes its site or a part of it, or says why not. */
export async function runBuild(options: BuildOptions): Promise<void> {
  const { content, today, out, cache, site, shard, merge, jobs } = options
  const started = performance.now()
  const seconds = (): number => (performance.now() - started) / 1000
  const files = [...livingAt(site, await readGarden(content)), ...(await readSiteFolder(content))]
  if (files.length > manyFiles) keepHeapSmall()
  const checked = await remembering(options, (cache) =>
    readingAhead(files, cache, (memory) => checkGarden(files, today, memory)),
  )
  const judged = acceptable(checked)
  if (!judged) {
    const report = { asOf: checked.asOf, files, diagnostics: checked.diagnostics, folder: asCallerWrites(content) }
    return unpublished(checkText(report, paintFor(process.stderr)))
  }
  const { basePath = basePathIn(judged) } = options
  if (!shard && !merge && judged.verdicts.size > manyClaims) process.stderr.write(partsText(judged.verdicts.size))
  const place = await placeFor(out, content)
  const { publish, publishPart } = await import('../../publish/publish.ts')
  const source = await sourceOf(files, { ...checked, judged }, content, basePath)
  const say = tellProgress(process.stderr)
  const folder = asCallerWrites(out) || '.'
  if (shard) {
    const pages = await publishPart(source, place, shard, { say, cache, jobs })
    process.stdout.write(partSummary({ shard, pages, seconds: seconds(), folder }))
    return
  }
  const outcome = await publish(source, place, { say, cache, jobs, ...(merge && { parts: merge }) })
  if ('brokenLinks' in outcome)
    return unpublished(partsBrokenText(outcome.brokenParts) + linksBrokenText(outcome.brokenLinks))
  const { diagnostics } = checked
  process.stdout.write(buildSummary({ judged, diagnostics, ...outcome, seconds: seconds(), folder, basePath }))
}

/** With fewer, garbage takes less memory than there is anywhere. */
const manyFiles = 10_000

/** So many claims take a few gigabytes of memory and several minutes at once. */
const manyClaims = 20_000

function partsText(claims: number): string {
  return (
    `${claims} claims take long to build at once, and several gigabytes of memory. On several machines, render a part on each:\n` +
    '`build --shard 1/4 --out part-1` and so on, then `build --merge part-1 part-2 part-3 part-4`.\n'
  )
}

/** All that a site is made from. */
async function sourceOf(
  files: readonly GivenFile[],
  { judged, words, look }: Pick<Checked, 'words' | 'look'> & Pick<Source, 'judged'>,
  content: string,
  base: string,
): Promise<Source> {
  const folder = await editorsFolder(content)
  const code = codeVersion(projectFolder, modulesFolder, 'site') ?? null
  const madeFrom = { garden: digestOf(files), asOf: judged.asOf, base, folder: folder ?? null, code }
  return {
    judged,
    own: { words, look },
    content,
    siteFolder: await siteFolderOf(content),
    whereabouts: { base, folder },
    madeFrom,
  }
}

/** The content is at fault. */
function unpublished(why: string): void {
  process.stderr.write(`${why}Nothing was published.\n`)
  process.exitCode = 1
}

function linksBrokenText(links: readonly string[]): string {
  const fix =
    'Look for the address in the records. Leave out what follows its `#`, or name a place that is on that page.'
  return brokenText('Links in the records lead nowhere:', links, fix)
}

function partsBrokenText(parts: readonly string[]): string {
  const fix =
    'Look for it in the components of the folder `site`. What a page loads lies in `site/public/`; a script that counts ' +
    'visits is named in `site.yaml`.'
  return brokenText('Pages load what they may not, or what is not there:', parts, fix)
}

function brokenText(what: string, faults: readonly string[], fix: string): string {
  if (faults.length === 0) return ''
  return `${what}\n${faults.map((fault) => `${visibleLine(fault)}\n`).join('')}  fix  ${fix}\n`
}

/** The judged garden, if there is no error in it. */
function acceptable({ judged, diagnostics }: Checked): JudgedGarden | undefined {
  return countOf(diagnostics).error === 0 ? judged : undefined
}
