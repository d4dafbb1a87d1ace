import { type Command, Option } from 'commander'
import { importQuestions } from '../import/questions.ts'
import { addGardenOptions, type GardenOptions } from '../options.ts'

export interface ImportOptions extends GardenOptions {
  readonly dryRun?: boolean
  readonly [flag: string]: unknown
}

/** `import`: sources from what reference managers export, asking for what only the garden knows. */
export function addImport(program: Command): void {
  const command = addGardenOptions(
    program
      .command('import')
      .description('Write sources from BibTeX, RIS or CSL-JSON, asking for grade, stake and line of each.')
      .argument('<files...>', 'what Zotero or another reference manager exported'),
  ).option('--dry-run', 'say what would be written, and write nothing')
  for (const { name, ask, choices } of importQuestions) {
    const option = new Option(`--${name} <value>`, ask)
    command.addOption(choices ? option.choices(choices.map(({ value }) => value)) : option)
  }
  command.action(async (files: string[], options: ImportOptions) => {
    const { runImport } = await import('../actions/import.ts')
    await runImport(files, options)
  })
}
