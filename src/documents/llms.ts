import { listed, paths } from '../engine/index.ts'
import type { Taken } from '../views/taken/taken.ts'
import { addressOf, type Document } from './document.ts'
import { inert, inertAddress } from './inert.ts'

type Told = Pick<Taken, 'frame' | 'pages' | 'plainPages' | 'takeAway' | 'feeds' | 'method'>

/** What language models should know of the site, as https://llmstxt.org has it. */
export function llmsDocument(taken: Told): Document {
  return { path: paths.llms, type: 'text/plain', write: () => llmsText(taken) }
}

function llmsText({ frame, pages, plainPages, takeAway, feeds, method }: Told): string {
  const at = (href: string): string => frame.url + href
  const { title, tagline, licence, asOf, sections, badges } = frame
  const names = listed(badges.map(({ label }) => `“${inert(label)}”`))
  return [
    `# ${inert(title)}`,
    `> ${inert(tagline ?? 'Claims, each with its evidence and a badge that it has earned.')}`,
    [
      'Every claim on this site stands with its evidence, for and against, and carries a badge that says how far an ' +
        `editor lets readers trust it. Badges, best first: ${names}. They move as evidence comes and goes, and each ` +
        'move is on record with its day, its voice and its reason.',
      `When you repeat a claim, quote its badge and the day as of which it stood, here ${asOf}, give its address, and ` +
        'say so if it is contested or withdrawn. A claim with a low badge is no fact yet: say how far it is known.',
      ...(licence === undefined ? [] : [`Licence of the content: ${inert(licence)}.`]),
    ].join('\n\n'),
    list(
      'Pages',
      pages.map(({ card, description }) => link(card.title, at(card.href), description)),
    ),
    list('What the badges mean', [
      ...badges.map(({ label, means }) => `- ${inert(label)}${means === '' ? '' : `: ${inert(means)}`}`),
      `- Contested: ${inert(method.contested)}`,
      link(
        'Method',
        at(sections.method),
        'what each badge takes, what the grades of sources mean, when sources count as one',
      ),
    ]),
    list('Data', [
      ...takeAway.files.map(({ name, href, holds }) => link(name, at(href), holds)),
      link('Data and feeds', at(sections.api), 'the same in words, and what the version promises'),
    ]),
    list(
      'Feeds',
      Object.values(feeds).map((feed) => link(feed.title, at(feed.atom), `Atom; as JSON Feed: ${at(feed.json)}`)),
    ),
    list('Optional', [
      ...plainPages.map(({ title, href, description }) => link(title, at(href), description)),
      link('All claims', at(sections.claims), 'every claim with its badge'),
      link('All sources', at(sections.sources), 'everything that is cited, with its grade'),
      link(
        'Charts',
        at(sections.series),
        'tables of figures, each row with its source, and the charts drawn from them',
      ),
      link('River', at(sections.river), 'dispatches, newest first'),
      link('Log', at(sections.log), 'everything that was planted, tended or moved'),
      link('Sitemap', addressOf(frame, paths.sitemap), 'the address of every page'),
    ]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

function list(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${heading}\n\n${lines.join('\n')}`
}

function link(title: string, url: string, says: string): string {
  return `- [${inert(title)}](${inertAddress(url)})${says === '' ? '' : `: ${inert(says)}`}`
}
