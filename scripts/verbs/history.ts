import type { Command } from 'commander'
import { parseDocument } from 'yaml'
import { appendEntry } from '../../src/edit/append-entry.ts'
import { openRecord, saveRecord } from '../edit-record.ts'
import { addGardenOptions, asCallerWrites, type GardenOptions } from '../options.ts'

interface EntryOptions extends GardenOptions {
  readonly by: string
  readonly why: string
}

/** `move`, `tend` and `regrade`: an entry put last in a history. */
export function addHistoryVerbs(program: Command): void {
  const verb = (name: string, description: string): Command =>
    addGardenOptions(program.command(name).description(description))
      .requiredOption('--by <voice>', 'the voice that makes the entry')
      .requiredOption('--why <words>', 'the reason, for readers')

  verb('move', 'Move the badge of a claim or a dispatch.')
    .argument('<claim>', 'its id or its file')
    .argument('<badge>', 'the badge from today on')
    .action((claim: string, badge: string, options: EntryOptions) => appendTo('claim', claim, { badge }, options))
  verb('tend', 'Say that a claim was looked at and keeps its badge.')
    .argument('<claim>', 'its id or its file')
    .action((claim: string, options: EntryOptions) => appendTo('claim', claim, 'same', options))
  verb('regrade', 'Move the grade of a source.')
    .argument('<source>', 'its id or its file')
    .argument('<grade>', 'the grade from today on')
    .action((source: string, grade: string, options: EntryOptions) => appendTo('source', source, { grade }, options))
}

type Moved = { readonly badge: string } | { readonly grade: string } | 'same'

async function appendTo(kind: 'claim' | 'source', wanted: string, moved: Moved, options: EntryOptions): Promise<void> {
  const opened = await openRecord(kind, wanted, options.content)
  const now = moved === 'same' ? { badge: badgeOf(opened.text) } : moved
  const entry = { date: options.asOf, by: options.by, ...now, why: options.why }
  const saved = await saveRecord(opened, appendEntry(opened.path, opened.text, entry), options)
  process.exitCode = saved ? 0 : 1
  if (saved)
    process.stdout.write(
      done(
        opened.id,
        moved === 'same' ? 'still' : 'now',
        Object.values(now).join(),
        `${asCallerWrites(options.content)}/${opened.path}`,
      ),
    )
}

/** The badge in force, as the record says it. */
function badgeOf(text: string): string {
  const yaml = text.replace(/^---\r?\n/, '').split(/^---\s*$/m)[0] ?? ''
  const history: unknown = parseDocument(yaml).toJS()?.history
  const last: unknown = Array.isArray(history) ? history.at(-1) : undefined
  return typeof last === 'object' && last !== null && 'badge' in last ? String(last.badge) : ''
}

function done(id: string, when: 'now' | 'still', to: string, file: string): string {
  return `\`${id}\` is ${when} \`${to}\`. The entry is the last one in ${file}.\nNext: npm run check -- --base main, and commit the file.\n`
}
