import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Repository } from '../helpers/repository.ts'
import { runHere } from '../helpers/run-here.ts'

const entries = [
  '  - { date: 2026-05-30, by: remy, badge: unsourced, why: Planted. }\n',
  '  - { date: 2026-06-05, by: remy, badge: unsourced, why: Looked again. }\n',
]
const claim = (history: string): string =>
  `statement: Bread costs more.\nkind: finding\nevidence: []\nhistory:\n${history}`
const before = {
  'claims/economy/bread.yaml': claim(entries.join('')),
  'claims/economy/milk.yaml': claim(entries.join('')),
}

const ripen = ({ folder }: Repository, ...args: readonly string[]) =>
  runHere(folder, [...args, '--content', 'content', '--as-of', '2026-11-24'])

describe('a stranger’s branch that drops an entry, inflates a badge and adds a broken record', () => {
  test('gets three messages, each at its line, in all formats', async () => {
    using repository = new Repository(before)
    repository.git('switch', '--quiet', '--create', 'stranger')
    repository.write({
      'claims/economy/bread.yaml': claim(entries[0] ?? ''),
      'claims/economy/milk.yaml': claim(
        `${entries.join('')}  - { date: 2026-06-12, by: editor, badge: well-sourced, why: Trust me. }\n`,
      ),
      'claims/economy/salt.yaml': 'statement: Salt\nkind: "finding\n',
    })
    repository.commit('Improve')
    const formats = ['text', 'json', 'github', 'sarif', 'junit']
    const outputs = formats.map((format) => `--format=${format}:out/${format}`)
    const { status } = await ripen(repository, 'check', '--base', 'main', ...outputs)
    const texts = formats.map((format) => readFileSync(join(repository.folder, 'out', format), 'utf8'))
    expect(status).toBe(1)
    const { diagnostics } = JSON.parse(texts[1] ?? '')
    const errors = diagnostics.filter(({ severity }: { severity: string }) => severity === 'error')
    expect(errors.map(({ rule, path, line }: Record<string, string>) => `${rule} ${path}:${line}`)).toEqual([
      'history-rewritten claims/economy/bread.yaml:4',
      'badge-not-earned claims/economy/milk.yaml:7',
      'yaml-syntax claims/economy/salt.yaml:2',
    ])
    for (const text of texts) {
      for (const words of ['history-rewritten', 'badge-not-earned', 'yaml-syntax', 'claims/economy/milk.yaml'])
        expect(text).toContain(words)
    }
  })

  test('an honest one gets an account to decide by', async () => {
    using repository = new Repository(before)
    repository.git('switch', '--quiet', '--create', 'honest')
    const source =
      'title: The ledger\nkind: report\nurl: https://ledger.example/\nhistory:\n  - { date: 2026-06-12, by: editor, grade: B, why: A method. }\n'
    const cited = claim(
      `${entries.join('')}  - { date: 2026-06-12, by: editor, badge: caveat, why: The ledger says so. }\n`,
    )
    repository.write({
      'sources/ledger.yaml': source,
      'claims/economy/bread.yaml': cited.replace(
        'evidence: []',
        'evidence:\n  - { source: ledger, stance: supports, directness: direct, added: 2026-06-12 }',
      ),
    })
    repository.commit('Find the ledger')
    expect((await ripen(repository, 'check', '--base', 'main')).status).toBe(0)
    const { stdout, status } = await ripen(repository, 'diff', 'main')
    expect(status).toBe(0)
    for (const words of [
      'The check passes',
      'Badges**: 1 raised',
      '`unsourced` → `caveat`',
      'The ledger says so.',
      '**New**: The ledger',
      'grade `B`',
    ])
      expect(stdout).toContain(words)
  })

  test('records that need new schemas are told to wait for them', async () => {
    using repository = new Repository(before)
    repository.git('switch', '--quiet', '--create', 'schemas')
    mkdirSync(join(repository.folder, 'schemas'))
    writeFileSync(join(repository.folder, 'schemas/claim.schema.json'), '{}\n')
    repository.write({ 'claims/economy/salt.yaml': claim(entries.join('')).replace('kind', 'colour: red\nkind') })
    repository.commit('Add a colour')
    expect((await ripen(repository, 'check', '--base', 'main')).stdout).toContain('land those first')
  })
})
