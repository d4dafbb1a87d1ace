import type { GardenRecord, PolicyRecord, VoiceRecord } from '../../src/engine/index.ts'
import { sentence, title } from '../bench/garden/words.ts'
import type { Draft, Edit } from './draft.ts'
import { editsOfEvidence } from './edits-of-evidence.ts'
import { editsOfTexts } from './edits-of-texts.ts'

/** What editors do, and what nobody does every day, such as renaming a voice: each by what it is called. */
export const edits: Readonly<Record<string, Edit>> = {
  ...editsOfEvidence,
  ...editsOfTexts,
  'rename a voice': (draft) =>
    draft.change<VoiceRecord>(draft.pick('voices'), (voice) => ({ ...voice, name: named(draft) })),
  'say who a voice is': (draft) =>
    draft.change<VoiceRecord>(draft.pick('voices'), (voice) => ({ ...voice, bio: sentence(draft.dice) })),
  'add a voice': (draft) =>
    draft.put(`voices/voice-${100 + draft.texts.size}.yaml`, { name: named(draft), role: 'voice', nature: 'persona' }),
  'say what a badge means': (draft) => changeBadge(draft, { means: sentence(draft.dice) }),
  'label a badge': (draft) => changeBadge(draft, { label: `Held ${draft.dice.below(1000)}` }),
  'have claims wait longer': (draft) =>
    draft.change<PolicyRecord>('policy.yaml', (policy) => ({
      ...policy,
      freshness: { ...policy.freshness, dueAfterDays: draft.dice.between(30, 360) },
    })),
  'change a word of the interface': (draft) =>
    changeGarden(draft, ({ words }) => {
      const section = draft.dice.pick(['claims', 'questions', 'river', 'material', 'log', 'related'] as const)
      return { words: { ...words, [section]: { title: title(draft.dice), tagline: sentence(draft.dice) } } }
    }),
  'rename the garden': (draft) => changeGarden(draft, () => ({ title: title(draft.dice) })),
  'say what the garden is': (draft) => changeGarden(draft, () => ({ tagline: sentence(draft.dice) })),
  'put other pages first': (draft) => changeGarden(draft, () => ({ home: [idOf(draft.pick('pages'))] })),
}

function changeBadge(draft: Draft, to: Partial<PolicyRecord['badges'][number]>): string {
  return draft.change<PolicyRecord>('policy.yaml', ({ badges, ...policy }) => {
    const changed = draft.dice.pick(badges)
    return { ...policy, badges: badges.map((badge) => (badge === changed ? { ...badge, ...to } : badge)) }
  })
}

function changeGarden(draft: Draft, to: (garden: GardenRecord) => Partial<GardenRecord>): string {
  return draft.change<GardenRecord>('garden.yaml', (garden) => ({ ...garden, ...to(garden) }))
}

function named({ dice }: Draft): string {
  return `Voice of ${dice.below(10_000)}`
}

function idOf(path: string): string {
  return path.replace(/^[^/]+\//, '').replace(/\.\w+$/, '')
}
