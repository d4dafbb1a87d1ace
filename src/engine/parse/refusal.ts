import { type Finding, startOf } from '../diagnostic.ts'
import type { RefusedFile } from '../input-file.ts'
import { inWords, limits } from '../limits.ts'
import { notUtf8 } from './not-utf8.ts'

/** What to say of a file that was not read. */
export function refusalOf(file: RefusedFile): Finding {
  if (file.refused === 'not-text') return notUtf8(file.path, file.badByte)
  return { place: startOf(file.path), ...refusals[file.refused] }
}

const refusals: Record<Exclude<RefusedFile['refused'], 'not-text'>, Omit<Finding, 'place'>> = {
  hidden: {
    message: 'This name starts with a dot, so that it is left out of the garden.',
    fix: 'If it is a record, take the dot away. If it is not, nothing needs to be done.',
    severity: 'note',
  },
  symlink: {
    message: 'This is a link to another place. A garden is read from its own folder alone.',
    fix: 'Put the file itself here.',
  },
  'too-large': {
    message: `This file is larger than ${inWords(limits.bytes)} bytes, the most that is read.`,
    fix: 'Split it, or move it out of the garden.',
  },
  'not-a-file': { message: 'This is neither a file nor a folder.', fix: 'Remove it from the garden.' },
  repository: {
    message: 'This folder is a git repository of its own: what changes in it could not be held against what it was.',
    fix: 'Commit its files to the repository of the garden, and remove its `.git`.',
  },
}
