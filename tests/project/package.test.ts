import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { missingBuilds, withoutIntegrity } from '../../scripts/complete-lock.mjs'
import { projectFiles, projectFolder, textOf } from './project-files.ts'

interface Package {
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

const { scripts, dependencies, devDependencies }: Package = JSON.parse(textOf('package.json'))

describe('package.json', () => {
  test('pins every package exactly', () => {
    const ranges = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    )
    expect(ranges).toEqual([])
  })

  test('sets everything up before each script, in a script of its own', () => {
    const withoutSetup = ['setup', 'dependencies', 'prepack']
    const mains = Object.keys(scripts).filter((name) => !withoutSetup.includes(name) && !isBefore(name))
    expect(mains).toContain('build')
    expect(mains.filter((name) => scripts[`pre${name}`] !== 'node scripts/setup.mjs')).toEqual([])
    expect(mains.filter((name) => scripts[name]?.includes('setup.mjs'))).toEqual([])
  })
})

describe('package-lock.json', () => {
  const text = textOf('package-lock.json')
  const lock: Parameters<typeof missingBuilds>[0] = JSON.parse(text)

  test('holds the builds for all machines', () => {
    expect([...missingBuilds(lock).keys()]).toEqual([])
  })

  test('vouches for the bytes of every package', () => {
    expect(withoutIntegrity(lock)).toEqual([])
    expect(withoutIntegrity({ packages: { '': {}, 'node_modules/a': { version: '1.0.0' } } })).toEqual([
      'node_modules/a',
    ])
  })

  test('is completed by what runs on the Node.js of the machine', () => {
    expect(scripts['dependencies']).toMatch(/^node scripts\/[\w-]+\.mjs$/)
  })

  test('names no registry', () => {
    expect(text).not.toContain('"resolved"')
  })

  test('lacks a build if one is taken out', () => {
    const { 'node_modules/@biomejs/cli-darwin-arm64': _build, ...packages } = lock.packages
    const version = devDependencies['@biomejs/biome'] ?? ''
    expect([...missingBuilds({ packages })]).toEqual([
      ['@biomejs/cli-darwin-arm64', { version, cpu: ['arm64'], dev: true, optional: true, os: ['darwin'] }],
    ])
  })
})

describe('.ci/run', () => {
  test('runs all tests, then builds, and stops at the first failure', () => {
    const lines = textOf('.ci/run').split('\n')
    const at = (start: string): number => lines.findIndex((line) => line.startsWith(start))
    expect(at('set -euo pipefail')).toBeGreaterThan(0)
    expect(at('npm test')).toBeGreaterThan(at('set -euo pipefail'))
    expect(at('npm run build')).toBeGreaterThan(at('npm test'))
    expect(spawnSync('bash', ['-n', '.ci/run'], { cwd: projectFolder }).status).toBe(0)
    expect(statSync(join(projectFolder, '.ci/run')).mode & 0o111).not.toBe(0)
  })
})

test('no file names a folder of one machine', () => {
  const own = 'tests/project/package.test.ts'
  const texts = projectFiles().filter((path) => path !== own && !/\.(png|woff2|ico|jpg|webp)$/.test(path))
  expect(texts.length).toBeGreaterThan(100)
  expect(texts.filter((path) => /(?<![\w.])\/(work|root|home|Users)\/\w|\.\.\/shared/.test(textOf(path)))).toEqual([])
})

function isBefore(name: string): boolean {
  return name.startsWith('pre') && scripts[name.slice('pre'.length)] !== undefined
}
