import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import process from 'node:process'
import { Command } from 'commander'
import { run } from '../src/cli/run.ts'
import { projectFolder } from '../src/project-folder.ts'

const folder = join(projectFolder, '.ripen', 'mutation')
const modules = join(folder, 'node_modules', '@stryker-mutator')
const version = '10.1.1'
/** Rules that are a face of the judge. */
const rulesOfTheJudge = ['badge-not-earned', 'grade-too-high', 'policy-ladder', 'source-retracted'].map(
  (rule) => `tests/rules/${rule}.test.ts`,
)
const everything = ['src/engine/judge/*.ts', 'src/engine/rules/*.ts']

await run(
  new Command('mutate')
    .description('Break the code in each small way there is, and tell which breaks no test sees.')
    .argument('[files...]', 'what to break; all of the judge and the rules takes hours', everything)
    .option('--concurrency <count>', 'how many breaks are tried side by side', '2')
    .exitOverride()
    .action(mutate),
)

function mutate(files: string[], { concurrency }: { concurrency: string }): void {
  if (!existsSync(join(modules, 'core')) && !install()) return
  const config = join(folder, 'stryker.json')
  writeFileSync(config, `${JSON.stringify(configOf(files, Number(concurrency)), null, 2)}\n`)
  const tests = [...new Set(files.flatMap(testsOf))].join(' ')
  follow(process.execPath, [join(modules, 'core', 'bin', 'stryker.js'), 'run', config], projectFolder, tests)
}

/**
 * Stryker is 60 MB and seldom asked for: it is no dependency, but lives in a folder of its own. It comes without its
 * peers, so that the tests run in the Vitest of this project.
 */
function install(): boolean {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const packages = ['core', 'vitest-runner'].map((name) => `@stryker-mutator/${name}@${version}`)
  return follow('npm', ['install', '--no-save', '--ignore-scripts', '--legacy-peer-deps', ...packages], folder)
}

/** The tests that a file answers to. A rule has one of its name; what it has in common with others is tested by them. */
function testsOf(file: string): string[] {
  if (file.includes('/rules/')) return [`tests/rules/${basename(file, '.ts')}.test.ts`]
  return ['tests/engine/judge/*.test.ts', 'tests/gardens/*.test.ts', ...rulesOfTheJudge]
}

function configOf(files: readonly string[], concurrency: number) {
  return {
    mutate: files,
    // Words are held by other tests, and are not what a verdict hangs on.
    mutator: { excludedMutations: ['StringLiteral'] },
    testRunner: 'vitest',
    plugins: [join(modules, 'vitest-runner', 'dist', 'src', 'index.js')],
    vitest: { configFile: 'scripts/mutation.vitest.ts', related: false },
    coverageAnalysis: 'perTest',
    concurrency,
    timeoutMS: 60_000,
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: { reportTests: false },
    ignorePatterns: ['/dist', '/.ripen', '/.astro', '/content', '/public'],
    tempDirName: '.ripen/mutation/sandbox',
  }
}

/** Runs a program to its end and says whether it did its work; else its exit code becomes ours. */
function follow(program: string, args: readonly string[], cwd: string, tests = ''): boolean {
  const { status } = spawnSync(program, args, {
    cwd,
    // Properties are tried less often: every break is one more run of them.
    env: { ...process.env, RIPEN_RUNS: process.env['RIPEN_RUNS'] ?? '40', RIPEN_TESTS: tests },
    stdio: 'inherit',
    shell: process.platform === 'win32' && program === 'npm',
  })
  if (status !== 0) process.exitCode = status ?? 3
  return status === 0
}
