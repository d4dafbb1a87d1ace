import { asCallerWrites } from '../../caller-folder.ts'
import { gardenChecker } from '../../engine/index.ts'
import { readGarden } from '../../garden/disk.ts'
import type { DevGarden } from '../../publish/dev-site.ts'
import { plain } from '../../report/report.ts'
import { checkText } from '../../report/text.ts'
import { editorsFolder } from '../editors-folder.ts'
import { paintFor } from '../options.ts'
import { otherPort } from '../serve.ts'
import type { DevOptions } from '../verbs/dev.ts'

/** Serves the site until it is stopped, and tells faults as they come and go. */
export async function runDev({ content, today, port }: DevOptions): Promise<void> {
  const check = gardenChecker()
  const judge = async (): Promise<DevGarden> => {
    const files = await readGarden(content)
    const checked = check(files, today)
    const { diagnostics } = checked
    const report = { asOf: checked.asOf, files, diagnostics, folder: asCallerWrites(content) }
    process.stderr.write(checkText(report, paintFor(process.stderr)))
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    const faults = errors.length === 0 ? '' : checkText({ ...report, diagnostics: errors }, plain)
    return { judged: checked.judged, faults }
  }
  const { devSite } = await import('../../publish/dev-site.ts')
  const used = await devSite({ content, folder: await editorsFolder(content), port, judge })
  process.stdout.write(`${otherPort(port, used)}The site is at http://localhost:${used}/ until you press Ctrl+C.\n`)
}
