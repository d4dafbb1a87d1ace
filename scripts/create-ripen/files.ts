import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Answers, policies } from './answers.ts'
import { type Sample, samples } from './samples.ts'

const here = import.meta.dirname

/** Where lies what a new garden shares with the first one. */
const packs = join(here, '../../src/packs')
const workflows = join(here, '../../.github/workflows')
const forms = join(here, '../../.github/ISSUE_TEMPLATE')
const action = join(here, '../../action.yml')

/** The release of Ripen that a new garden asks for: the one that this comes with. */
const { version } = JSON.parse(readFileSync(join(here, '../../package.json'), 'utf8'))

/** Every file of a garden's repository, by its path. */
export function filesOfGarden(answers: Answers): Record<string, string> {
  const ofHost = answers.host === 'github' ? {} : templates(answers.host, answers)
  const shared = { ...templates('all', answers), ...ofHost }
  return { ...records(answers), ...shared, ...onGitHub(answers), 'package.json': packageOf(answers) }
}

/** The day on the calendar of this machine. */
function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** How a site may look: what is taken out of its comment holds. */
const settings = `# How your site looks. Take the # away from what you want; \`npm run check\` says what does not fit.
#
# colours:
#   accent: { light: "#3c6e47", dark: "#93c79c" }   # also: paper, sheet, ink, inkSoft, line, link
# logo: logo.svg                                    # files in this folder
# icon: icon.svg
# socialImage: social.png                           # 1200 by 630 pixels
# fonts: { text: text.woff2, interface: interface.woff2 }
# footer:
#   - { label: Everything that changed, href: /log/ }
# analytics: https://stats.example/count.js         # the one script that pages may load from elsewhere
#
# Beside this file: \`style.css\` for all else that should look otherwise, \`words.json\` for other words, \`public/\` for
# files that are copied as they are.
`

/** A page, a claim, a source and a voice, and what they are judged by. */
function records({ title, language, url, policy }: Answers): Record<string, string> {
  const words: Sample = samples[new Intl.Locale(language).language] ?? (samples['en'] as Sample)
  const day = today()
  return {
    'content/garden.yaml': [
      'format: 1',
      `title: ${quoted(title)}`,
      `url: ${url.replace(/\/+$/, '')}`,
      `language: ${language}`,
      'home: [first-page]',
      '',
    ].join('\n'),
    'content/policy.yaml': readFileSync(join(packs, `${policy}.yaml`), 'utf8'),
    'content/voices/editor.yaml': `name: ${words.voice}\nrole: editor\nbio: ${quoted(words.bio)}\n`,
    'content/pages/first-page.md': [
      '---',
      `title: ${quoted(words.page)}`,
      `summary: ${quoted(words.summary)}`,
      `planted: ${day}`,
      '---',
      '',
      words.body,
      '',
    ].join('\n'),
    'content/claims/first-page/right-answers-have-a-price.yaml': [
      `statement: ${quoted(words.statement)}`,
      'kind: finding',
      'evidence:',
      '  - source: cost-of-pass',
      '    stance: supports',
      '    directness: direct',
      'history:',
      `  - date: ${day}`,
      '    by: editor',
      `    badge: ${policies[policy].first}`,
      `    why: ${quoted(words.why)}`,
      'watch:',
      `  - ${quoted(words.watch)}`,
      '',
    ].join('\n'),
    'content/sources/cost-of-pass.yaml': [
      'title: "Cost-of-Pass: An Economic Framework for Evaluating Language Models"',
      'kind: paper',
      'authors: [Mehmet Hamza Erol, Batu El, Mirac Suzgun, Mert Yuksekgonul, James Zou]',
      'venue: ICLR 2026; arXiv',
      'published: 2025-04-17',
      'url: https://arxiv.org/abs/2504.13359',
      'arxiv: "2504.13359"',
      `summary: ${quoted(words.source)}`,
      'history:',
      `  - date: ${day}`,
      '    by: editor',
      '    grade: A',
      `    why: ${quoted(words.grade)}`,
      '',
    ].join('\n'),
    'site/site.yaml': settings,
    'site/words.json': '{}\n',
  }
}

/** Text as YAML takes it whatever it holds. */
function quoted(text: string): string {
  return JSON.stringify(text)
}

function packageOf({ title }: Answers): string {
  const verbs = ['check', 'explain', 'build', 'dev', 'preview']
  const scripts = Object.fromEntries(verbs.map((verb) => [verb, `ripen ${verb}`]))
  const about = {
    name: 'garden',
    private: true,
    description: title,
    type: 'module',
    scripts: { ripen: 'ripen', ...scripts },
    dependencies: { ripen: `^${version}` },
    engines: { node: '>=22.12' },
  }
  return `${JSON.stringify(about, null, 2)}\n`
}

/** The files of a template, what stands in double braces filled in. A leading `_` stands for a dot, which npm leaves out. */
function templates(name: string, answers: Answers): Record<string, string> {
  const folder = join(here, 'template', name)
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    entries.map(({ parentPath, name: file }) => {
      const path = join(parentPath, file)
        .slice(folder.length + 1)
        .replaceAll('\\', '/')
      return [path.replaceAll(/(?<=^|\/)_/g, '.'), filled(readFileSync(join(parentPath, file), 'utf8'), answers)]
    }),
  )
}

function filled(text: string, { title, url, host }: Answers): string {
  const { pathname } = new URL(url)
  const path = pathname.replace(/\/+$/, '')
  const publishing = readFileSync(join(here, 'template/publishing', `${host}.md`), 'utf8').trimEnd()
  const values: Readonly<Record<string, string>> = { title, url, path, publishing }
  return text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole)
}

/** Where the action lies in a garden's repository. */
const actionFolder = '.github/actions/ripen'

/** What judges changes and publishes on GitHub is what the first garden uses, but for where the action lies. */
function onGitHub({ host }: Answers): Record<string, string> {
  const used = ['check', 'comment', 'due', ...(host === 'github' ? ['publish'] : [])]
  const flows = used.map((name) => {
    const text = readFileSync(join(workflows, `${name}.yml`), 'utf8')
    return [`.github/workflows/${name}.yml`, text.replaceAll(/(uses: \.(?:\/base)?)\/?$/gm, `$1/${actionFolder}`)]
  })
  const asked = ['report-a-mistake', 'suggest-a-claim', 'suggest-a-source'].map((name) => {
    return [`.github/ISSUE_TEMPLATE/${name}.yml`, readFileSync(join(forms, `${name}.yml`), 'utf8')]
  })
  const files = [...flows, ...asked, [`${actionFolder}/action.yml`, actionOf(version)]]
  return Object.fromEntries(files)
}

/** The action, for a folder without the package that it comes with: its version is what is installed where none is named. */
function actionOf(version: string): string {
  return readFileSync(action, 'utf8').replace(/^( {2}version:\n {4}.*\n {4}default: )''$/m, `$1${version}`)
}
