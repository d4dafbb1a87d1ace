import { type Account, accountOf, checkChange } from '../../engine/index.ts'
import { siteChangesSince } from '../../garden/changed-since.ts'
import { readGarden } from '../../garden/disk.ts'
import { readBase, readRevision } from '../../garden/git.ts'
import { diffJson } from '../../report/diff/json.ts'
import { diffMarkdown } from '../../report/diff/markdown.ts'
import { diffText } from '../../report/diff/text.ts'
import type { Paint } from '../../report/report.ts'
import { paintFor } from '../options.ts'
import { remembering } from '../remembering.ts'
import type { DiffOptions, Format } from '../verbs/diff.ts'

const formats = {
  markdown: diffMarkdown,
  json: diffJson,
  text: diffText,
} satisfies Record<Format, (account: Account, paint: Paint) => string>

/** Prints the account of a change. */
export async function runDiff(ref: string, options: DiffOptions): Promise<void> {
  const { content, today, format, head: tip } = options
  const after = tip === undefined ? await readGarden(content) : await readRevision(content, tip)
  const before = await readBase(content, ref, after, tip)
  const siteChanges = await siteChangesSince(content, before.commit, tip)
  const checked = await remembering(options, (memory) => checkChange(before.files, after, today, memory, siteChanges))
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
