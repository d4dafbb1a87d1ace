import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { imageFaults } from './images.ts'
import { gatherNotes, settleNotes } from './notes.ts'
import type { Prose } from './prose.ts'
import { gardenReferences } from './reference-syntax.ts'
import { readLinks, readReferences } from './references.ts'
import { settle } from './settle.ts'
import { tangleFault } from './tangle.ts'
import { unreadProse } from './unread-prose.ts'
import { unseenFaults } from './unseen.ts'
import { vanishedFaults } from './vanished.ts'
import { plainText } from './visible-text.ts'

const processor = unified().use(remarkParse).use(remarkGfm).use(gardenReferences).freeze()

/** Reads a piece of Markdown that is within the bounds. Too tangled a one gives an empty tree and one fault. */
export function parsedProse(text: string): Prose {
  const tree = processor.parse(text)
  const tangled = tangleFault(tree)
  if (tangled) return unreadProse(tangled)
  settle(tree, text)
  const notes = settleNotes(tree, text)
  const { links, faults } = readLinks(tree)
  const unseen = [...unseenFaults(tree), ...vanishedFaults(tree, text), ...imageFaults(tree)]
  const references = readReferences(tree, text)
  gatherNotes(tree)
  return {
    tree,
    faults: [...unseen, ...faults].sort((a, b) => a.span.start - b.span.start),
    notes,
    references,
    links,
    text: plainText(tree),
  }
}
