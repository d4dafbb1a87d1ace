import { access } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { asCallerWrites, callerFolder } from '../../caller-folder.ts'
import { UsageError } from '../../garden/usage-error.ts'
import { addGardenOptions, fromCaller, readPort } from '../options.ts'

interface PreviewOptions {
  readonly out: string
  readonly port: number
  readonly basePath: string
}

/** `preview`: the built site, on this machine alone. */
export function addPreview(program: Command): void {
  addGardenOptions(program.command('preview').description('Show the built site.'))
    .addOption(
      new Option('--out <dir>', 'folder that was published into')
        .argParser(fromCaller)
        .default(resolve(callerFolder(), 'dist'), 'dist'),
    )
    .addOption(
      new Option('--base-path <path>', 'path that the site was built for')
        .argParser((path) => path.replace(/\/+$/, ''))
        .default('', 'the root'),
    )
    .option('--port <number>', 'port to listen on', readPort, 4321)
    .action(runPreview)
}

async function runPreview({ out, port, basePath }: PreviewOptions): Promise<void> {
  const isBuilt = await access(join(out, 'index.html')).then(
    () => true,
    () => false,
  )
  if (!isBuilt) {
    throw new UsageError(
      `There is no built site in \`${asCallerWrites(out) || '.'}\`.`,
      'Build it first: `npm run build`.',
    )
  }
  const { otherPort, serveNear } = await import('../serve.ts')
  const { address, port: used } = await serveNear({ folder: out, port, basePath })
  process.stdout.write(`${otherPort(port, used)}The site is at ${address}/ until you press Ctrl+C.\n`)
}
