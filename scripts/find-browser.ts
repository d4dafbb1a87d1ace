import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A browser to start: its program, and what its environment needs. */
export interface FoundBrowser {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome']
const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) =>
    join(process.env[name] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ),
}

const modules = fileURLToPath(new URL('../node_modules/', import.meta.url))

/** The browser named by `CHROMIUM_PATH`, else an installed one, else the one that comes as an npm package. */
export function findBrowser(): FoundBrowser {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && !existsSync(named)) {
    throw new Error(`CHROMIUM_PATH names \`${named}\`, which does not exist. Name a Chrome or Chromium, or unset it.`)
  }
  const installed = named ?? onPath() ?? usualPlaces[process.platform]?.find((path) => existsSync(path))
  return installed === undefined ? packagedBrowser() : { executablePath: installed, env: {} }
}

function onPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
}

/** Chromium as `@sparticuz/chromium` ships it, unpacked once for each version. */
function packagedBrowser(): FoundBrowser {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser was found. Install Google Chrome or Chromium, or set CHROMIUM_PATH to the program.')
  }
  const { version } = JSON.parse(readFileSync(join(modules, '@sparticuz/chromium/package.json'), 'utf8'))
  const folder = join(modules, '.cache', `chromium-${version}`)
  if (!existsSync(folder)) unpack(folder)
  return startable(folder)
}

/** Unpacks beside the folder and then moves, so that nobody meets half a browser. */
function unpack(folder: string): void {
  mkdirSync(join(modules, '.cache'), { recursive: true })
  const partial = mkdtempSync(`${folder}-`)
  // The package unpacks into the folder for temporary files, and its system libraries only where it believes to be in
  // Amazon's cloud.
  const env = { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }
  const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())"
  const { status, stderr } = spawnSync(process.execPath, ['--eval', script], { cwd: modules, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`The browser in @sparticuz/chromium could not be unpacked:\n${stderr}`)
  writeFileSync(join(partial, 'fonts.conf'), fontSettings(join(folder, 'fonts')))
  try {
    renameSync(partial, folder)
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

/** The machine's own fonts, and those of the package for a machine without any. */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}</dir>
  <cachedir>${folder}-cache</cachedir>
</fontconfig>
`
}

/** The unpacked browser, with the machine's libraries if it has them and with the package's own if it lacks them. */
function startable(folder: string): FoundBrowser {
  const executablePath = join(folder, 'chromium')
  const fonts = { FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  const environments = [fonts, { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }]
  const said: string[] = []
  for (const env of environments) {
    const tried = spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env }, encoding: 'utf8' })
    if (tried.status === 0) return { executablePath, env }
    said.push(tried.stderr.trim())
  }
  throw new Error(
    `The browser in @sparticuz/chromium does not start here. Install Chromium, or set CHROMIUM_PATH to one.\n${said.join('\n')}`,
  )
}
