import { isObject, textOf } from './values.ts'

/** An author as a source names one. */
export type Author = string | { readonly name: string; readonly orcid: string }

const orcidForm = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/i

/** The authors of an item, in the order in which a name is said: `Ada van der Berg`. */
export function authorsOf(names: unknown): Author[] {
  return (Array.isArray(names) ? names : []).flatMap((name: unknown) => {
    const said = nameOf(name)
    if (said === undefined || /^(?:others|et al\.?)$/i.test(said)) return []
    const orcid = isObject(name) ? orcidForm.exec(textOf(name['ORCID'] ?? name['_orcid']) ?? '')?.[0] : undefined
    return [orcid === undefined ? said : { name: said, orcid }]
  })
}

/** Reporters, who are named `Appenzeller, Guido`, as authors are. */
export function reportersOf(names: unknown): unknown[] {
  return [names].flat().map((name) => {
    const [, family, given] = /^([^,]+), *(.*)$/.exec(textOf(name) ?? '') ?? []
    return family === undefined ? name : { family, given }
  })
}

function nameOf(name: unknown): string | undefined {
  if (!isObject(name)) return textOf(name)
  const parts = ['given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix']
  const person = parts.flatMap((part) => textOf(name[part]) ?? []).join(' ')
  return textOf(name['literal']) ?? textOf(person)
}
