import type { Element, ElementContent, Root as HtmlRoot } from 'hast'
import type { Literal, Nodes, Root } from 'mdast'
import rehypeSanitize, { defaultSchema, type Options as SanitizeOptions } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype, { type Options as RehypeOptions } from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { findWords, type Prose } from '../engine/index.ts'
import type { CitationReference, ClaimReference, PageReference } from '../engine/markdown/nodes.ts'
import type { BadgeView } from './badge.ts'

/** What the names in a text lead to. */
export interface ProseContext {
  page(id: string): { readonly title: string; readonly href: string; readonly wanted: boolean }
  claim(
    id: string,
  ):
    | { readonly statement: string; readonly href: string; readonly badge: BadgeView; readonly contested: boolean }
    | undefined
  source(id: string): { readonly title: string; readonly label: string; readonly href: string } | undefined
  /** An address of the garden, from its root, as the site's pages write it. */
  link(path: string): string
}

export interface ProseOptions {
  /** Without paragraphs, to stand in a line. */
  readonly inline: boolean
  /** Words that nobody has confirmed; they are marked where they stand. */
  readonly unverified: readonly string[]
}

/** A piece of Markdown as safe HTML: nothing but the elements and attributes listed here ever comes out. */
export function renderProse(prose: Prose, context: ProseContext, { inline, unverified }: ProseOptions): string {
  const tree = structuredClone(prose.tree)
  settleLinks(tree, context)
  for (const words of unverified) markUnverified(tree, words)
  const html = unified()
    .use(remarkRehype, { handlers: handlersFor(context) } satisfies RehypeOptions)
    .use(inline ? [unwrapParagraph] : [nameHeadings])
    .use(outwardLinks)
    .use(rehypeSanitize, allowed)
    .runSync(tree)
  return unified().use(rehypeStringify).stringify(html)
}

/** What a reader sees of a text, without marks. */
export function plainText(prose: Prose): string {
  return prose.text
}

const allowed: SanitizeOptions = {
  ...defaultSchema,
  tagNames: [
    ...[
      'p',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'ul',
      'ol',
      'li',
      'blockquote',
      'pre',
      'code',
      'em',
      'strong',
      'del',
      'a',
      'br',
      'hr',
    ],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'span', 'sup', 'mark', 'input'],
  ],
  attributes: {
    a: ['href', 'title', 'rel', 'dataClaim', 'dataBadge', ['className', 'wanted', 'claim-ref', 'cite']],
    span: [['className', 'badge', 'tone-0', 'tone-1', 'tone-2', 'tone-3', 'mark', 'contested', 'visually-hidden']],
    sup: [['className', 'unverified-flag']],
    mark: [['className', 'unverified']],
    h2: ['id'],
    h3: ['id'],
    ol: ['start'],
    th: ['align'],
    td: ['align'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
  },
  clobberPrefix: '',
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style'],
}

function handlersFor(context: ProseContext): NonNullable<RehypeOptions['handlers']> {
  return {
    pageReference: (state, node: PageReference) => {
      const { title, href, wanted } = context.page(node.page)
      const children = node.children.length > 0 ? state.all(node) : [text(title)]
      return element('a', wanted ? { href, className: ['wanted'], title: 'A page that is wanted' } : { href }, children)
    },
    claimReference: (_state, node: ClaimReference) => claimElement(context, node.claim),
    citationReference: (_state, node: CitationReference) => [
      text('['),
      ...node.cites.flatMap(({ source, locator }, index) => [
        ...(index > 0 ? [text('; ')] : []),
        citeElement(context, source),
        ...(locator === undefined ? [] : [text(`, ${locator}`)]),
      ]),
      text(']'),
    ],
    unverifiedMark: (_state, node: UnverifiedMark) => [
      element('mark', { className: ['unverified'] }, [text(node.value)]),
      ...(node.isLast ? [element('sup', { className: ['unverified-flag'] }, [text(' unverified')])] : []),
    ],
  }
}

function claimElement(context: ProseContext, id: string): Element {
  const claim = context.claim(id)
  if (!claim) return element('span', {}, [text(id)])
  const { statement, href, badge, contested } = claim
  const marks = [
    text(' '),
    element('span', { className: ['badge', `tone-${badge.tone}`] }, [text(badge.label)]),
    ...(contested ? [text(' '), element('span', { className: ['mark', 'contested'] }, [text('Contested')])] : []),
  ]
  const properties = { href, className: ['claim-ref'], dataClaim: id, dataBadge: badge.id }
  return element('a', properties, [text(statement), ...marks])
}

function citeElement(context: ProseContext, id: string): Element {
  const source = context.source(id)
  if (!source) return element('span', {}, [text(id)])
  return element('a', { href: source.href, title: source.title, className: ['cite'] }, [text(source.label)])
}

/** Words in the text that nobody has confirmed, or a part of them. */
interface UnverifiedMark extends Literal {
  type: 'unverifiedMark'
  isLast: boolean
}

declare module 'mdast' {
  interface RootContentMap {
    unverifiedMark: UnverifiedMark
  }
}

/** Marks words where they stand, across emphasis and links. */
function markUnverified(tree: Root, words: string): void {
  const places = findWords(tree, words)
  for (const parts of places.reverse()) {
    for (const [index, { node, parent, start, end }] of [...parts.entries()].reverse()) {
      const at = (parent.children as readonly Nodes[]).indexOf(node)
      if (node.type !== 'text' || at < 0) continue
      const marked: UnverifiedMark = {
        type: 'unverifiedMark',
        value: node.value.slice(start, end),
        isLast: index === parts.length - 1,
      }
      const pieces: Nodes[] = [
        { type: 'text', value: node.value.slice(0, start) },
        marked,
        { type: 'text', value: node.value.slice(end) },
      ]
      const kept = pieces.filter((piece) => piece.type !== 'text' || piece.value !== '')
      parent.children.splice(at, 1, ...(kept as typeof parent.children))
    }
  }
}

/** The one paragraph of a line of text, as its content alone. */
function unwrapParagraph() {
  return (tree: HtmlRoot): void => {
    tree.children = tree.children.flatMap((child) =>
      child.type === 'element' && child.tagName === 'p' ? child.children : [child],
    )
  }
}

/** Headings begin below the page's own, and get ids that nothing else on the page has. */
function nameHeadings() {
  return (tree: HtmlRoot): void => {
    const used = new Map<string, number>()
    visit(tree, 'element', (node) => {
      if (node.tagName === 'h1') node.tagName = 'h2'
      if (node.tagName !== 'h2' && node.tagName !== 'h3') return
      const slug = `s-${slugOf(textOf(node)) || 'section'}`
      const times = used.get(slug) ?? 0
      used.set(slug, times + 1)
      node.properties = { id: times === 0 ? slug : `${slug}-${times + 1}` }
    })
  }
}

/** Links out of the garden vouch for nothing. */
function outwardLinks() {
  return (tree: HtmlRoot): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      const { href } = properties
      if (tagName === 'a' && typeof href === 'string' && /^https?:/i.test(href)) {
        properties['rel'] = ['noopener', 'noreferrer', 'nofollow']
      }
    })
  }
}

/** Links within the garden go below the site's own path. */
function settleLinks(tree: Root, context: ProseContext): void {
  visit(tree, (node) => {
    if ((node.type === 'link' || node.type === 'definition') && node.url.startsWith('/'))
      node.url = context.link(node.url)
  })
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}

function text(value: string): ElementContent & { type: 'text' } {
  return { type: 'text', value }
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

function slugOf(words: string): string {
  return (
    words
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? ''
  )
}
