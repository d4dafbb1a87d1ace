import { join } from 'node:path'
import { asCallerWrites } from '../../caller-folder.ts'
import { type UpgradeStep, upgrade, upgradeSteps } from '../../edit/upgrade.ts'
import { checkGarden } from '../../engine/index.ts'
import { readGarden } from '../../garden/disk.ts'
import { UsageError } from '../../garden/usage-error.ts'
import { visible } from '../../report/visible.ts'
import { newErrors, replaceFile, tellErrors } from '../edit-record.ts'
import { nextCommand } from '../next-command.ts'
import type { UpgradeOptions } from '../verbs/upgrade.ts'

/** Brings a garden to the newest format, unless that would move a verdict or bring an error. */
export async function runUpgrade(options: UpgradeOptions, steps: readonly UpgradeStep[] = upgradeSteps): Promise<void> {
  const { content, today, acceptVerdicts = false } = options
  const files = await readGarden(content)
  const { garden } = checkGarden(files, today).garden
  if (garden === undefined) {
    throw new UsageError(
      'There is no `garden.yaml` that can be read.',
      'Run `npm run check`, and mend what it tells of it.',
    )
  }
  const { format = 0 } = garden.record
  if (format >= steps.length) {
    process.stdout.write(`The garden is of format ${format}, the newest: there is nothing to do.\n`)
    return
  }
  const { changed, verdicts } = upgrade(files, format, today, steps)
  const moved = verdicts.map(({ id, was, is }) => `${id}  ${was} → ${is}\n`).join('')
  if (verdicts.length > 0 && !acceptVerdicts) {
    const told = `Nothing was written, as these would earn another badge than before:\n\n${moved}`
    process.stderr.write(
      visible(
        `${told}\n  fix  Write all the same: \`${nextCommand('ripen', content, 'upgrade', '--accept-verdicts')}\`.\n`,
      ),
    )
    process.exitCode = 1
    return
  }
  const texts = new Map(changed.map((file) => [file.path, file]))
  const after = files.map((file) => texts.get(file.path) ?? file)
  // A badge in force that is above what is earned now is what was accepted.
  const errors = newErrors(files, after, today).filter(({ rule }) => !acceptVerdicts || rule !== 'badge-not-earned')
  if (errors.length > 0) {
    process.stderr.write('Nothing was written, as it would not pass the check:\n\n')
    tellErrors(errors, after, options)
    process.exitCode = 1
    return
  }
  for (const { path, text } of changed) await replaceFile(join(content, path), text)
  const written = changed.map(({ path }) => `Wrote ${join(asCallerWrites(content), path)}.\n`).join('')
  const verdict = moved === '' ? 'No verdict differs.\n' : `These earn another badge than before:\n${moved}`
  process.stdout.write(visible(`${written}The garden is of format ${steps.length} now. ${verdict}`))
}
