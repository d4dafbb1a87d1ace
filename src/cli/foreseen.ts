import { asCallerWrites } from '../caller-folder.ts'

/** What went wrong on the machine, and what to do about it. */
export interface Foreseen {
  readonly message: string
  readonly fix: string
}

/** What the system says of itself, by its code; each in words, and a way out. */
const faults: Readonly<Record<string, (where: string) => Foreseen>> = {
  EACCES: (where) => ({
    message: `You may not read or write ${where}.`,
    fix: 'Ask for the right to, or use a folder of your own.',
  }),
  EPERM: (where) => ({
    message: `You may not read or write ${where}.`,
    fix: 'Ask for the right to, or use a folder of your own.',
  }),
  EROFS: (where) => ({
    message: `Nothing can be written to ${where}.`,
    fix: 'Use a folder that is not for reading only.',
  }),
  ENOSPC: (where) => ({
    message: `The disk is full: ${where} could not be written.`,
    fix: 'Make room on it, and try again.',
  }),
  EDQUOT: (where) => ({
    message: `Your share of the disk is used up: ${where} could not be written.`,
    fix: 'Make room on it, and try again.',
  }),
  EMFILE: () => ({
    message: 'Too many files are open.',
    fix: 'Close other programs, or allow more: `ulimit -n 4096`.',
  }),
  ENFILE: () => ({
    message: 'Too many files are open.',
    fix: 'Close other programs, or allow more: `ulimit -n 4096`.',
  }),
  ENAMETOOLONG: (where) => ({ message: `The name of ${where} is too long.`, fix: 'Use a folder with a shorter path.' }),
  EADDRINUSE: () => ({ message: 'The port is taken.', fix: 'Name another one: `--port 4322`.' }),
  EADDRNOTAVAIL: () => ({ message: 'The port cannot be used.', fix: 'Name another one: `--port 4322`.' }),
}

/** Says of an error of the system what to do; undefined for one that nobody foresaw. */
export function foreseen(error: unknown): Foreseen | undefined {
  if (!(error instanceof Error)) return undefined
  const { code, path } = systemError(error)
  const fault = faults[code ?? codeIn(error.message) ?? '']
  return fault ? fault(path === undefined ? 'a file' : `\`${asCallerWrites(path) || '.'}\``) : foreseen(error.cause)
}

function systemError(error: Error): { code: string | undefined; path: string | undefined } {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const path = 'path' in error && typeof error.path === 'string' ? error.path : undefined
  return { code, path }
}

/** Programs that we run pass the words of the system on, without its code. */
function codeIn(message: string): string | undefined {
  if (/no space left on device/i.test(message)) return 'ENOSPC'
  return /permission denied/i.test(message) ? 'EACCES' : undefined
}
