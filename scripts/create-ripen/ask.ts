import { input, select } from '@inquirer/prompts'
import { type Answers, faultsOf, hosts, policies } from './answers.ts'

/** Languages whose words the interface has; any other may be named by its tag. */
const languages = {
  en: 'English',
  de: 'Deutsch',
  fr: 'français',
  es: 'español',
  pt: 'português',
  ar: 'العربية',
} as const

const another = 'another'

/** Asks for what was not given. */
export async function ask(given: Partial<Answers>, defaults: Answers): Promise<Answers> {
  return {
    title: given.title ?? (await text('title', 'What is it called?', defaults.title)),
    language: given.language ?? (await askLanguage(defaults)),
    host: given.host ?? (await choose('Where will it live?', hosts, defaults.host)),
    url: given.url ?? (await text('url', 'At which address?', defaults.url)),
    policy:
      given.policy ??
      (await choose(
        'By which policy are claims judged? It can be changed later.',
        Object.fromEntries(Object.entries(policies).map(([name, { means }]) => [name, `${name}: ${means}`])) as Record<
          keyof typeof policies,
          string
        >,
        defaults.policy,
      )),
  }
}

async function askLanguage({ language }: Answers): Promise<string> {
  const chosen = await choose<string>('In which language?', { ...languages, [another]: 'another' }, 'en')
  return chosen === another ? await text('language', 'Which is its tag, such as it or nl-BE?', language) : chosen
}

function text(name: keyof Answers, message: string, byDefault: string): Promise<string> {
  return input({ message, default: byDefault, validate: (answer) => faultsOf[name](answer) ?? true })
}

function choose<Name extends string>(message: string, of: Readonly<Record<Name, string>>, byDefault: Name) {
  const choices = (Object.entries(of) as [Name, string][]).map(([value, name]) => ({ value, name }))
  return select<Name>({ message, choices, default: byDefault })
}
