import { limits } from '../limits.ts'
import { idMeant } from './id-meant.ts'

/**
 * Says which of some ids of one kind an unknown one most likely meant. Each name is looked up once; comparing takes time
 * for every known one, so that of very many unknown ones only the first get a suggestion.
 */
export function suggester(known: Iterable<string>): (name: string) => string | undefined {
  const names = [...known]
  const meant = new Map<string, string | undefined>()
  return (name) => {
    if (!meant.has(name) && meant.size < limits.suggestions) meant.set(name, idMeant(name, names))
    return meant.get(name)
  }
}
