import type { Command } from 'commander'
import { addGardenOptions, type GardenOptions } from '../options.ts'
import { allQuestions } from '../quote/questions.ts'

export interface QuoteOptions extends GardenOptions {
  readonly id?: string
  readonly [flag: string]: unknown
}

/** `quote`: the words of a source on record, and what stands on them. */
export function addQuote(program: Command): void {
  const verb = addGardenOptions(
    program.command('quote').description('Put words of a source on record, and quote them.'),
  )
  verb.argument('<source>', 'its id or its file')
  verb.option('--id <name>', 'the name of the passage (default: made from its words)')
  for (const { name, ask, isLong } of allQuestions) {
    verb.option(`--${name} <value>`, isLong ? `${ask}; \`-\` takes them from stdin` : ask)
  }
  verb.action(async (source: string, options: QuoteOptions) => {
    const { runQuote } = await import('../actions/quote.ts')
    await runQuote(source, options)
  })
}
