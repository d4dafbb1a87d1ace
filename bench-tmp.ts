import { unified } from 'unified'
import remarkParse from 'remark-parse'
import remarkGfm from 'remark-gfm'
import remarkRehype from 'remark-rehype'
import rehypeStringify from 'rehype-stringify'
import { gardenReferences } from '/work/main/src/engine/markdown/reference-syntax.ts'
const p = unified().use(remarkParse).use(remarkGfm).use(gardenReferences).freeze()
const q = unified().use(remarkRehype).use(rehypeStringify).freeze()
const N = Number(process.argv[2] ?? 2000)
const only = process.argv[3]
const r = (s: string) => s.repeat(Math.ceil(N / s.length)).slice(0, N)
const ticks = () => { let s = ''; for (let i = 1; s.length < N; i++) s += '`'.repeat(i) + ' '; return s }
const pats: Record<string, string> = {
  plain: r('word word word. '), lines: r('a\n'), paras: r('a\n\n'), gt: r('>'), gtsp: r('> '), dash: r('- '), num: r('1. '), bracket: r('['), brackets: r('[]'), close: '[' + r(']'), bang: r('!['), bracketa: r('[a '),
  linkopen: r('[a](b '), linktitle: r('[a](b "c '), linkang: r('[a](<b '), nestlink: r('[a](b) '), parens: '[a](' + r('('), defs: r('[a]: b\n'), defs2: r('[a]: b "\n'), emph: r('*a _b '), star: r('*a '), stars: r('*'), a_star: r('a*'), starstar: r('**a *b '), mix: r('*a **a ') , emphclose: r('*a ').slice(0, N / 2) + r(' b*').slice(0, N / 2), under: r('_a '), tilde: r('~'), tildes: r('~a '), tilde2: r('~~a ~b '), ticks: ticks(), tick: r('` `` '), lt: r('<'), lta: r('<a '), ltattr: r('<a href="'), ltcomment: r('<!-- '), ltpi: r('<? '), ltcd: r('<![CDATA['), ltdecl: r('<!A '), htmlblock: r('<div>\n'), htmlinline: 'a ' + r('<b>'), table: '|' + r('a|') + '\n|' + r('-|') + '\n', tablerows: 'a|b\n-|-\n' + r('a|b\n'), tablerow2: '|' + 'a|'.repeat(30) + '\n|' + '-|'.repeat(30) + '\n' + r('|' + 'a|'.repeat(30) + '\n'), pipes: r('|'), amp: r('&'), ampa: r('&amp'), ampamp: r('&amp;'), bs: r('\\['), bs2: r('\\'), www: r('www.'), wwwa: r('www.a '), wwwbang: 'www.a.b/' + r('!') + 'a', wwwamp: 'www.a.b/' + r('&a') + ';a', wwwparen: 'www.a.b/' + r(')') , wwwparen2: 'www.a.b/' + r('(') + r(')'), http: r('http://'), httpa: r('http://a.b '), email: r('a@'), emaila: r('a@b.c '), emaildot: r('a.b-c_d+'), ema2: 'a' + r('+a'), at: r('@'), ema3: r('a@a.'), ema4: r('a@a-'), hash: r('# a\n'), setext: r('a\n=\n'), list: r('- a\n'), listb: r('- a\n\n'), list2: r('- a\n  - b\n'), nestindent: Array.from({ length: Math.floor(Math.sqrt(N)) }, (_, i) => ' '.repeat(2 * i) + '- a').join('\n').slice(0, N), hr: r('* * *\n'), fence: r('```\n'), fence2: r('~~~ a\n'), ref: r('[[a]] '), refo: r('[[a'), refo2: r('[@a '), cite: r('[@a; @b] '), foot: r('[^a]'), footdef: '[^a]: b\n\n' + r('[^a] '), footdefs: Array.from({ length: N / 10 }, (_, i) => `[^${i}]: a`).join('\n'), footnest: r('[^a]: '), fnopen: r('^['), tabs: r('\t'), sp: r(' '), spnl: r('a  \n'), task: r('- [ ] a\n'), quote_lazy: '>'.repeat(50) + r('a\n'), dq: r('>a\n'), nul: r('\0'), emoji: r('😀'), xmpp: r('xmpp:a@b.c/'), mailto: r('mailto:'), colon: r('a:'), entl: r('&#1'), img: r('![a](b) '), lab: '[' + r('a\\'), esc2: r('[a\\'), dels: r('~~a~~ '), strong: r('**a** '), starsmix: r('*_~'), tableat: 'a|b\n-|-\n' + r('*a|'), uscore: r('a_b_'), 
}
for (const [k, s] of Object.entries(pats)) {
  if (only && k !== only) continue
  const t = performance.now()
  let e = '', t2 = 0
  try { const tree = p.parse(s); t2 = performance.now(); const h = q.runSync(tree as never); q.stringify(h as never) } catch (x) { e = String(x).slice(0, 60) }
  const ms = performance.now() - t
  if (ms > 300 || e) console.log(k.padEnd(12), s.length, Math.round((t2 || performance.now()) - t), Math.round(ms), e)
}
