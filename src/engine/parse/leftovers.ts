/** What stands beside records without anybody having meant it to. */
interface Leftover {
  readonly name: RegExp
  readonly is: string
}

const backup = 'a backup that a program left beside the file it was editing'

const leftovers: readonly Leftover[] = [
  { name: /~$|^#.*#$/, is: backup },
  { name: /\.(?:bak|backup|old|te?mp)$/i, is: backup },
  { name: /\.sw[nop]$/, is: 'what Vim keeps while it has a file open' },
  { name: /\.orig$/, is: 'what a merge kept of a file as it was before' },
  { name: /\.rej$/, is: 'what a patch could not put into a file' },
]

const systemFile = /^(?:eh)?thumbs(?:_vista)?\.db$|^desktop\.ini$/i

/** Names that systems give to a copy made by hand, all with a blank in them, as no record has. */
const copy = /\s.*(?:\b(?:copy|kopie|copie|copia)\b|\(\d+\)\.\w+$)|^(?:copy|kopie|copie|copia)\b.*\s/i

/** What a file is, by its name, that nobody meant for the garden. */
export function leftoverNamed(name: string): { readonly stray: string; readonly fix: string } | undefined {
  const found = leftovers.find((each) => each.name.test(name))
  if (systemFile.test(name)) {
    return { stray: `\`${name}\` is what Windows writes into a folder to show it.`, fix: 'Delete it.' }
  }
  if (found) {
    return {
      stray: `\`${name}\` is ${found.is}, no part of the garden.`,
      fix: 'Delete it: what it holds stands in the record beside it, or in the history that git keeps.',
    }
  }
  if (!copy.test(name)) return undefined
  return {
    stray: `\`${name}\` has the name of a copy of another file.`,
    fix: 'Delete it. If it is to be a record of its own, name it in lower-case letters, digits and single hyphens.',
  }
}
