import { checkGarden } from '../../engine/index.ts'
import { readGarden } from '../../garden/disk.ts'
import { type DueItem, dueList } from '../../report/due.ts'
import { dueMarkdown, dueText } from '../../report/due-text.ts'
import { jsonText } from '../../report/json-text.ts'
import { remembering } from '../remembering.ts'
import type { DueOptions, Format } from '../verbs/due.ts'

const formats = {
  text: dueText,
  markdown: dueMarkdown,
  json: jsonText,
} satisfies Record<Format, (items: readonly DueItem[]) => string>

/** Prints the work list. */
export async function runDue(options: DueOptions): Promise<void> {
  const { content, today, format } = options
  const files = await readGarden(content)
  const { judged, diagnostics } = await remembering(options, (memory) => checkGarden(files, today, memory))
  process.stdout.write(formats[format](judged ? dueList(judged, diagnostics) : []))
}
