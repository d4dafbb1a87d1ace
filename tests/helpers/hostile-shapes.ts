import { limits } from '../../src/engine/limits.ts'

/** A file that is meant to take long: about as long as it is asked to be. */
export interface HostileShape {
  readonly path: string
  /** The most that is worth asking for: what is past it is refused unread. */
  readonly largest: number
  text(length: number): string
}

const yaml = limits.yaml.length
const markdown = limits.markdown.length

const claim = 'claims/economy/hostile.yaml'
const page = 'pages/hostile.md'

const claimHead =
  'kind: finding\nevidence: []\nhistory:\n  - { date: 2026-05-30, by: remy, badge: unsourced, why: So. }\n'
const frontMatter = 'title: Hostile\nsummary: It takes long.\nplanted: 2026-05-30\n'

/** A record of YAML that repeats a part, made anew for each place. */
function yamlOf(part: (index: number) => string, before = '', after = '', path = claim): HostileShape {
  return { path, largest: yaml, text: (length) => filled(length, part, before, after) }
}

/** The same within front matter. */
function frontMatterOf(part: (index: number) => string): HostileShape {
  return { path: page, largest: yaml, text: (length) => filled(length, part, `---\n${frontMatter}`, '---\nWords.\n') }
}

/** The body of a page that repeats a part. */
function bodyOf(part: (index: number) => string, before = '', after = ''): HostileShape {
  const head = `---\n${frontMatter}---\n${before}`
  return { path: page, largest: markdown, text: (length) => filled(length + head.length, part, head, after) }
}

function filled(length: number, part: (index: number) => string, before: string, after: string): string {
  const parts = [before]
  let left = length - before.length - after.length - 1
  for (let index = 0; ; index += 1) {
    const next = part(index)
    left -= next.length
    if (left < 0) return `${parts.join('')}${after}`
    parts.push(next)
  }
}

/** Files that took, or could take, far longer than their size, by what there is much of. */
export const hostileShapes: Readonly<Record<string, HostileShape>> = {
  'faults of syntax, one a line': yamlOf(() => '@a: x\n'),
  'faults of syntax on one line': yamlOf(() => '@,', 'title: [', ']\n'),
  'slips that can be mended': yamlOf(
    () => '  - { dat: 2026/5/30, by: Remi, badge: Caveat }\n',
    'statement: x\nkind: Finding\nevidence: []\nhistory:\n',
  ),
  'colons that want quotes': yamlOf(() => '- a: b: c\n'),
  tags: yamlOf(() => '! '),
  anchors: yamlOf((index) => `a${index}: &a x\n`),
  aliases: yamlOf(() => '*a, ', 'a: [', ']\n'),
  directives: yamlOf(() => '%A\n'),
  documents: yamlOf(() => '---\n'),
  'quotes that are missing a comma': yamlOf(() => '"a" ', 'a: [', ']\n'),
  'quotes that never close': yamlOf(() => 'a: "\n'),
  'single quotes': yamlOf(() => "''", "statement: '", "'\n"),
  backslashes: yamlOf(() => '\\', 'statement: "', '"\n'),
  'brackets opened': yamlOf(() => '['),
  'brackets opened and closed': yamlOf(() => '[]'),
  'brackets closed': yamlOf(() => ']'),
  braces: yamlOf(() => '{a: '),
  dashes: yamlOf(() => '- '),
  'question marks': yamlOf(() => '? '),
  colons: yamlOf(() => ': '),
  commas: yamlOf(() => ',', 'rests: [', ']\n'),
  'deep labels': yamlOf((index) => `${' '.repeat(Math.min(index, 20))}a:\n`),
  'unknown labels': yamlOf((index) => `label-${index}: x\n`),
  'one label again and again': yamlOf(() => 'statement: x\n'),
  'long labels': yamlOf((index) => `${'misspelt'.repeat(20)}${index}: x\n`),
  'labels without a value': yamlOf((index) => `l${index}:\n`),
  'labels in braces': yamlOf((index) => `l${index}: x, `, 'kind: {', '}\n'),
  'labels in one item': yamlOf((index) => `    l${index}: x\n`, 'evidence:\n  - source: x\n'),
  'short items': yamlOf(() => 'A,', 'rests: [', ']\n'),
  'items, one a line': yamlOf(() => '  - a\n', 'rests:\n'),
  'empty items': yamlOf(() => '  -\n', 'rests:\n'),
  'items of the wrong kind': yamlOf(() => '{},', 'evidence: [', ']\n'),
  'items with unknown labels': yamlOf(() => '{a: b},', 'authors: [', ']\n', 'sources/hostile.yaml'),
  'entries that lack all': yamlOf(() => '  - {}\n', 'history:\n'),
  'a long history': yamlOf(
    () => '  - { date: 2026-05-30, by: remi, badge: x, why: So. }\n',
    'statement: Prices fall.\nkind: finding\nevidence: []\nhistory:\n',
  ),
  'unknown claims': yamlOf((index) => `a/b${index},`, `statement: x\n${claimHead}rests: [`, ']\n'),
  'a long list of unknown claims': {
    path: page,
    largest: yaml,
    text: (length) => filled(length, (index) => `a/b${index},`, `---\n${frontMatter}claims: [`, ']\n---\nWords.\n'),
  },
  'empty lines': yamlOf(() => '\n', 'statement: x\n', claimHead),
  'lines of white space': yamlOf(() => `${' '.repeat(90)}\n`, 'statement: x\n', claimHead),
  'empty lines in folded text': yamlOf(() => '\n'.repeat(90).concat('  a\n'), `${claimHead}statement: >\n`),
  comments: yamlOf(() => '# a\n', 'statement: x\n', claimHead),
  'empty comments': yamlOf(() => '#\n', 'statement: x\n', claimHead),
  'comments between items': yamlOf(() => '  # a\n  - a\n', 'rests:\n'),
  'one long line': yamlOf(() => 'a ', `${claimHead}statement: `, '\n'),
  'one long word': yamlOf(() => 'a', `${claimHead}statement: `, '\n'),
  'one long line of Markdown': yamlOf(() => '*a ', `${claimHead}statement: `, '\n'),
  'folded lines': yamlOf(() => '  a\n', `${claimHead}statement: >\n`),
  'plain lines': yamlOf(() => '  a\n', `${claimHead}statement:\n`),
  'quoted lines': yamlOf(() => '  a\n', `${claimHead}statement: "\n`, '"\n'),
  'long pieces of Markdown': yamlOf(
    () => `  - { date: 2026-05-30, by: remy, badge: unsourced, why: "${'*a _b [c '.repeat(100)}" }\n`,
    'statement: x\nkind: finding\nevidence: []\nhistory:\n',
  ),
  'words that nobody confirmed': yamlOf(
    (index) => `"${'a '.repeat(120)}${index % 10}",`,
    `statement: ${'a '.repeat(480)}\ndetail: ${'a '.repeat(9_000)}\n${claimHead}unverified: [`,
    ']\n',
  ),
  'lines that end with a lone return': yamlOf((index) => `l${index}: x\r`),
  'lines that end with both': yamlOf((index) => `l${index}: x\r\n`),
  'empty lines in front matter': frontMatterOf(() => '\n'),
  'lone returns in front matter': frontMatterOf(() => '\r'),
  'almost too many empty lines in front matter': frontMatterOf(() => `${'\n'.repeat(100)}# a\n`),
  'long empty lines in front matter': frontMatterOf(() => `${`${' '.repeat(1000)}\n`.repeat(99)}# a\n`),
  'lines in front matter that never ends': {
    path: page,
    largest: limits.bytes,
    text: (length) => filled(length, () => 'a\n', '---\n', ''),
  },
  'lines that are almost fences': frontMatterOf(() => '--\n'),
  fences: { path: page, largest: limits.bytes, text: (length) => filled(length, () => '---\n', '', '') },
  'spaces behind a fence': {
    path: page,
    largest: limits.bytes,
    text: (length) => filled(length, () => ' ', '---', 'x\n---\n'),
  },
  'line ends alone': { path: page, largest: limits.bytes, text: (length) => filled(length, () => '\r', '', '') },
  'lines of a body': bodyOf(() => '\n'),
  'unknown pages in prose': bodyOf((index) => `[[p${index}]]\n\n`),
  'uses of unknown claims in prose': bodyOf((index) => `[[claim:a/b${index} \\| | reports ]] `),
  'unknown claims in prose': bodyOf((index) => `[[claim:a/b${index}]] `),
  'unknown sources in prose': bodyOf((index) => `[@s${index}] `),
  'unknown sources in one detail': {
    path: claim,
    largest: 20_000,
    text: (length) => filled(length, (index) => `[@s${index}] `, `statement: x\n${claimHead}detail: >\n  `, '\n'),
  },
  'tags in prose': bodyOf(() => '<b>a</b> '),
  'closing tags in prose': bodyOf(() => '</b> '),
  'closing tags, many to a paragraph': bodyOf((index) => (index % 500 === 499 ? '\n\n' : '</b>')),
  'comments in prose': bodyOf(() => '<!-- '),
  emphasis: bodyOf(() => '*a _b '),
  'emphasis, a block at a time': bodyOf((index) => (index % 300 === 299 ? '\n\n' : '*a _b ')),
  backticks: bodyOf((index) => `${'`'.repeat(index % 300)} `),
  links: bodyOf(() => '[a]('),
  'links that nobody defined': bodyOf((index) => (index % 300 === 299 ? '\n\n' : '[a][b]')),
  definitions: bodyOf((index) => `[d${index}]: https://example.org/${index}\n`),
  'addresses in text': bodyOf(() => 'www.a.b '),
  'hidden addresses in text': bodyOf(() => 'www&#46;a.b '),
  footnotes: bodyOf((index) => `[^${index}]\n\n[^${index}]: x\n\n`),
  'footnotes that nobody wrote': bodyOf((index) => `[^n${index}] `),
  'quotes within each other': bodyOf(() => '>'),
  'cells of a table': bodyOf(() => '|a', '|a|b|\n|-|-|\n'),
  'rows of a table': bodyOf(() => '|a|b|\n', '|a|b|\n|-|-|\n'),
  'backslashes in prose': bodyOf(() => '\\'),
  'character references': bodyOf(() => '&amp;'),
  headings: bodyOf(() => '# a\n'),
  'list items': bodyOf(() => '- a\n'),
}
