import { gardenChecker } from '../../engine/index.ts'
import { readGarden } from '../../garden/disk.ts'
import { UsageError } from '../../garden/usage-error.ts'
import { jsonText } from '../../report/json-text.ts'
import { type PolicySwitch, policySwitch, policySwitchText } from '../../report/policy-switch.ts'
import { policyText } from '../packs.ts'
import { remembering } from '../remembering.ts'
import type { Format, PolicyDiffOptions } from '../verbs/policy.ts'

const formats = { text: policySwitchText, json: jsonText } satisfies Record<Format, (told: PolicySwitch) => string>

/** Judges a garden by its own policy and by another, and prints what differs. */
export async function runPolicyDiff(pack: string, options: PolicyDiffOptions): Promise<void> {
  const { content, today, format } = options
  const text = policyText(pack)
  const files = await readGarden(content)
  const others = [...files.filter(({ path }) => path !== 'policy.yaml'), { path: 'policy.yaml', text }]
  const [now, then] = await remembering(options, (memory) => {
    const check = gardenChecker()
    return [check(files, today, memory), check(others, today, memory)]
  })
  if (!now.judged) {
    throw new UsageError('The garden has no policy that can be read.', 'Run `npm run check`, and mend what it tells.')
  }
  if (!then.judged) {
    const faults = then.diagnostics.filter(({ place }) => place.path === 'policy.yaml').map(({ message }) => message)
    throw new UsageError(`\`${pack}\` holds no policy that can be read: ${faults.join(' ')}`, 'Mend it, and try again.')
  }
  process.stdout.write(formats[format](policySwitch(pack, now.judged, then.judged, then.diagnostics)))
}
