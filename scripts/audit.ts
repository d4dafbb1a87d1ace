import { Command } from 'commander'
import { fromCaller } from '../src/cli/options.ts'
import { run } from '../src/cli/run.ts'
import { auditText, categoryNames } from './audit-text.ts'
import { withSite } from './built-site.ts'
import { lookAt } from './lighthouse.ts'

interface AuditOptions {
  readonly out?: string
  readonly desktop?: boolean
}

await run(
  new Command('audit')
    .description("Print Lighthouse's figures for the home page, a page, a claim and the search.")
    .option('--out <dir>', 'folder of a built site to look at (default: one built for this)', fromCaller)
    .option('--desktop', 'as on a desk, not as on a phone with a slow network')
    .exitOverride()
    .action(audit),
)

async function audit({ out, desktop = false }: AuditOptions): Promise<void> {
  const kinds = ['home', 'page', 'claim', 'search'] as const
  const options = { kinds, categories: categoryNames, isOnDesk: desktop }
  const audited = await withSite(out, (address) => {
    process.stderr.write('Auditing…\n')
    return lookAt(address, options)
  })
  process.stdout.write(auditText(audited, categoryNames))
}
