import { onDay } from '../../src/engine/day.ts'
import { checkGarden } from '../../src/engine/index.ts'
import { siteOf } from '../../src/views/site.ts'
import { files, type Texts } from './garden.ts'
import { type Viewed, viewed } from './viewed.ts'

/**
 * The views of the minimal garden with some texts added or put in their place; it must be one that is published, but for
 * letters that nobody can see: what is made of a garden holds up without the rule against them.
 */
export function siteFrom(texts: Texts, { asOf = '2026-11-24', base = '' } = {}): Viewed {
  const { judged, diagnostics } = checkGarden(files(texts), onDay(asOf))
  const errors = diagnostics.filter(({ severity, rule }) => severity === 'error' && rule !== 'unseen-characters')
  if (!judged || errors.length > 0) throw new Error(JSON.stringify(errors))
  return viewed(siteOf(judged, {}, { base, folder: 'content' }))
}

/** What nobody should be able to bring into another format: markup, ends of sections, controls, halves of pairs. */
const nasty = String.raw`]]> ]]> </title><script>alert(1)</script> "'&amp; \x01\x0B\x7F \uD800 \uFFFF \u202E`
/** The same where Markdown is read, which takes no HTML. */
const nastyProse = String.raw`]]> ]]> \\<script>alert(1)\\</script> "'&amp;amp; \x01\x0B\x7F \uD800 \uFFFF`

const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`

const entry = (badge: string, date: string): string =>
  `  - { date: ${date}, by: remy, badge: ${badge}, why: ${quoted(nasty)} }\n`

/** A garden that writes everywhere what other formats must not take for their own. */
export const hostile: Texts = {
  'garden.yaml': `title: ${quoted(nasty)}\ntagline: ${quoted(nasty)}\nurl: https://garden.example\nlanguage: en\nlicence: ${quoted(nasty)}\nresponsible: { name: ${quoted(nasty)} }\ncontact: a&b<c>@garden.example\n`,
  'voices/remy.yaml': `name: ${quoted(`=${nasty}`)}\nrole: editor\n`,
  'pages/economy.md': `---\ntitle: ${quoted(nasty)}\nsummary: ${quoted(nastyProse)}\nplanted: 2026-05-30\n---\nWords.\n`,
  'sources/one.yaml': `title: ${quoted(nasty)}\nkind: report\nurl: https://one.example/\nhistory:\n  - { date: 2026-05-30, by: editor, grade: B, why: Read. }\n`,
  'claims/economy/bread.yaml':
    `statement: ${quoted(`=HYPERLINK(1), ${nastyProse}`)}\nkind: finding\n` +
    'evidence:\n  - { source: one, stance: supports, directness: direct }\n' +
    `history:\n${entry('caveat', '2026-05-30')}${entry('unsourced', '2026-06-01')}`,
  'river/2026-06-02-news.md': `---\ndate: 2026-06-02\nvoice: remy\ntitle: ${quoted(nasty)}\nhistory:\n${entry('unsourced', '2026-06-02')}---\nSee [[economy]] and \`<a href="/x">\` ]]> [x](/economy/ '<a href="/x">').\n`,
}
