import { defaultSchema, type Options } from 'rehype-sanitize'

/**
 * An address that is not of another host without saying so: `//host`, `/\host`, and what browsers read as the same
 * once they have taken out what they do not see.
 */
const ownOrNamed = /^(?![\s\p{Cc}]*[/\\][\s\p{Cc}]*[/\\])/u

/** An address on the site's own host. */
const ownPath = /^\/(?![\s\p{Cc}]*[/\\])/u

/** Every element and attribute that prose may come out as. What the handlers of references add is among them. */
export const allowed: Options = {
  ...defaultSchema,
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'em', 'strong', 'del'],
    ...['a', 'br', 'hr', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'div', 'span', 'sup', 'mark'],
    ...['figure', 'img', 'figcaption'],
  ],
  attributes: {
    a: [
      ...['title', 'rel', 'dataClaim', 'dataBadge', 'dataChart'],
      ['href', ownOrNamed],
      ['className', 'wanted', 'claim-ref', 'cite', /^rank-\d+$/],
      ['id', /^noted-\d+$/],
      ['role', 'doc-noteref', 'doc-backlink'],
      ['ariaLabel', /^Back to the text of note \d+$/],
    ],
    span: [
      'dataRecord',
      ['className', /^(badge|mark|contested|tone-[0-3]|fill-[0-8]|sidenote)$/],
      ['role', 'note'],
      ['hidden', true],
    ],
    div: [
      ['className', 'scroll'],
      ['tabIndex', 0],
    ],
    sup: [['className', 'flag', 'note-number']],
    mark: [['className', 'unverified']],
    img: [...['alt', 'title', 'width', 'height', 'loading', 'decoding'], ['src', ownPath]],
    h2: ['id'],
    h3: ['id'],
    ol: ['start', ['className', 'notes'], ['ariaLabel', 'Notes']],
    li: [['id', /^note-\d+$/]],
    th: ['align'],
    td: ['align'],
  },
  required: {},
  clobberPrefix: '',
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style'],
}
