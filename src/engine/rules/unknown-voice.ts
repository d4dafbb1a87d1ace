import { listedNames } from '../words/list.ts'
import { defineRule } from './rule.ts'
import { everyRecord } from './shared/every-record.ts'
import { suggestion, unknownNames } from './shared/unknown-names.ts'

export const unknownVoice = defineRule({
  id: 'unknown-voice',
  severity: 'error',
  scope: 'garden',
  why: 'Readers are told who moved a badge and why; a name behind which nobody stands tells them nothing.',
  asks: 'Every voice that a record names has its own file in `voices`.',
  bad: `# claims/economy/prices-fall.yaml
statement: Prices fall.
kind: finding
evidence: []
history:
  - { date: 2026-05-30, by: remi, badge: unsourced, why: Nobody has measured it yet. }
`,
  good: `# claims/economy/prices-fall.yaml
statement: Prices fall.
kind: finding
evidence: []
history:
  - { date: 2026-05-30, by: remy, badge: unsourced, why: Nobody has measured it yet. }
`,
  check({ garden }, report) {
    const { voices, unreadable } = garden
    const isKnown = (voice: string): boolean => voices.has(voice) || unreadable.voice.has(voice)
    for (const { name, place, meant } of unknownNames(everyRecord(garden), 'voice', isKnown, voices.keys())) {
      report({
        place,
        message: `There is no voice \`${name}\`.${suggestion(meant)}`,
        fix:
          meant === undefined
            ? `Name a voice there is (${listedNames(voices.keys()) || 'none so far'}), or add \`voices/${name}.yaml\`.`
            : `Write \`${meant}\`, or add \`voices/${name}.yaml\` if somebody new is meant.`,
      })
    }
  },
})
