import { parse } from '@astrojs/compiler-rs'

// Words that stand in code where a reader sees them. Templates and scripts are read as one kind of tree: ESTree, with JSX.

/** Part of a tree: its kind is its `type`. */
type Node = Readonly<Record<string, unknown>>

/** What becomes of a text: readers see it, code uses it, or it is certainly no word of the interface. */
type Use = 'shown' | 'used' | 'none'

const shownAttributes = /^(title|aria-label|placeholder|alt|label|lead)$/
const shownProperties = /^(textContent|innerText|innerHTML|title|ariaLabel|placeholder|alt)$/
const plainAttributes = /^(class|class:list|style|d)$/
const plainElements = /^(code|kbd|style|script)$/
const plainProperties = /^(className|type)$/
/** Calls whose texts are selectors, classes or names of messages. */
const plainCalls = /^(querySelector|querySelectorAll|matches|closest|part|say|pieces)$/
const showingCalls = /^(append|after|before|replaceChildren|replaceWith|createTextNode|insertAdjacentHTML)$/
/** They are called the same in every language. */
const names = /^(Atom|JSON Feed|BibTeX|RIS|CSL-JSON|HTML|Markdown|Figtree|Source Serif 4|Pagefind|Ripen)$/
/** A word with a capital letter, or several words. */
const likeWords = /^\p{Lu}\p{Ll}+\P{L}*$|\p{L}{2,} \p{L}{2,}/u

/** The words in a template that are none of its messages, in the order in which they stand. */
export function literalsOfTemplate(text: string): string[] {
  return literalsIn(parse(text).ast, 'used')
}

/** The same of a script. */
export function literalsOfScript(text: string): string[] {
  return literalsOfTemplate(`---\n${text}\n---\n`)
}

function literalsIn(part: unknown, use: Use): string[] {
  if (!isNode(part) || use === 'none') return []
  const text = textOf(part)
  if (text !== undefined) return isLiteral(text, use) ? [text] : []
  return Object.entries(part).flatMap(([name, each]) =>
    [each].flat().flatMap((item, at) => literalsIn(item, useOf(part, name, at, use))),
  )
}

function isLiteral(text: string, use: Use): boolean {
  return !names.test(text) && (use === 'shown' ? /\p{L}/u : likeWords).test(text)
}

/** The text that a node is; undefined for all else. */
function textOf({ type, value }: Node): string | undefined {
  const text = type === 'TemplateElement' && isNode(value) ? value['cooked'] : value
  const isText = type === 'JSXText' || type === 'Literal' || type === 'TemplateElement'
  return isText && typeof text === 'string' ? text.replaceAll(/&\w+;/g, ' ').trim() : undefined
}

/** What becomes of a text in a part of a node, in its place there, when that of the node is used so. */
function useOf(node: Node, part: string, at: number, use: Use): Use {
  return uses[`${node['type']}`]?.(part, node, use, at) ?? 'used'
}

const uses: Readonly<Record<string, (part: string, node: Node, use: Use, at: number) => Use>> = {
  ImportDeclaration: () => 'none',
  TSLiteralType: () => 'none',
  NewExpression: (_, { callee }) => (nameOf(callee).endsWith('Error') ? 'none' : 'used'),
  AstroRoot: (part) => (part === 'body' ? 'shown' : 'used'),
  JSXElement: (part, { openingElement }) => (part !== 'children' ? 'used' : isPlain(openingElement) ? 'none' : 'shown'),
  JSXFragment: (part) => (part === 'children' ? 'shown' : 'used'),
  JSXAttribute: (part, node) => (part === 'value' ? useOfAttribute(nameOf(node), node['value']) : 'none'),
  JSXExpressionContainer: (_, _node, use) => use,
  ArrayExpression: (_, _node, use) => use,
  ParenthesizedExpression: (_, _node, use) => use,
  TemplateLiteral: (part, _, use) => (part === 'quasis' ? use : 'used'),
  ConditionalExpression: (part, _, use) => (part === 'test' ? 'used' : use),
  LogicalExpression: (part, { operator }, use) => (part === 'left' && operator === '&&' ? 'used' : use),
  BinaryExpression: (_, { operator }, use) => (operator === '+' ? use : 'none'),
  AssignmentExpression: (part, { left }) => (part === 'right' ? useOfProperty(nameOf(left)) : 'used'),
  Property: (part, node) => (part === 'value' && !plainProperties.test(nameOf(node)) ? 'used' : 'none'),
  CallExpression: (part, { callee }, _, at) => (part === 'arguments' ? useOfArgument(nameOf(callee), at) : 'used'),
}

function useOfAttribute(name: string, value: unknown): Use {
  if (shownAttributes.test(name)) return 'shown'
  return plainAttributes.test(name) || (isNode(value) && value['type'] === 'Literal') ? 'none' : 'used'
}

function useOfProperty(name: string): Use {
  return shownProperties.test(name) ? 'shown' : plainProperties.test(name) ? 'none' : 'used'
}

function useOfArgument(call: string, at: number): Use {
  if (call === 'element') return at < 2 ? 'none' : 'shown'
  return plainCalls.test(call) ? 'none' : showingCalls.test(call) ? 'shown' : 'used'
}

/** Whether an element holds no words of the interface: code, or what is marked as English. */
function isPlain(opening: unknown): boolean {
  if (!isNode(opening)) return false
  const isEnglish = [opening['attributes']].flat().some((attribute) => {
    return (
      isNode(attribute) &&
      nameOf(attribute) === 'lang' &&
      isNode(attribute['value']) &&
      textOf(attribute['value']) === 'en'
    )
  })
  return isEnglish || plainElements.test(nameOf(opening))
}

/** What a node is called: an identifier, or what has one as its name, its key or the last of its members. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return ''
  const { type, name, key, property } = node
  if (type === 'JSXNamespacedName') return `${nameOf(node['namespace'])}:${nameOf(name)}`
  return typeof name === 'string' ? name : nameOf(name ?? key ?? property)
}

function isNode(part: unknown): part is Node {
  return typeof part === 'object' && part !== null
}
