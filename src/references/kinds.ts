import type { SourceRecord } from '../engine/index.ts'

/**
 * What a type of CSL is to a garden. One that is not here says too little: a book may be a study or a novel, a document
 * anything.
 */
const kindOf: ReadonlyMap<string, SourceRecord['kind']> = new Map([
  ['article', 'paper'],
  ['article-journal', 'paper'],
  ['article-magazine', 'article'],
  ['article-newspaper', 'article'],
  ['broadcast', 'article'],
  ['chapter', 'paper'],
  ['dataset', 'dataset'],
  ['entry', 'article'],
  ['entry-dictionary', 'article'],
  ['entry-encyclopedia', 'article'],
  ['interview', 'article'],
  ['manuscript', 'paper'],
  ['paper-conference', 'paper'],
  ['patent', 'filing'],
  ['personal_communication', 'thread'],
  ['post', 'post'],
  ['post-weblog', 'post'],
  ['report', 'report'],
  ['review', 'article'],
  ['software', 'calculator'],
  ['standard', 'report'],
  ['thesis', 'paper'],
  ['webpage', 'post'],
])

/** The kind of source that a work is; undefined where its type does not tell. What is on arXiv is a paper. */
export function kindOfType(type: string | undefined, isOnArxiv: boolean): SourceRecord['kind'] | undefined {
  return kindOf.get(type ?? '') ?? (isOnArxiv ? 'paper' : undefined)
}
