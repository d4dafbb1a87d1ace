import { type Command, Option } from 'commander'
import { checkGarden, judgeGarden } from '../../engine/index.ts'
import { readGarden } from '../../garden/disk.ts'
import { readBase, readRevision } from '../../garden/git.ts'
import { type Diff, diffGardens } from '../../report/diff/diff.ts'
import { diffMarkdown } from '../../report/diff/markdown.ts'
import { jsonText } from '../../report/json-text.ts'
import { addGardenOptions, type GardenOptions } from '../options.ts'

interface DiffOptions extends GardenOptions {
  readonly format: 'markdown' | 'json'
  readonly head?: string
}

/** `diff REF`: what a change does to claims and badges, for the reviewers of a pull request. */
export function addDiff(program: Command): void {
  addGardenOptions(program.command('diff').description('Say what a change does to every claim.'))
    .argument('<ref>', 'the git revision that the change is meant for, such as origin/main')
    .option('--head <ref>', 'the git revision that holds the change (default: the files as they are)')
    .addOption(new Option('--format <name>', 'how to say it').choices(['markdown', 'json']).default('markdown'))
    .action(runDiff)
}

async function runDiff(ref: string, { content, today, format, head: tip }: DiffOptions): Promise<void> {
  const before = await readBase(content, ref, tip)
  const after = tip === undefined ? await readGarden(content) : await readRevision(content, tip)
  const base = checkGarden(before.files, today).judged
  const head = checkGarden(after, today).judged
  if (!head) {
    process.stderr.write(
      'The garden has no policy that can be read, so that nothing can be judged: run `npm run check`.\n',
    )
    process.exitCode = 1
    return
  }
  const diff = diffGardens({ base, head, headUnderBase: base && judgeGarden(head.garden, base.policy, head.asOf) })
  process.stdout.write(textOf(diff, format))
}

function textOf(diff: Diff, format: DiffOptions['format']): string {
  return format === 'json' ? jsonText(diff) : diffMarkdown(diff)
}
