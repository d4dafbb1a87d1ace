import { input, select } from '@inquirer/prompts'
import { UsageError } from '../garden/usage-error.ts'

/** Something that a record needs, asked for in a terminal or given as a flag of the same name. */
export interface Question {
  readonly name: string
  readonly ask: string
  readonly choices?: readonly string[]
  readonly optional?: true
  /** Asked only when this other one was answered. */
  readonly when?: string
}

export type Answers = Readonly<Record<string, string | undefined>>

/**
 * The answers to some questions: from flags, else from the person at the terminal.
 *
 * @throws UsageError when an answer is missing and there is nobody to ask
 */
export async function answerAll(
  questions: readonly Question[],
  flags: Readonly<Record<string, unknown>>,
): Promise<Answers> {
  const answers: Record<string, string | undefined> = {}
  const missing: string[] = []
  for (const question of questions) {
    const { name, when, optional } = question
    const given = flags[name]
    if (typeof given === 'string') answers[name] = given
    else if (when !== undefined && !answers[when]) continue
    else if (process.stdin.isTTY && process.stderr.isTTY) answers[name] = (await ask(question)) || undefined
    else if (!optional) missing.push(`--${name}`)
  }
  if (missing.length === 0) return answers
  throw new UsageError(`It lacks ${missing.join(', ')}.`, 'Give them as flags, or run it in a terminal to be asked.')
}

function ask({ ask: message, choices, optional }: Question): Promise<string> {
  const context = { output: process.stderr }
  if (choices) return select({ message, choices: [...choices] }, context)
  const needed = (text: string): true | string => (optional || text.trim() !== '' ? true : 'It is needed.')
  return input({ message, validate: needed }, context)
}
