import type { CiteView } from '../../views/parts/cite.ts'
import type { Frame } from '../../views/site.ts'
import { oneLine } from '../characters.ts'
import { bibtexOf } from './bibtex.ts'
import { cslItem } from './csl.ts'
import { risOf } from './ris.ts'
import { type CitationTag, citationTags } from './tags.ts'

/** A citation in each form that readers take away, and as their programs find it in the head of a page. */
export interface Citation {
  readonly text: string
  readonly bibtex: string
  readonly ris: string
  readonly csl: string
  readonly tags: readonly CitationTag[]
}

/** A record as others cite it, with the day and the badge or grade on it. */
export function citationOf(cite: CiteView, frame: Frame): Citation {
  const item = cslItem(cite, frame)
  return {
    text: textOf(cite, frame),
    bibtex: bibtexOf(item, cite.arxiv),
    ris: risOf(item),
    csl: JSON.stringify([item], undefined, 2),
    tags: citationTags(item),
  }
}

function textOf(cite: CiteView, frame: Frame): string {
  const { authors, title, container, publisher, issued, url, judged, href } = cite
  const { words, asOf } = frame
  const [first = ''] = authors
  const by = authors.length > 3 ? words.say('source.firstOfAuthors', { author: first }) : words.list(authors, 'comma')
  const parts = [
    by && (issued === undefined ? by : `${by} (${issued})`),
    words.say('source.titled', { title: quotable(title) }),
    words.list(
      [container, publisher === container ? undefined : publisher].filter((name) => name !== undefined),
      'comma',
    ),
    url ?? '',
    words.say('cite.asOf', { judged, day: asOf }),
    `${frame.url}${href}`,
  ]
  return parts
    .map(oneLine)
    .filter((part) => part !== '')
    .reduce((said, part) => `${said}${/[.…]$/.test(said) ? '' : '.'} ${part}`)
}

const single: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '„': '‚', '«': '‹', '»': '›', '"': "'" }

/** A title to stand between quotation marks: its own become single ones, and the full stop at its end goes. */
function quotable(title: string): string {
  return oneLine(title)
    .replace(/(?<!\.)\.$/, '')
    .replaceAll(/[“”„«»"]/g, (mark) => single[mark] ?? mark)
}
