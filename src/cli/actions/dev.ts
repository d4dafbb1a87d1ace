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
    const { asOf, judged, diagnostics } = check(files, today)
    const report = { asOf, files, diagnostics, folder: asCallerWrites(content) }
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    return {
      judged,
      faults: errors.length === 0 ? '' : checkText({ ...report, diagnostics: errors }, plain),
      report: checkText(report, paintFor(process.stderr)),
    }
  }
  const tell = (report: string): void => {
    process.stderr.write(report)
  }
  const { devSite } = await import('../../publish/dev-site.ts')
  const used = await devSite({ content, folder: await editorsFolder(content), port, judge, tell })
  process.stdout.write(`${otherPort(port, used)}The site is at http://localhost:${used}/ until you press Ctrl+C.\n`)
}
