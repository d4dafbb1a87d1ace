import { InvalidArgumentError } from 'commander'
import { fromCaller } from './options.ts'

/** Where one format goes: to a file, or to stdout when there is no path. */
export interface Output<Format extends string> {
  readonly format: Format
  readonly path: string | undefined
}

/** Reads `name` or `name:path`; one format without a path has stdout to itself. */
export function readOutput<Format extends string>(formats: readonly Format[]) {
  return (text: string, before: readonly Output<Format>[]): Output<Format>[] => {
    const [name = '', ...rest] = text.split(':')
    const format = formats.find((each) => each === name)
    if (format === undefined) throw new InvalidArgumentError(`It takes ${formats.join(', ')}, with :path or without.`)
    const path = rest.length > 0 ? fromCaller(rest.join(':')) : undefined
    if (path === undefined && before.some((output) => output.path === undefined)) {
      throw new InvalidArgumentError(`Only one format may go to stdout: write \`${name}:path\`.`)
    }
    return [...before, { format, path }]
  }
}
