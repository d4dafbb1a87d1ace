declare module '@citation-js/core' {
  /** What of citation.js is used. Its own types are none. */
  export const plugins: {
    readonly input: {
      /**
       * @param options.forceType  what the input is; without it, an address would be fetched
       * @throws what is wrong with the input, of any class
       */
      chain(
        input: unknown,
        options: { readonly forceType: string; readonly target?: string; readonly generateGraph: false },
      ): unknown
    }
  }
}

declare module '@citation-js/plugin-bibtex'

declare module '@citation-js/plugin-ris'
