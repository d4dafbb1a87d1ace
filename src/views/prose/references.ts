import type { Element, ElementContent } from 'hast'
import type { Options as RehypeOptions } from 'remark-rehype'
import type { Prose } from '../../engine/index.ts'
import type { ChartReference, CitationReference, ClaimReference, PageReference } from '../../engine/markdown/nodes.ts'
import type { Words } from '../../words/words.ts'
import { type BadgeInForce, badgeClasses, rankClass } from '../parts/badge.ts'
import { element, text } from './elements.ts'
import { type UnverifiedMark, unverifiedElements } from './unverified.ts'

/** What the names in a text lead to. */
export interface ProseContext {
  readonly words: Words
  page(id: string): { readonly title: string; readonly href: string; readonly wanted: boolean }
  claim(id: string):
    | {
        readonly statement: Prose
        readonly unverified: readonly string[]
        readonly href: string
        readonly badge: BadgeInForce
        readonly contested: boolean
      }
    | undefined
  source(id: string): { readonly title: string; readonly label: string; readonly href: string } | undefined
  /** A series by its id; undefined when there is none. */
  chart(id: string): { readonly title: string; readonly href: string; figure(): Element } | undefined
  /** An image of the garden by the name of its file; undefined when there is none. */
  image(name: string): { readonly src: string; readonly width: number; readonly height: number } | undefined
  /** An address of the garden, from its root, as the site's pages write it. */
  link(path: string): string
}

/** Sets the statement of a claim, the words given being those that nobody has confirmed. */
export type SetLine = (statement: Prose, unverified: readonly string[]) => ElementContent[]

/**
 * How references come out as HTML.
 *
 * @param line  sets the statement of a claim that is named; undefined within such a statement, so that claims which
 *   name each other come to an end
 */
export function handlersFor(context: ProseContext, line: SetLine | undefined): NonNullable<RehypeOptions['handlers']> {
  return {
    pageReference: (state, node: PageReference) => {
      const { title, href, wanted } = context.page(node.page)
      const words = node.children.length > 0 ? state.all(node) : [text(title)]
      const link = element('a', wanted ? { href, className: ['wanted'] } : { href }, words)
      return wanted
        ? [link, element('sup', { className: ['flag'] }, [text(`\u00A0${context.words.say('prose.wanted')}`)])]
        : link
    },
    claimReference: (_state, node: ClaimReference) => claimElements(context, node, line),
    chartReference: (_state, { series }: ChartReference) => {
      const chart = context.chart(series)
      return chart ? element('a', { href: chart.href, dataChart: series }, [text(chart.title)]) : text(series)
    },
    citationReference: (_state, node: CitationReference) => [
      text('['),
      ...node.cites.flatMap(({ source, locator }, index) => [
        ...(index > 0 ? [text('; ')] : []),
        citeElement(context, source),
        ...(locator === undefined ? [] : [text(`, ${locator}`)]),
      ]),
      text(']'),
    ],
    unverifiedMark: (_state, mark: UnverifiedMark) => unverifiedElements(context.words, mark),
  }
}

function claimElements(
  context: ProseContext,
  { claim: id, use }: ClaimReference,
  line: SetLine | undefined,
): ElementContent[] {
  const claim = context.claim(id)
  if (!claim) return [text(id)]
  const { statement, unverified, href, badge, contested } = claim
  if (!line) return [text(statement.text)]
  const marks = [
    text(' '),
    element('span', { className: badgeClasses(badge), dataRecord: badge.record }, [text(badge.label)]),
    ...(contested
      ? [text(' '), element('span', { className: ['mark', 'contested'] }, [text(context.words.say('prose.contested'))])]
      : []),
    ...(use === 'states'
      ? []
      : [element('sup', { className: ['flag'] }, [text(`\u00A0${context.words.say(`prose.${use}`)}`)])]),
  ]
  const properties = { href, className: ['claim-ref', rankClass(badge)], dataClaim: id, dataBadge: badge.id }
  return [element('a', properties, [...line(statement, unverified), ...marks])]
}

function citeElement(context: ProseContext, id: string): ElementContent {
  const source = context.source(id)
  if (!source) return text(id)
  return element('a', { href: source.href, title: source.title, className: ['cite'] }, [text(source.label)])
}
