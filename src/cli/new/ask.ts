import { input, search, select } from '@inquirer/prompts'
import { UsageError } from '../../garden/usage-error.ts'
import { visibleLine } from '../../report/visible.ts'
import { lines } from './lines.ts'
import type { Choice, Question } from './questions.ts'

export type Answers = Readonly<Record<string, string | undefined>>

/** Somebody who answers, at a terminal or in a test. */
export interface Person {
  /** @param before  the answer that was wrong, to be mended */
  answer(question: Question, choices: readonly Choice[] | undefined, before: string): Promise<string>
  hear(words: string): void
}

export interface Asking {
  readonly questions: readonly Question[]
  /** What was said on the command line. */
  readonly flags: Readonly<Record<string, unknown>>
  /** Undefined when there is nobody to ask. */
  readonly person: Person | undefined
  readonly choicesFor: (question: Question) => readonly Choice[] | undefined
  /** What is wrong with an answer, after those that were given before it. */
  readonly faultWith: (name: string, answers: Answers) => string | undefined
}

/**
 * Collects the answers to some questions: from flags, else from somebody, who is told at once what is wrong with one.
 *
 * @param answers  filled as they come, so that those given are there when the rest is called off
 * @throws UsageError when an answer is missing and there is nobody to ask
 */
export async function answerAll(asking: Asking, answers: Record<string, string | undefined>): Promise<void> {
  const { questions, flags, person } = asking
  const missing: string[] = []
  for (const question of questions) {
    const { name, when, optional } = question
    const given = flags[name]
    if (typeof given === 'string') answers[name] = meant(given, question)
    else if (when !== undefined && !answers[when]) continue
    else if (person) answers[name] = await soundAnswer(question, asking, person, answers)
    else if (!optional) missing.push(`--${name}`)
  }
  if (missing.length === 0) return
  throw new UsageError(`It lacks ${missing.join(', ')}.`, 'Give them as flags, or run it in a terminal to be asked.')
}

/** Asks until nothing is wrong with the answer. */
async function soundAnswer(
  question: Question,
  { choicesFor, faultWith }: Asking,
  person: Person,
  known: Answers,
): Promise<string | undefined> {
  const choices = choicesFor(question)
  for (let before = ''; ; ) {
    const said = await person.answer(question, choices, before)
    const answer = meant(said, question)
    const fault = answer === undefined ? undefined : faultWith(question.name, { ...known, [question.name]: answer })
    if (fault === undefined) return answer
    person.hear(fault)
    before = said
  }
}

/** An answer without blanks around it. Nothing, and where nothing will do, words for it, are none. */
function meant(said: string, { optional }: Question): string | undefined {
  const words = said.trim()
  const isNone = words === '' || (optional && /^(?:-+|none|nobody|no one|nothing|n\/a)\.?$/i.test(words))
  return isNone ? undefined : words
}

/** More than these are looked for, not scrolled through. */
const mostInList = 12

/** Whoever sits at the terminal; undefined when nobody does. */
export function atTerminal(): Person | undefined {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined
  const context = { output: process.stderr }
  return {
    answer({ ask: message, optional, isLong }, choices, before) {
      if (isLong) return lines(message, process.stdin, process.stderr)
      if (!choices) {
        const needed = (text: string): true | string => (optional || text.trim() !== '' ? true : 'It is needed.')
        const prefill = before === '' ? {} : ({ default: before, prefill: 'editable' } as const)
        return input({ message, validate: needed, ...prefill }, context)
      }
      const shown = choices.map(({ value, name = value, description }) => ({
        value,
        name: visibleLine(name),
        ...(description !== undefined && { description: visibleLine(description) }),
      }))
      if (choices.length <= mostInList) return select({ message, choices: shown, pageSize: mostInList }, context)
      return search({ message: `${message} (type to find it)`, source: (words = '') => found(shown, words) }, context)
    },
    hear(words) {
      process.stderr.write(`  ${visibleLine(words)}\n`)
    },
  }
}

/** The choices that hold all words of a search. */
function found<Shown extends { readonly name: string }>(choices: readonly Shown[], words: string): Shown[] {
  const wanted = words.toLowerCase().split(/\s+/)
  return choices.filter(({ name }) => wanted.every((word) => name.toLowerCase().includes(word)))
}
