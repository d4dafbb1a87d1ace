import { asCallerWrites } from '../caller-folder.ts'
import { gardenHere } from './options.ts'

/** A command that carries on in the same garden, as one types it where this one was typed. */
export function nextCommand(verb: string, content: string, ...words: readonly string[]): string {
  const options = [
    ...words.map(quoted),
    ...(content === gardenHere() ? [] : ['--content', quoted(asCallerWrites(content) || '.')]),
  ]
  const needsDashes = options.some((word) => word.startsWith('-'))
  return ['npm run', verb, ...(needsDashes ? ['--'] : []), ...options].join(' ')
}

/** A word as a shell takes it for one. */
function quoted(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `"${word.replace(/["\\$`]/g, '\\$&')}"`
}
