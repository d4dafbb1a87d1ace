import type { Element, ElementContent } from 'hast'

export function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}

export function text(value: string): ElementContent & { type: 'text' } {
  return { type: 'text', value }
}

export function isElement(node: { readonly type: string }): node is Element {
  return node.type === 'element'
}
