import type { Image, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { isUnseen } from '../characters/unseen-characters.ts'
import { mediaFolder, mediaPath } from '../media/folder.ts'
import type { Span } from '../span.ts'
import type { ProseFault } from './prose-fault.ts'
import { spanOf } from './span.ts'

/** The name of the image that a text shows: `loaf.png`; undefined for one that is none of the garden's. */
export function imageNamed({ url }: Image): string | undefined {
  return url.startsWith(mediaFolder) ? url.slice(mediaFolder.length) : undefined
}

/** What is wrong with the images of a tree, whatever the garden holds. */
export function imageFaults(tree: Root): ProseFault[] {
  const faults: ProseFault[] = []
  visit(tree, (node) => {
    if (node.type === 'imageReference') faults.push({ rule: 'image', span: spanOf(node), ...apart })
    if (node.type !== 'image') return
    const elsewhere = imageNamed(node) === undefined ? strangeAddress(node) : undefined
    if (elsewhere) faults.push({ span: spanOf(node), ...elsewhere })
    else if (node.data?.losesReference) faults.push({ rule: 'image', span: spanOf(node), ...referring })
    else if (isUnseen(node.alt ?? '')) faults.push({ rule: 'image', span: spanOf(node), ...wordless(node) })
  })
  return faults
}

/** An image in a text that is set within a line. */
export function unshownImage(span: Span): ProseFault {
  const message = 'This text is set within a line, and shows no images.'
  const fix =
    'Show it in the body of a page or a dispatch, in the detail of a claim, in the summary of a source or in what a voice says of itself.'
  return { rule: 'image', span, message, fix }
}

type Words = Omit<ProseFault, 'span'>

/** A path to what looks like a file of the garden's folder of images, in another form than it is named in. */
const nearby = /^(?:(?:\.{0,2}\/)*(?:content\/)?media\/|(?!.*[/:]))(?<name>[^/:?#]+)$/

function strangeAddress({ url, alt }: Image): Words {
  const name = nearby.exec(url)?.groups?.['name']
  if (name !== undefined) {
    const message = `\`${url}\` is no image of this garden as texts name them.`
    return { rule: 'image', message, fix: `Write \`${shown(alt, mediaPath(name))}\`.` }
  }
  return {
    rule: 'link-scheme',
    message: 'This image is not among those of this garden, and pages load nothing from elsewhere.',
    fix: `If you may show it, put its file into \`media/\` and write \`${shown(alt, 'media/name.png')}\`. Else link to where it can be seen: \`[words](https://…)\`.`,
  }
}

function wordless({ url }: Image): Pick<ProseFault, 'message' | 'fix'> {
  return {
    message: 'This image has no words for those who do not see it.',
    fix: `Say between the brackets what it shows: \`${shown(undefined, url)}\`.`,
  }
}

const referring: Pick<ProseFault, 'message' | 'fix'> = {
  message: 'The words of this image name a page, a claim or a source, and whoever hears them is led nowhere.',
  fix: 'Say in words what it shows, and name the other beside it. A bracket that is meant to be read takes a backslash before it.',
}

const apart: Pick<ProseFault, 'message' | 'fix'> = {
  message: 'This image is named in one place and its file in another.',
  fix: `Write both in one: \`${shown(undefined, 'media/name.png')}\`.`,
}

/** An image as Markdown has it. */
function shown(alt: string | null | undefined, url: string): string {
  const words = (alt ?? '').trim()
  return `![${isUnseen(words) || words.length > 60 || words.includes('`') ? 'what it shows' : words}](${url})`
}
