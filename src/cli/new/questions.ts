import type { FolderKind } from '../../engine/index.ts'

/** The kinds of record that a few answers make; a table of figures is no answer. */
export type NewKind = Exclude<FolderKind, 'series'>

/** One of several answers. */
export interface Choice {
  readonly value: string
  /** What is shown for it; the value itself if left out. */
  readonly name?: string
  /** What it means, to somebody who has not chosen yet. */
  readonly description?: string
}

/** What a garden lets choose from. */
export type ChoiceOf = 'page' | 'voice' | 'source' | 'claim' | 'grade'

/** Something that a record needs, asked for in a terminal or given as a flag of the same name. */
export interface Question {
  readonly name: string
  readonly ask: string
  /** What to choose from in every garden. */
  readonly choices?: readonly Choice[]
  /** What to choose from in this one. */
  readonly choiceOf?: ChoiceOf
  readonly optional?: true
  /** Answered with any number of lines. */
  readonly isLong?: true
  /** Asked only when this other one was answered. */
  readonly when?: string
}

const by: Question = { name: 'by', ask: 'Which voice adds it?', choiceOf: 'voice' }

/** What is asked for each kind of record, in this order. */
export const questions: Readonly<Record<NewKind, readonly Question[]>> = {
  claim: [
    { name: 'page', ask: 'On which page?', choiceOf: 'page' },
    { name: 'statement', ask: 'The claim: one sentence that says one thing' },
    {
      name: 'kind',
      ask: 'What is it?',
      choices: [
        { value: 'finding', description: 'It can be shown: somebody counted, measured or stated it.' },
        {
          value: 'reading',
          description: 'An interpretation by a voice of this garden. It never earns the best badges.',
        },
        { value: 'forecast', description: 'It is to come. It never earns the best badges.' },
      ],
    },
    { name: 'source', ask: 'A source that bears on it', choiceOf: 'source', optional: true },
    {
      name: 'stance',
      ask: 'Does the source speak for it?',
      choices: [
        { value: 'supports', description: 'If the source is right, the claim is more likely true.' },
        { value: 'contradicts', description: 'If the source is right, the claim is more likely false.' },
        { value: 'context', description: 'It helps to understand the claim, and says nothing for or against it.' },
      ],
      when: 'source',
    },
    {
      name: 'directness',
      ask: 'Does the source itself say so?',
      choices: [
        { value: 'direct', description: 'It states or measures the very thing that the claim says.' },
        { value: 'indirect', description: 'A reader must infer it from what the source says.' },
      ],
      when: 'source',
    },
    by,
    { name: 'why', ask: 'Why does it have the badge it has?' },
  ],
  source: [
    { name: 'title', ask: 'Its title' },
    {
      name: 'kind',
      ask: 'What is it?',
      choices: [
        { value: 'paper', description: 'A study, in a journal, at a conference or as a preprint.' },
        { value: 'report', description: 'A study or survey that an organisation publishes itself.' },
        { value: 'article', description: 'A piece in a newspaper, a magazine or an encyclopedia.' },
        { value: 'post', description: 'A post on somebody’s own site, a company’s or a person’s.' },
        { value: 'dataset', description: 'Data to count or calculate with.' },
        { value: 'calculator', description: 'A page or a program that works something out.' },
        { value: 'filing', description: 'What a company must tell an authority.' },
        { value: 'thread', description: 'A discussion, with people or with a machine.' },
        { value: 'lead', description: 'A hint at something that nobody has found yet.' },
        { value: 'search', description: 'What somebody looked for, and found or did not.' },
      ],
    },
    { name: 'authors', ask: 'Who wrote it? (names with a semicolon between them; empty if not known)', optional: true },
    { name: 'publisher', ask: 'Who made it and stands behind it? (empty if not known)', optional: true },
    {
      name: 'published',
      ask: 'When was it published? (2026-05-30, 2026-05 or 2026; empty if not known)',
      optional: true,
    },
    { name: 'url', ask: 'Its address (empty for none)', optional: true },
    { name: 'doi', ask: 'Its DOI (empty for none)', optional: true },
    { name: 'arxiv', ask: 'Its arXiv id (empty for none)', optional: true },
    { name: 'summary', ask: 'What it says, in a sentence or two (empty to leave that out)', optional: true },
    {
      name: 'read',
      ask: 'How much of it did you read?',
      choices: [
        { value: 'whole', description: 'All of it.' },
        { value: 'part', description: 'The part that bears on the garden.' },
        { value: 'abstract', description: 'Its abstract or its summary.' },
        { value: 'second-hand', description: 'Not a word: only what others tell of it.' },
      ],
      optional: true,
    },
    { name: 'stake', ask: 'Who gains if it is believed? (“sells ovens”; empty if nobody)', optional: true },
    { name: 'grade', ask: 'Its grade', choiceOf: 'grade' },
    by,
    { name: 'why', ask: 'Why this grade?' },
  ],
  dispatch: [
    { name: 'voice', ask: 'Whose dispatch is it?', choiceOf: 'voice' },
    { name: 'title', ask: 'Its headline' },
    { name: 'page', ask: 'On which page?', choiceOf: 'page' },
    { name: 'rests', ask: 'A claim that it rests on', choiceOf: 'claim', optional: true },
    { name: 'body', ask: 'Its text, or the first paragraph of it' },
    { name: 'why', ask: 'Why does it have the badge it has?' },
  ],
  voice: [
    { name: 'name', ask: 'The name that readers see' },
    {
      name: 'role',
      ask: 'May it raise badges?',
      choices: [
        { value: 'voice', name: 'no: voice', description: 'It writes, plants claims and lowers badges.' },
        { value: 'editor', name: 'yes: editor', description: 'It may raise badges and grades, too.' },
      ],
    },
    {
      name: 'nature',
      ask: 'What stands behind it?',
      choices: [
        { value: 'person', description: 'Somebody who can be asked.' },
        { value: 'desk', description: 'Several people who share the name.' },
        { value: 'persona', description: 'A made-up name that people write under.' },
        { value: 'machine', description: 'A program that writes by itself.' },
      ],
    },
    { name: 'beat', ask: 'What does it cover? (empty for nothing in particular)', optional: true },
  ],
  page: [
    { name: 'title', ask: 'The subject' },
    { name: 'summary', ask: 'What it is about, in a sentence or two' },
  ],
}
