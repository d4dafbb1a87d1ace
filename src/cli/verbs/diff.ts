import { type Command, Option } from 'commander'
import { type Account, accountOf, checkChange } from '../../engine/index.ts'
import { readGarden } from '../../garden/disk.ts'
import { readBase, readRevision } from '../../garden/git.ts'
import { diffJson } from '../../report/diff/json.ts'
import { diffMarkdown } from '../../report/diff/markdown.ts'
import { diffText } from '../../report/diff/text.ts'
import type { Paint } from '../../report/report.ts'
import { addGardenOptions, type GardenOptions, paintFor } from '../options.ts'

const formats = {
  markdown: diffMarkdown,
  json: diffJson,
  text: diffText,
} satisfies Record<string, (account: Account, paint: Paint) => string>

type Format = keyof typeof formats

interface DiffOptions extends GardenOptions {
  readonly format?: Format
  readonly head?: string
}

/** `diff REF`: what a change does, for the reviewers of a pull request. */
export function addDiff(program: Command): void {
  addGardenOptions(program.command('diff').description('Say what a change does, for who decides about it.'))
    .argument('<ref>', 'the git revision that the change is meant for, such as origin/main')
    .option('--head <ref>', 'the git revision that holds the change (default: the files as they are)')
    .addOption(
      new Option('--format <name>', 'how to say it (default: text in a terminal, else markdown)').choices(
        Object.keys(formats),
      ),
    )
    .action(runDiff)
}

async function runDiff(ref: string, { content, today, format, head: tip }: DiffOptions): Promise<void> {
  const before = await readBase(content, ref, tip)
  const after = tip === undefined ? await readGarden(content) : await readRevision(content, tip)
  const checked = checkChange(before.files, after, today)
  if (!checked.judged) {
    process.stderr.write(
      'The garden has no policy that can be read, so that nothing can be judged: run `npm run check`.\n',
    )
    process.exitCode = 1
    return
  }
  const usual = process.stdout.isTTY ? 'text' : 'markdown'
  process.stdout.write(formats[format ?? usual](accountOf(checked, checked.judged), paintFor(process.stdout)))
}
