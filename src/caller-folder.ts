import { relative, sep } from 'node:path'

/** The folder the command was called from; npm scripts run elsewhere and keep it in `INIT_CWD`. */
export function callerFolder(): string {
  return process.env['INIT_CWD'] ?? process.cwd()
}

/** A folder as the caller would write it: relative, with `/`; empty for the caller's own. */
export function asCallerWrites(folder: string): string {
  return relative(callerFolder(), folder).split(sep).join('/')
}
