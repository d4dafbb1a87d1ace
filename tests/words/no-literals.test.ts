import { describe, expect, test } from 'vitest'
import { projectFiles, textOf } from '../project/project-files.ts'
import { literalsOfScript, literalsOfTemplate } from './literals.ts'

const templates = projectFiles().filter((path) => /^src\/(components|layouts|pages)\/.*\.astro$/.test(path))
// What the search knows of English is what readers write, not what they are told.
const scripts = projectFiles().filter((path) => /^src\/client\/(?!search\/languages\/).*\.ts$/.test(path))

describe('all that a reader is told is a message', () => {
  test.each(templates)('in %s', (path) => expect(literalsOfTemplate(textOf(path))).toEqual([]))

  test.each(scripts)('in %s', (path) => expect(literalsOfScript(textOf(path))).toEqual([]))
})

describe('a literal is seen', () => {
  test.each([
    ['<p>Some words</p>', ['Some words']],
    ['<>word {day}</>', ['word']],
    ['<p>{isDown ? "down" : "up"}</p>', ['down', 'up']],
    [`<p>{day ?? \`on \${other}\`}</p>`, ['on']],
    ['<p>{days.length === 0 && <b>none</b>}</p>', ['none']],
    ['<nav aria-label="pages"></nav>', ['pages']],
    ['<input placeholder="find" class="two words" name="q">', ['find']],
    [`<Follow label={\`Follow \${name}\`} />`, ['Follow']],
    ['<Say with={{ what: "two words" }} />', ['two words']],
    ["---\nconst lead = 'Every claim, and its badge.'\n---\n<p>{lead}</p>", ['Every claim, and its badge.']],
    ["---\nconst title = 'Claims'\n---\n<h1>{title}</h1>", ['Claims']],
  ])('in the template %s', (text, literals) => expect(literalsOfTemplate(text)).toEqual(literals))

  test.each([
    ["box.textContent = 'copied'", ['copied']],
    ["box.setAttribute('aria-label', 'Close')", ['Close']],
    [`element('p', 'two classes', \`no \${what}\`)`, ['no']],
    ["made.append(' moved ', day)", ['moved']],
    ["const failed = () => 'it could not be loaded'", ['it could not be loaded']],
  ])('in the script %s', (text, literals) => expect(literalsOfScript(text)).toEqual(literals))
})

test.each([
  '<p lang="en">Some words</p>',
  '<p>{say("claim.contested")} · {day}</p>',
  '<code>record</code>',
  '<a href={feed.atom}>Atom</a>',
  "---\nif (!page) throw new Error('There is no page.')\nconst isUp = way === 'Up'\n---\n<p class:list={['a b', { up: isUp }]}></p>",
])('no words of the interface: %s', (text) => expect(literalsOfTemplate(text)).toEqual([]))
