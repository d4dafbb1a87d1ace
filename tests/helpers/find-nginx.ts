import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { projectFolder } from '../../src/project-folder.ts'

/** A server to start: its program, and the types of files that come with it. */
export interface FoundNginx {
  readonly program: string
  readonly types: string
}

const install = 'Install it (`apt-get install nginx-light`), or set NGINX_PATH to the program.'

/** The nginx named by `NGINX_PATH`, else an installed one, else that of Debian, unpacked for these tests alone. */
export function findNginx(): FoundNginx {
  const named = process.env['NGINX_PATH']
  if (named !== undefined && !existsSync(named)) {
    throw new Error(`NGINX_PATH names \`${named}\`, which does not exist. ${install}`)
  }
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  const installed = named ?? folders.map((folder) => join(folder, 'nginx')).find((path) => existsSync(path))
  if (installed !== undefined) return foundAt(installed, '/')
  const unpacked = join(projectFolder, 'node_modules/.cache/nginx')
  if (!existsSync(unpacked)) unpack(unpacked)
  return foundAt(join(unpacked, 'usr/sbin/nginx'), unpacked)
}

/** @param root  of the file system that it was made for */
function foundAt(program: string, root: string): FoundNginx {
  const { error, stderr } = spawnSync(program, ['-V'], { encoding: 'utf8' })
  const [, settings] = /--conf-path=(\S+)/.exec(stderr ?? '') ?? []
  if (settings === undefined) throw new Error(`\`${program}\` does not start. ${install}\n${error ?? stderr}`)
  return { program, types: join(root, dirname(settings), 'mime.types') }
}

/** Takes the packages of Debian apart beside the folder and then moves, so that nobody meets half a server. */
function unpack(folder: string): void {
  mkdirSync(dirname(folder), { recursive: true })
  const partial = mkdtempSync(`${folder}-`)
  const packages = ['nginx', 'nginx-common']
  // Lists of its own: what a machine knows of Debian may be old or not there, and is for root alone to renew.
  const own = [`Dir::State::Lists=${join(partial, 'lists')}`, `Dir::Cache=${join(partial, 'cache')}`]
  const options = own.flatMap((option) => ['-o', option])
  try {
    for (const name of ['lists/partial', 'cache/archives/partial']) mkdirSync(join(partial, name), { recursive: true })
    run('apt-get', [...options, 'update'], partial)
    run('apt-get', [...options, 'download', ...packages], partial)
    for (const name of readdirSync(partial).filter((file) => file.endsWith('.deb'))) {
      run('dpkg-deb', ['--extract', name, 'unpacked'], partial)
    }
    renameSync(join(partial, 'unpacked'), folder)
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
}

function run(program: string, args: readonly string[], cwd: string): void {
  const { status, error, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' })
  if (status !== 0) {
    throw new Error(`nginx is not installed, and Debian's could not be had. ${install}\n${error ?? stderr}`)
  }
}
