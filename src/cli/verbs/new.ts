import { type Command, Option } from 'commander'
import { type NewKind, questions } from '../new/questions.ts'
import { addGardenOptions, type GardenOptions } from '../options.ts'

export interface NewOptions extends GardenOptions {
  readonly id?: string
  readonly [flag: string]: unknown
}

/** `new`: a record that passes the check, from answers in a terminal or from flags. */
export function addNew(program: Command): void {
  const command = program.command('new').description('Write a new record, asking for what it needs.')
  for (const kind of Object.keys(questions) as NewKind[]) {
    const verb = addGardenOptions(command.command(kind).description(`Write a new ${kind}.`))
    verb.option('--id <name>', 'its name, which becomes its address (default: made from its words)')
    for (const { name, ask, choices } of questions[kind]) {
      const option = new Option(`--${name} <value>`, ask)
      verb.addOption(choices ? option.choices(choices.map(({ value }) => value)) : option)
    }
    verb.action(async (options: NewOptions) => {
      const { runNew } = await import('../actions/new.ts')
      await runNew(kind, options)
    })
  }
}
