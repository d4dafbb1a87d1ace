import type { Element, ElementContent, Root as HtmlRoot } from 'hast'
import type { Image } from 'mdast'
import type { Options as RehypeOptions } from 'remark-rehype'
import { SKIP, visit } from 'unist-util-visit'
import { imageNamed } from '../../engine/markdown/images.ts'
import { element, isElement, text } from './elements.ts'
import type { ProseContext } from './references.ts'

/** How images come out as HTML: those of the garden as images of their size, all others as their words. */
export function imageHandlers({ image }: Pick<ProseContext, 'image'>): NonNullable<RehypeOptions['handlers']> {
  const words = ({ alt }: { readonly alt?: string | null | undefined }): ElementContent => text(alt ?? '')
  return {
    image(_state, node: Image) {
      const name = imageNamed(node)
      const shown = name === undefined ? undefined : image(name)
      if (!shown) return words(node)
      const { alt, title } = node
      const lazily = { loading: 'lazy', decoding: 'async' }
      return element('img', { ...shown, alt: alt ?? '', ...(title ? { title } : {}), ...lazily }, [])
    },
    imageReference: (_state, node) => words(node),
  }
}

/** Images that stand alone in a paragraph become figures, their titles what is written below. */
export function setFigures() {
  return (tree: HtmlRoot): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'p' || parent === undefined || index === undefined) return undefined
      const images = imagesAlone(node)
      if (images.length === 0) return undefined
      parent.children.splice(index, 1, ...images.map(figure))
      return [SKIP, index + images.length]
    })
  }
}

/** The images of a paragraph that holds nothing else; none, if it does. */
function imagesAlone({ children }: Element): Element[] {
  const images = children.filter(isElement).filter(({ tagName }) => tagName !== 'br')
  const isAlone = children.every((child) => child.type !== 'text' || child.value.trim() === '')
  return isAlone && images.every(({ tagName }) => tagName === 'img') ? images : []
}

function figure(image: Element): Element {
  const { title, ...properties } = image.properties
  const caption = typeof title === 'string' ? [element('figcaption', {}, [text(title)])] : []
  return element('figure', {}, [element('img', properties, []), ...caption])
}
