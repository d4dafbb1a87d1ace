import junit from 'junit-report-builder'
import type { Diagnostic } from '../engine/index.ts'
import { type CheckReport, pathIn } from './report.ts'
import { visible, visibleLine } from './visible.ts'

/** The report as JUnit XML: a suite a garden, a case a file; errors fail it, warnings and notes are its output. */
export function checkJunit(report: CheckReport): string {
  const builder = junit.newBuilder()
  const suite = builder.testSuite().name('ripen check')
  const found = Map.groupBy(report.diagnostics, ({ place }) => place.path)
  const paths = new Set([...report.files.map(({ path }) => path), ...found.keys()])
  for (const path of paths) describeCase(suite, path, found.get(path) ?? [], report)
  return builder.build()
}

function describeCase(
  suite: ReturnType<ReturnType<typeof junit.newBuilder>['testSuite']>,
  path: string,
  found: readonly Diagnostic[],
  report: CheckReport,
): void {
  const errors = found.filter(({ severity }) => severity === 'error')
  const others = found.filter(({ severity }) => severity !== 'error')
  const name = visibleLine(pathIn(report, path))
  const testCase = suite.testCase().className('ripen').name(name).file(name)
  if (errors.length > 0) testCase.failure(errors.map(words).join('\n\n'), 'error')
  if (others.length > 0) testCase.standardOutput(others.map(words).join('\n\n'))
}

function words({ severity, rule, place, message, why, fix }: Diagnostic): string {
  return visible(
    `${place.start.line}:${place.start.column} ${severity} ${rule}\n${message}\n${why}\nHow to fix: ${fix}`,
  )
}
