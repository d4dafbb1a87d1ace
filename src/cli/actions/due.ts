import { checkGarden } from '../../engine/index.ts'
import { readGarden } from '../../garden/disk.ts'
import { type DueItem, dueList, dueMarkdown, dueText } from '../../report/due.ts'
import { jsonText } from '../../report/json-text.ts'
import type { DueOptions, Format } from '../verbs/due.ts'

const formats = {
  text: dueText,
  markdown: dueMarkdown,
  json: jsonText,
} satisfies Record<Format, (items: readonly DueItem[]) => string>

/** Prints the work list. */
export async function runDue({ content, today, format }: DueOptions): Promise<void> {
  const { judged, diagnostics } = checkGarden(await readGarden(content), today)
  process.stdout.write(formats[format](judged ? dueList(judged, diagnostics) : []))
}
