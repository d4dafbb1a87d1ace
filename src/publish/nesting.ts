/** Elements that have no end and hold nothing. */
export const voids = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])

/** Elements whose content is text to whoever reads the page, whatever it looks like. */
export const rawText = new Set(['script', 'style', 'title', 'textarea', 'noscript'])

/** Elements by which the rest of a page is read by other rules. */
const strange = new Set([
  'frameset',
  'frame',
  'iframe',
  'noembed',
  'noframes',
  'xmp',
  'plaintext',
  'listing',
  'math',
  'image',
  'object',
])

/** What may stand right in these, and what may stand nowhere else. */
const children: Readonly<Record<string, ReadonlySet<string>>> = {
  html: new Set(['head', 'body']),
  head: new Set(['meta', 'link', 'title', 'script', 'style', 'base', 'template', 'noscript']),
  table: new Set(['caption', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr']),
  colgroup: new Set(['col']),
  thead: new Set(['tr']),
  tbody: new Set(['tr']),
  tfoot: new Set(['tr']),
  tr: new Set(['td', 'th']),
  select: new Set(['option', 'optgroup']),
  optgroup: new Set(['option']),
  option: new Set(),
}
const bound = new Set([
  'head',
  'body',
  'html',
  'caption',
  'colgroup',
  'col',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'td',
  'th',
])

/** What pictures are drawn with: anything else would end the picture, or be read by other rules within it. */
const drawn = new Set([
  'svg',
  'g',
  'path',
  'circle',
  'ellipse',
  'rect',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
  'title',
])

/**
 * Whether an element stands where a browser leaves it: elsewhere it would be dropped, or be read by other rules.
 *
 * @param open  the elements around it, the outermost first
 */
export function standsWell(name: string, open: readonly string[]): boolean {
  const parent = open.at(-1)
  if (parent === undefined) return name === 'html'
  if (open.includes('svg')) return drawn.has(name)
  if (strange.has(name) || (name === 'form' && open.includes('form'))) return false
  const among = children[parent]
  return among ? among.has(name) : !bound.has(name)
}
