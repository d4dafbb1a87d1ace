import type { CompileContext, Extension as NodeExtension } from 'mdast-util-from-markdown'
import type { Code, Construct, State, Token } from 'micromark-util-types'
import type { Processor } from 'unified'
import type { ChartReference, CitationReference, Cite, ClaimReference, ClaimUse, PageReference } from './nodes.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    gardenReference: 'gardenReference'
    gardenReferencePart: 'gardenReferencePart'
  }
  interface Token {
    /** Of a `gardenReference`: the node it makes. */
    gardenReference?: GardenReference
  }
}

type GardenReference = PageReference | ClaimReference | ChartReference | CitationReference

/** References longer than this are text, so that an open bracket costs no more than this. */
const longest = 500

const openBracket = 91
const closeBracket = 93
const openParenthesis = 40
const closeParenthesis = 41

/** In the cell of a table, a backslash stands before `|`. */
const pageShape = /^\[\[\s*([^[\]|]*[^[\]|\s\\])\s*(?:\\?\|\s*([^[\]]*[^[\]\s])\s*)?\]\]$/
const claimPrefix = /^claim:\s*/
const chartPrefix = /^chart:\s*/
const citationShape = /^\[(@[^\s,;[\]@][^[\]]*)\]$/
const citeShape = /^@([^\s,;@]+)(?:[,\s]\s*([\s\S]*\S))?\s*$/
const resourceShape = /^\(\s*(?:<[^<>]*>|[^\s<>]*)(?:\s+["'(][\s\S]*)?\s*\)$/

/**
 * Teaches remark the garden's own references. They are syntax of their own, not found in text afterwards, so that their
 * places are exact and `\[[page]]` and code stay as written. A Markdown link whose words look like one stays a link.
 */
export function gardenReferences(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push({ text: { [openBracket]: reference }, disable: { null: slowAutolinks } })
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push(nodes)
}

/**
 * What remark-gfm does for `www.`, `https://` and `a@b.c` while parsing, which takes the square of the text after an
 * open bracket. It finds them once more in the tree, and that suffices.
 */
const slowAutolinks = ['wwwAutolink', 'protocolAutolink', 'emailAutolink']

/** Where the sources of one reference stand in its text, in order: offsets of each `@source` from its `[`. */
export function citeOffsets(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/(?<=[[;]\s*)@[^\s,;@\]]+/g)].map(({ 0: cite, index }) => ({
    start: index,
    end: index + cite.length,
  }))
}

const reference: Construct = {
  name: 'gardenReference',
  tokenize(effects, ok, nok) {
    let text = ''
    let token: Token
    let isInPart = false
    return open

    function open(code: Code): State | undefined {
      token = effects.enter('gardenReference')
      return take(code)
    }

    function take(code: Code): State | undefined {
      text += written(code)
      consumePart(code)
      return within
    }

    /** The tokens of one line of the reference; a line ending is a token of its own. */
    function consumePart(code: Code): void {
      if (!isInPart) effects.enter('gardenReferencePart')
      isInPart = true
      effects.consume(code)
    }

    function leavePart(): void {
      if (isInPart) effects.exit('gardenReferencePart')
      isInPart = false
    }

    function within(code: Code): State | undefined {
      if (code === null || text.length > longest) return nok(code)
      if (isLineEnding(code)) return takeLineEnding(code)
      if (code === closeBracket) return close(code)
      return code === openBracket && text !== '[' ? nok(code) : take(code)
    }

    function takeLineEnding(code: Code): State {
      text += written(code)
      leavePart()
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return within
    }

    function close(code: Code): State | undefined {
      text += ']'
      consumePart(code)
      return text.startsWith('[[') && !text.endsWith(']]') ? secondClose : end
    }

    function secondClose(code: Code): State | undefined {
      return code === closeBracket ? close(code) : nok(code)
    }

    function end(code: Code): State | undefined {
      const node = readReference(text)
      if (!node) return nok(code)
      token.gardenReference = node
      leavePart()
      effects.exit('gardenReference')
      return code === openParenthesis ? effects.check(linkResource, nok, ok)(code) : ok(code)
    }
  },
}

/** The `(…)` of a Markdown link, as far as it takes to know one. */
const linkResource: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let text = ''
    return open

    function open(code: Code): State | undefined {
      effects.enter('data')
      return within(code)
    }

    function within(code: Code): State | undefined {
      if (code === null || isLineEnding(code) || text.length > longest) {
        effects.exit('data')
        return nok(code)
      }
      text += written(code)
      effects.consume(code)
      return code === closeParenthesis ? end : within
    }

    function end(code: Code): State | undefined {
      effects.exit('data')
      return resourceShape.test(text) ? ok(code) : nok(code)
    }
  },
}

const nodes: NodeExtension = {
  enter: { gardenReference: enterReference },
  exit: { gardenReference: exitReference },
}

function enterReference(this: CompileContext, token: Token): void {
  if (token.gardenReference) this.enter(token.gardenReference, token)
}

function exitReference(this: CompileContext, token: Token): void {
  if (!token.gardenReference) return
  this.exit(token)
  const image = this.stack.findLast((node) => node.type === 'image')
  if (image) image.data = { ...image.data, losesReference: true }
}

function readReference(text: string): GardenReference | undefined {
  const [, cited] = citationShape.exec(text) ?? []
  if (cited !== undefined) return citation(cited)
  const [, target, words] = pageShape.exec(text) ?? []
  if (target === undefined) return undefined
  if (claimPrefix.test(target)) return claimReference(target.replace(claimPrefix, ''), words)
  if (chartPrefix.test(target)) return chartReference(target.replace(chartPrefix, ''), words)
  const children = words === undefined ? [] : [{ type: 'text' as const, value: words }]
  return { type: 'pageReference', page: target, children }
}

/** A claim is set in its own words: `[[claim:a/b|words]]` would be quietly misread, so it stays text. */
function claimReference(claim: string, said = 'states'): ClaimReference | undefined {
  const use = uses.find((each) => each === said)
  return use !== undefined && claim !== '' ? { type: 'claimReference', claim, use, value: claim } : undefined
}

const uses: readonly ClaimUse[] = ['states', 'reports', 'disputes']

/** A chart is set under its own title, as a claim is in its own words. */
function chartReference(series: string, words: string | undefined): ChartReference | undefined {
  return words === undefined && series !== '' ? { type: 'chartReference', series, value: series } : undefined
}

function citation(text: string): CitationReference | undefined {
  const cites = text.split(/;\s*(?=@)/).map(readCite)
  const read = cites.filter((cite) => cite !== undefined)
  return read.length === cites.length ? { type: 'citationReference', cites: read, value: '' } : undefined
}

function readCite(text: string): Cite | undefined {
  const [, source, locator] = citeShape.exec(text) ?? []
  return source === undefined ? undefined : { source, locator: locator?.replace(/\s+/gu, ' ') }
}

function isLineEnding(code: Code): boolean {
  return code !== null && code < -2
}

/** What a micromark code stands for; below nought are line endings, tabs and the columns that a tab fills. */
function written(code: Code): string {
  if (code === null || code === -1) return ''
  if (code >= 0) return String.fromCharCode(code)
  return { [-2]: '\t', [-3]: '\r\n', [-4]: '\n', [-5]: '\r' }[code] ?? ''
}
