import { unified } from 'unified'
import remarkParse from 'remark-parse'
import remarkGfm from 'remark-gfm'
const a = unified().use(remarkParse).freeze(), b = unified().use(remarkParse).use(remarkGfm).freeze()
for (const [k,s] of Object.entries({lab:'['+'a\\'.repeat(8000), nolab:'x'+'a\\'.repeat(8000), lab2:'x ['+'a\\'.repeat(8000), setext:'a\n=\n'.repeat(4000), hash:'# a\n'.repeat(4000), setextb:'a\n=\n\n'.repeat(4000), bsx: '['+'\\a '.repeat(8000), star:'[' + 'a*'.repeat(8000), amp:'['+'&a'.repeat(8000), close: '['+']'.repeat(16000), close2: '[ '+'a]'.repeat(8000)})) {
 let t=performance.now(); a.parse(s); const x=performance.now()-t; t=performance.now(); b.parse(s); console.log(k, Math.round(x), Math.round(performance.now()-t)) }
