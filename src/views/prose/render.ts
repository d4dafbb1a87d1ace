import type { ElementContent, Root as HtmlRoot } from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import remarkRehype, { type Options as RehypeOptions } from 'remark-rehype'
import { unified } from 'unified'
import type { Prose } from '../../engine/index.ts'
import type { Words } from '../../words/words.ts'
import { allowed } from './allowed.ts'
import { setCharts } from './charts.ts'
import { copyOf } from './copy.ts'
import { type Elsewhere, readElsewhere } from './elsewhere.ts'
import { type Heading, headingsIn, nameHeadings } from './headings.ts'
import { htmlText } from './html.ts'
import { imageHandlers, setFigures } from './images.ts'
import { noteHandlers, placeNotes } from './notes.ts'
import { plainHtml } from './plain.ts'
import { handlersFor, type ProseContext } from './references.ts'
import { ensureScrolls, keepPercentages, outwardLinks, settleLinks, unwrapLinks, unwrapParagraph } from './shape.ts'
import { markUnverified } from './unverified.ts'

export type { Heading } from './headings.ts'
export type { ProseContext } from './references.ts'

export interface ProseOptions {
  /** Without paragraphs, to stand in a line. */
  readonly inline: boolean
  /** Without links, to stand in one. */
  readonly unlinked: boolean
  /** Words that nobody has confirmed; they are marked where they stand. */
  readonly unverified: readonly string[]
  /** Where the text stands, if it is to be read away from the site as well. */
  readonly elsewhere: Elsewhere | undefined
}

/** A text in all the forms in which it is shown. */
export interface Rendered {
  readonly html: string
  /** Its sections, as the HTML names them. */
  readonly headings: readonly Heading[]
  /** The HTML to be read away from the site; empty unless it was said where the text stands. */
  readonly htmlElsewhere: string
}

/** A piece of Markdown as safe HTML: nothing but the elements and attributes listed as allowed ever comes out. */
export function renderProse(prose: Prose, context: ProseContext, options: ProseOptions): Rendered {
  const plain = options.unverified.length > 0 ? undefined : plainHtml(prose, options.inline)
  if (plain !== undefined) return { html: plain, headings: [], htmlElsewhere: options.elsewhere ? plain : '' }
  const tree = elementsOf(prose, context, options)
  const elsewhere = options.elsewhere && copyOf(tree)
  if (!options.inline) setCharts(tree, (series) => context.chart(series)?.figure())
  const onSite = { html: htmlText(tree), headings: headingsIn(tree) }
  if (!options.elsewhere || !elsewhere) return { ...onSite, htmlElsewhere: '' }
  readElsewhere(elsewhere, options.elsewhere)
  return { ...onSite, htmlElsewhere: htmlText(elsewhere) }
}

type Forms = Pick<ProseOptions, 'inline' | 'unlinked'>

/** What is done to the elements of every text, in the form in which it is shown. */
function finishing(words: Words, { inline, unlinked }: Forms) {
  return unified()
    .use(inline ? [unwrapParagraph] : [[placeNotes, words], nameHeadings, ensureScrolls, setFigures])
    .use(unlinked ? [unwrapLinks] : [outwardLinks])
    .use(keepPercentages)
    .use(rehypeSanitize, allowed)
    .freeze()
}

const finishers = new WeakMap<Words, Map<string, ReturnType<typeof finishing>>>()

/** Made once for all texts: to set it up takes as long as a short text itself, and most texts are short. */
function finisherFor(words: Words, { inline, unlinked }: Forms): ReturnType<typeof finishing> {
  const made = finishers.get(words) ?? new Map()
  finishers.set(words, made)
  const key = `${inline} ${unlinked}`
  const finisher = made.get(key) ?? finishing(words, { inline, unlinked })
  made.set(key, finisher)
  return finisher
}

function elementsOf(
  prose: Prose,
  context: ProseContext,
  { inline, unlinked, unverified }: Omit<ProseOptions, 'elsewhere'>,
): HtmlRoot {
  const tree = copyOf(prose.tree)
  settleLinks(tree, context.link)
  for (const words of unverified) markUnverified(tree, words)
  const line = (other: Prose, words: readonly string[]): ElementContent[] => {
    const within = { inline: true, unlinked: true, unverified: words }
    const { children } = elementsOf(other, context, within)
    return children.filter((child) => child.type !== 'doctype')
  }
  const notes = inline ? [] : tree.children.filter((node) => node.type === 'footnoteDefinition')
  const handlers = {
    ...handlersFor(context, unlinked ? undefined : line),
    ...imageHandlers(context),
    ...noteHandlers(context.words, notes),
  }
  const elements = unified()
    .use(remarkRehype, { handlers } satisfies RehypeOptions)
    .runSync(tree)
  return finisherFor(context.words, { inline, unlinked }).runSync(elements)
}
