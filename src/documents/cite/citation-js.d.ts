// What we use of Citation.js, which comes without types.
declare module '@citation-js/core' {
  export interface BibtexEntry {
    readonly type: string
    readonly label: string
    readonly properties: Readonly<Record<string, string>>
  }

  export class Cite {
    constructor(items: readonly (object | string)[])
    format(name: 'bibtex', options: { format: 'object' }): BibtexEntry[]
    /** The values of each tag, in the order of the tags. */
    format(name: 'ris', options: { format: 'object' }): Readonly<Record<string, unknown>>[]
  }

  export const plugins: {
    config: { get(name: '@bibtex'): { format: { useIdAsLabel: boolean; checkLabel: boolean; asciiOnly: boolean } } }
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
