import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Command, Option } from 'commander'
import { asCallerWrites } from '../../caller-folder.ts'
import { newRecord } from '../../edit/new-record.ts'
import { type FolderKind, folderKinds, slugOf } from '../../engine/index.ts'
import { readGarden } from '../../garden/disk.ts'
import { UsageError } from '../../garden/usage-error.ts'
import { type Answers, answerAll, type Question } from '../ask.ts'
import { newErrors, replaceFile, tellErrors } from '../edit-record.ts'
import { earnedBy, fieldsOf, twinOf } from '../new-fields.ts'
import { nextCommand } from '../next-command.ts'
import { addGardenOptions, type GardenOptions } from '../options.ts'

const by: Question = { name: 'by', ask: 'Which voice adds it?' }

const questions: Record<FolderKind, readonly Question[]> = {
  claim: [
    { name: 'page', ask: 'On which page?' },
    { name: 'statement', ask: 'The claim: one sentence that says one thing' },
    { name: 'kind', ask: 'What is it?', choices: ['finding', 'reading', 'forecast'] },
    { name: 'source', ask: 'A source that bears on it (its id; empty for none)', optional: true },
    {
      name: 'stance',
      ask: 'Does the source speak for it?',
      choices: ['supports', 'contradicts', 'context'],
      when: 'source',
    },
    { name: 'directness', ask: 'Does the source itself say so?', choices: ['direct', 'indirect'], when: 'source' },
    by,
    { name: 'why', ask: 'Why does it have the badge it has?' },
  ],
  source: [
    { name: 'title', ask: 'Its title' },
    {
      name: 'kind',
      ask: 'What is it?',
      choices: ['paper', 'report', 'article', 'post', 'dataset', 'calculator', 'filing', 'thread', 'lead', 'search'],
    },
    { name: 'publisher', ask: 'Who made it and stands behind it? (empty if not known)', optional: true },
    { name: 'url', ask: 'Its address (empty for none)', optional: true },
    { name: 'doi', ask: 'Its DOI (empty for none)', optional: true },
    { name: 'arxiv', ask: 'Its arXiv id (empty for none)', optional: true },
    { name: 'stake', ask: 'Who gains if it is believed? (empty if nobody)', optional: true },
    { name: 'grade', ask: 'Its grade' },
    by,
    { name: 'why', ask: 'Why this grade?' },
  ],
  dispatch: [
    { name: 'voice', ask: 'Whose dispatch is it?' },
    { name: 'title', ask: 'Its headline' },
    { name: 'page', ask: 'On which page?' },
    { name: 'rests', ask: 'A claim that it rests on (empty for none)', optional: true },
    { name: 'body', ask: 'Its text, or the first paragraph of it' },
    { name: 'why', ask: 'Why does it have the badge it has?' },
  ],
  voice: [
    { name: 'name', ask: 'The name that readers see' },
    { name: 'role', ask: 'May it raise badges?', choices: ['voice', 'editor'] },
    { name: 'nature', ask: 'What stands behind it?', choices: ['person', 'desk', 'persona', 'machine'] },
    { name: 'beat', ask: 'What does it cover? (empty for nothing in particular)', optional: true },
  ],
  page: [
    { name: 'title', ask: 'The subject' },
    { name: 'summary', ask: 'What it is about, in a sentence or two' },
  ],
}

/** A name that is made from words goes no further than these. */
const mostWords = 8

interface NewOptions extends GardenOptions {
  readonly id?: string
  readonly [flag: string]: unknown
}

/** `new`: a record that passes the check, from answers in a terminal or from flags. */
export function addNew(program: Command): void {
  const command = program.command('new').description('Write a new record, asking for what it needs.')
  for (const kind of folderKinds) {
    const verb = addGardenOptions(command.command(kind).description(`Write a new ${kind}.`))
    verb.option('--id <name>', 'its name, which becomes its address (default: made from its words)')
    for (const { name, ask, choices } of questions[kind]) {
      const option = new Option(`--${name} <value>`, ask)
      verb.addOption(choices ? option.choices(choices) : option)
    }
    verb.action((options: NewOptions) => write(kind, options))
  }
}

async function write(kind: FolderKind, options: NewOptions): Promise<void> {
  const files = await readGarden(options.content)
  const answers = await answerAll(questions[kind], options)
  const twin = kind === 'source' ? twinOf(answers, files, options.today) : undefined
  if (twin !== undefined) throw new UsageError(`\`${twin}\` is this source already.`, `Cite it: \`source: ${twin}\`.`)
  const id = idOf(kind, options, answers)
  const badge = earnedBy(kind, id, answers, files, options.today)
  const record = newRecord(kind, id, fieldsOf(kind, answers, options.today.written, badge), answers['body'])
  if (files.some(({ path }) => path === record.path)) {
    throw new UsageError(`There is a file ${record.path} already.`, 'Give the new one another name: `--id NAME`.')
  }
  const grown = [...files, record]
  const errors = newErrors(files, grown, options.today).filter(({ place }) => place.path === record.path)
  if (errors.length > 0) {
    process.stderr.write('Nothing was written, as it would not pass the check:\n\n')
    tellErrors(errors, grown, options)
    process.exitCode = 1
    return
  }
  const file = join(options.content, record.path)
  await mkdir(dirname(file), { recursive: true })
  await replaceFile(file, record.text)
  const earned = badge === undefined ? '' : `, with the badge it has earned: ${badge}`
  process.stdout.write(`Wrote ${asCallerWrites(file)}${earned}.\n${next[kind](id, options.content)}\n`)
}

const next: Record<FolderKind, (id: string, content: string) => string> = {
  claim: (id, content) => `Next: ${nextCommand('explain', content, id)}`,
  source: (id) => `Next: cite it in a claim: source: ${id}`,
  dispatch: (_id, content) => `Next: write the rest of it, then ${nextCommand('check', content)}`,
  voice: (id) => `Next: write as it: by: ${id}`,
  page: (id, content) => `Next: ${nextCommand('ripen', content, 'new', 'claim', '--page', id)}`,
}

function idOf(kind: FolderKind, options: NewOptions, answers: Answers): string {
  const words = answers['statement'] ?? answers['title'] ?? answers['name'] ?? ''
  const name = options.id ?? slugOf(words, mostWords)
  if (kind === 'claim') return `${answers['page']}/${name}`
  return kind === 'dispatch' ? `${options.today.written}-${name}` : name
}
