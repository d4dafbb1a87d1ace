import { createHash } from 'node:crypto'
import sarif from 'node-sarif-builder'
import about from '../../package.json' with { type: 'json' }
import { type Diagnostic, type RuleId, ruleIds, rules, type Severity } from '../engine/index.ts'
import { jsonText } from './json-text.ts'
import { type CheckReport, pathIn } from './report.ts'
import { visible } from './visible.ts'

/** Where OASIS keeps the schema of SARIF 2.1.0, with its errata. */
const schemaAddress = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

const level = { error: 'error', warning: 'warning', note: 'note' } as const satisfies Record<Severity, string>

/**
 * The report as SARIF 2.1.0, for code scanning. It lists every rule; a result's fingerprint is made from its rule and
 * its record, not from lines, so that it stays the same result when lines move.
 */
export function checkSarif(report: CheckReport): string {
  const run = new sarif.SarifRunBuilder({ columnKind: 'utf16CodeUnits' })
  const { name, version, homepage } = about
  run.initSimple({ toolDriverName: name, toolDriverVersion: version, url: homepage })
  for (const id of ruleIds) run.addRule(describeRule(id))
  const seen = new Map<string, number>()
  for (const diagnostic of report.diagnostics) {
    const subject = `${diagnostic.rule} ${diagnostic.place.path}`
    const nth = (seen.get(subject) ?? 0) + 1
    seen.set(subject, nth)
    run.addResult(describeResult(diagnostic, report, `${subject} ${nth}`))
  }
  const log = new sarif.SarifBuilder()
  log.addRun(run)
  return jsonText({ ...log.buildSarifOutput(), $schema: schemaAddress })
}

function describeRule(id: RuleId): InstanceType<typeof sarif.SarifRuleBuilder> {
  const { severity, why, asks, bad, good } = rules[id]
  const markdown = `${asks}\n\n${why}\n\nNot so:\n\n\`\`\`\n${bad}\`\`\`\n\nBut so:\n\n\`\`\`\n${good}\`\`\`\n`
  return new sarif.SarifRuleBuilder({
    id,
    shortDescription: { text: asks },
    fullDescription: { text: why },
    help: { text: `${asks} ${why}`, markdown },
    defaultConfiguration: { level: level[severity] },
  })
}

function describeResult(
  { rule, severity, place, message, why, fix }: Diagnostic,
  report: CheckReport,
  subject: string,
): InstanceType<typeof sarif.SarifResultBuilder> {
  return new sarif.SarifResultBuilder({
    ruleId: rule,
    ruleIndex: ruleIds.indexOf(rule),
    level: level[severity],
    message: { text: visible(`${message}\n${why}\nHow to fix: ${fix}`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(pathIn(report, place.path)) },
          region: {
            startLine: place.start.line,
            startColumn: place.start.column,
            endLine: place.end.line,
            endColumn: place.end.column,
          },
        },
      },
    ],
    partialFingerprints: { 'ruleAndRecord/v1': createHash('sha256').update(subject).digest('hex') },
  })
}

/** A relative path as a URI reference; a colon in its first part must not read as a scheme. */
function uriOf(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/')
}
