/** What is wrong with the name of a file, and how to mend it. */
export interface NameFault {
  readonly what: string
  readonly fix: string
}

/** Longer names are cut or refused by file systems, and make addresses that nobody can pass on. In letters. */
const longestName = 80

/** What Windows keeps for itself: a repository with such a file cannot be checked out there. */
const reservedByWindows = /^(con|prn|aux|nul|com\d|lpt\d)$/

/** Lower-case letters, digits and single hyphens: a name that may become part of an address. */
export const slugShape = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** What is wrong with a name that a file system or the site could not carry. It is given without its ending. */
export function whyUncarried(name: string): NameFault | undefined {
  if (name.length > longestName) {
    return {
      what: `This name has ${name.length} letters; file systems and addresses carry at most ${longestName}.`,
      fix: 'Give it a shorter name: three or four words do.',
    }
  }
  if (!reservedByWindows.test(name)) return undefined
  return {
    what: `\`${name}\` is a name that Windows keeps for itself, so that this file could not be opened there.`,
    fix: `Rename it, for example to \`${name}-1\`.`,
  }
}
