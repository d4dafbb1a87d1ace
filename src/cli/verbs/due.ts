import { type Command, Option } from 'commander'
import { checkGarden } from '../../engine/index.ts'
import { readGarden } from '../../garden/disk.ts'
import { dueList, dueMarkdown, dueText } from '../../report/due.ts'
import { jsonText } from '../../report/json-text.ts'
import { addGardenOptions, type GardenOptions } from '../options.ts'

const formats = {
  text: dueText,
  markdown: dueMarkdown,
  json: jsonText,
}

interface DueOptions extends GardenOptions {
  readonly format: keyof typeof formats
}

/** `due`: the work list. */
export function addDue(program: Command): void {
  addGardenOptions(
    program
      .command('due')
      .description(
        'List what waits for an editor. Claims that come due on one day have their turns spread over four weeks.',
      ),
  )
    .addOption(new Option('--format <name>', 'how to say it').choices(Object.keys(formats)).default('text'))
    .action(runDue)
}

async function runDue({ content, today, format }: DueOptions): Promise<void> {
  const { judged, diagnostics } = checkGarden(await readGarden(content), today)
  process.stdout.write(formats[format](judged ? dueList(judged, diagnostics) : []))
}
