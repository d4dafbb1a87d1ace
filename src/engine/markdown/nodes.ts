import type { Literal, Parent, PhrasingContent } from 'mdast'

/** `[[page]]` or `[[page|words]]`; the words, if any, are its children. */
export interface PageReference extends Parent {
  type: 'pageReference'
  page: string
  children: PhrasingContent[]
}

/** `[[claim:page/claim]]`, `[[claim:page/claim|reports]]` or `[[claim:page/claim|disputes]]`. */
export interface ClaimReference extends Literal {
  type: 'claimReference'
  claim: string
  use: ClaimUse
}

/** What a text does with a claim that it names: the garden states it, or tells that others do, or speaks against it. */
export type ClaimUse = 'states' | 'reports' | 'disputes'

/** `[[chart:series]]`. */
export interface ChartReference extends Literal {
  type: 'chartReference'
  series: string
}

/** `[@source]`, `[@source, p. 4]` or `[@a; @b]`. */
export interface CitationReference extends Literal {
  type: 'citationReference'
  cites: readonly Cite[]
}

/** One source cited in prose; `locator` is where in the source, in the author's words. */
export interface Cite {
  readonly source: string
  readonly locator: string | undefined
}

declare module 'mdast' {
  interface ImageData {
    /** Whether a reference stands in its words, which are a text without links. */
    losesReference?: true
  }
  interface PhrasingContentMap {
    pageReference: PageReference
    claimReference: ClaimReference
    chartReference: ChartReference
    citationReference: CitationReference
  }
  interface RootContentMap {
    pageReference: PageReference
    claimReference: ClaimReference
    chartReference: ChartReference
    citationReference: CitationReference
  }
}
