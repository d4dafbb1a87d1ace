import { isDeepStrictEqual } from 'node:util'
import { asCallerWrites } from '../../caller-folder.ts'
import { gardenChecker, type Memory } from '../../engine/index.ts'
import { readGarden } from '../../garden/disk.ts'
import { readSiteFolder, siteFolderOf } from '../../garden/site-folder.ts'
import type { DevGarden } from '../../publish/dev-site.ts'
import { plain } from '../../report/report.ts'
import { checkText } from '../../report/text.ts'
import { keepEditorSchemas } from '../editor/keep-schemas.ts'
import { editorsFolder } from '../editors-folder.ts'
import { paintFor } from '../options.ts'
import { remembering } from '../remembering.ts'
import { otherPort } from '../serve.ts'
import type { DevOptions } from '../verbs/dev.ts'

/** Serves the site until it is stopped, and tells faults as they come and go. */
export async function runDev(options: DevOptions): Promise<void> {
  const { content, today, port, cache } = options
  const check = gardenChecker()
  const judge = async (shown?: DevGarden, memory?: Memory): Promise<DevGarden> => {
    const files = [...(await readGarden(content)), ...(await readSiteFolder(content))]
    if (shown && isDeepStrictEqual(files, shown.files)) return shown
    const checked = check(files, today, memory)
    const { asOf, judged, words, look, diagnostics } = checked
    if (cache) await keepEditorSchemas(content, checked)
    const report = { asOf, files, diagnostics, folder: asCallerWrites(content) }
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    return {
      files,
      judged,
      own: { words, look },
      faults: errors.length === 0 ? '' : checkText({ ...report, diagnostics: errors }, plain),
      report: checkText(report, paintFor(process.stderr)),
    }
  }
  const tell = (report: string): void => {
    process.stderr.write(report)
  }
  // What is kept on disk is asked once: from then on the check itself remembers.
  const first = await remembering(options, (memory) => judge(undefined, memory))
  const { devSite } = await import('../../publish/dev-site.ts')
  const folder = await editorsFolder(content)
  const used = await devSite({ content, siteFolder: await siteFolderOf(content), folder, port, first, judge, tell })
  process.stdout.write(`${otherPort(port, used)}The site is at http://localhost:${used}/ until you press Ctrl+C.\n`)
}
