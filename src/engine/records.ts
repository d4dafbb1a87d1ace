// Made from schemas/ by `npm run generate`. Not to be edited.

export type AnyRecord =
  | GardenRecord
  | PolicyRecord
  | PageRecord
  | ClaimRecord
  | SourceRecord
  | DispatchRecord
  | SeriesRecord
  | VoiceRecord
  | SiteSettings

/**
 * The garden as a whole: `garden.yaml`.
 */
export interface GardenRecord {
  /**
   * The shape of the garden, so that later versions of Ripen know how to read it.
   */
  format?: 1
  /**
   * The name of the site.
   */
  title: string
  /**
   * One line that says what it is.
   */
  tagline?: string
  /**
   * The address the site is published at, without a path.
   */
  url: string
  /**
   * The language of the records, as a BCP 47 tag.
   */
  language: string
  /**
   * The licence of the content, in words or as a name.
   */
  licence?: string
  /**
   * Who answers for what the garden says: a person, a newsroom, an institute. Shown at the foot of every page, and named in feeds, data and citations.
   */
  responsible?: {
    /**
     * Their name, as they sign.
     */
    name: string
    /**
     * Where to read who they are.
     */
    url?: string
  }
  /**
   * Where readers reach them: an e-mail address, or an address that begins with `https://` or `mailto:`.
   */
  contact?: string
  /**
   * Where the records are kept, so that readers find how to edit each, its history, and where to report a mistake in it.
   */
  repository?: {
    /**
     * The repository, as the browser shows it.
     */
    url: string
    /**
     * The branch that is published. Left out: `main`.
     */
    branch?: string
    /**
     * The folder of the garden in the repository, `.` for all of it. Left out: `content`.
     */
    folder?: string
    /**
     * The program that serves the repository, where its address does not tell; Gitea and Codeberg count as `forgejo`.
     */
    host?: 'github' | 'gitlab' | 'forgejo'
  }
  /**
   * The pages on the home page, in order; left out, all pages by title.
   *
   * @maxItems 200
   *
   * Items: A page that exists: the name of its file in `pages`, without the ending.
   */
  home?: string[]
  /**
   * Interface words for the sections of a page; each falls back to English words.
   */
  words?: {
    /**
     * Words for the claims of a page.
     */
    claims?: {
      /**
       * The heading.
       */
      title?: string
      /**
       * The line under the heading.
       */
      tagline?: string
    }
    /**
     * Words for the open questions.
     */
    questions?: {
      /**
       * The heading.
       */
      title?: string
      /**
       * The line under the heading.
       */
      tagline?: string
    }
    /**
     * Words for the dispatches on a page.
     */
    river?: {
      /**
       * The heading.
       */
      title?: string
      /**
       * The line under the heading.
       */
      tagline?: string
    }
    /**
     * Words for the sources mapped to a page.
     */
    material?: {
      /**
       * The heading.
       */
      title?: string
      /**
       * The line under the heading.
       */
      tagline?: string
    }
    /**
     * Words for the tend log.
     */
    log?: {
      /**
       * The heading.
       */
      title?: string
      /**
       * The line under the heading.
       */
      tagline?: string
    }
    /**
     * Words for related pages.
     */
    related?: {
      /**
       * The heading.
       */
      title?: string
      /**
       * The line under the heading.
       */
      tagline?: string
    }
  }
  /**
   * How many numbers in the prose of pages have neither a claim nor a citation. It only falls.
   */
  orphans?: number
}
/**
 * What each badge asks of the evidence: `policy.yaml`.
 */
export interface PolicyRecord {
  /**
   * The grades of sources, best first, each with what it means.
   */
  grades: {
    /**
     * What the grade means.
     */
    [k: string]: string
  }
  /**
   * The best grade a source may have.
   *
   * @maxItems 100
   *
   * Items: A line: every condition of it must hold; the strictest line that holds counts.
   */
  gradeLimits?: {
    /**
     * The kinds of source it is for.
     *
     * @maxItems 20
     */
    kind?: (
      'paper' | 'report' | 'article' | 'post' | 'dataset' | 'calculator' | 'filing' | 'thread' | 'lead' | 'search'
    )[]
    /**
     * The check statuses it is for.
     *
     * @maxItems 20
     */
    status?: ('verified' | 'partly' | 'unlocated' | 'suspicious' | 'hallucinated' | 'dead-link')[]
    /**
     * How sources it is for were read, by `checked.read`.
     *
     * @maxItems 20
     */
    read?: ('whole' | 'part' | 'abstract' | 'second-hand')[]
    /**
     * `false`: sources without url, doi, arxiv or isbn. `true`: those with one.
     */
    address?: boolean
    /**
     * The best grade such a source may have.
     */
    best: string
  }[]
  /**
   * The badges, best first; each asks at least what the next one does, the last asks nothing.
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: A badge and what it asks.
   */
  badges: {
    /**
     * The badge's id, as histories write it.
     */
    id: string
    /**
     * The badge as readers see it; left out, made from the id.
     */
    label?: string
    /**
     * What it tells a reader.
     */
    means?: string
    /**
     * The tests that must all pass; none for the last badge.
     */
    requires: {
      /**
       * Independent sources among the supporting citations.
       */
      independent?: {
        /**
         * How many sources it takes.
         */
        atLeast: number
        /**
         * Count only sources of this grade or better.
         */
        grade?: string
        /**
         * Count only citations of this directness.
         */
        directness?: 'direct' | 'indirect'
        /**
         * `true`: count only citations whose quote a passage of the source holds.
         */
        proved?: true
        /**
         * A line to tick for each step, in order.
         *
         * @maxItems 60
         *
         * Items: One line that a lay reader can tick.
         */
        says?: string[]
      }
      /**
       * The same, among sources with nothing to gain.
       */
      disinterested?: {
        /**
         * How many sources it takes.
         */
        atLeast: number
        /**
         * Count only sources of this grade or better.
         */
        grade?: string
        /**
         * Count only citations of this directness.
         */
        directness?: 'direct' | 'indirect'
        /**
         * `true`: count only citations whose quote a passage of the source holds.
         */
        proved?: true
        /**
         * A line to tick for each step, in order.
         *
         * @maxItems 60
         *
         * Items: One line that a lay reader can tick.
         */
        says?: string[]
      }
      /**
       * No contradiction counts, and something supports the claim.
       */
      uncontested?: {
        /**
         * A line to tick for each step, in order.
         *
         * @maxItems 60
         *
         * Items: One line that a lay reader can tick.
         */
        says?: string[]
      }
    }
  }[]
  /**
   * Which contradictions count.
   */
  contested: {
    /**
     * Those of this grade or better, besides those no worse than the best support.
     */
    grade: string
    /**
     * Only those of this directness.
     */
    directness?: 'direct' | 'indirect'
  }
  /**
   * The best badge that each kind of claim can reach; a kind left out has no ceiling.
   */
  ceilings?: {
    /**
     * The best badge of a finding.
     */
    finding?: string
    /**
     * The best badge of a reading.
     */
    reading?: string
    /**
     * The best badge of a forecast.
     */
    forecast?: string
  }
  /**
   * Which claims a text should not state without being told of; left out, none.
   */
  statesBelow?: {
    /**
     * Those below this badge, and those that are withdrawn.
     */
    badge: string
    /**
     * How it is told; left out, as a note. Warnings fail a check with `--strict`.
     */
    severity?: 'note' | 'warning'
  }
  /**
   * When a claim should be looked at again. Age never changes a badge.
   */
  freshness: {
    /**
     * Days after its last entry from which a claim is due.
     */
    dueAfterDays: number
    /**
     * Days after its last entry from which a claim is overdue.
     */
    overdueAfterDays: number
  }
}
/**
 * A page on one subject: `pages/<page>.md`.
 */
export interface PageRecord {
  /**
   * The subject.
   */
  title: string
  /**
   * What the page is about, in one or two sentences.
   */
  summary: string
  /**
   * The day the page began.
   */
  planted: string
  /**
   * `true` for a page that holds no claims, such as an imprint or a list of corrections: its text alone is shown, and every page leads to it from its foot.
   */
  plain?: boolean
  /**
   * Pages to read on.
   *
   * @maxItems 50
   *
   * Items: A page to read on.
   */
  related?: {
    /**
     * The page, which need not exist yet.
     */
    page: string
    /**
     * Why to read it.
     */
    why?: string
  }[]
  /**
   * Its claims in the order to show them, alone or in groups; those of its folder that are left out follow, by id.
   *
   * @maxItems 2000
   */
  claims?: (
    | string
    | {
        /**
         * The heading that they stand under.
         */
        group: string
        /**
         * The claims of the group, in the order to show them.
         *
         * @minItems 1
         * @maxItems 2000
         *
         * Items: A claim: its page and the name of its file, without the ending.
         */
        claims: string[]
      }
  )[]
  /**
   * Open questions.
   *
   * @maxItems 100
   *
   * Items: A question nobody can answer yet.
   */
  questions?: {
    /**
     * The question.
     */
    question: string
    /**
     * The claims that bear on it.
     *
     * @maxItems 60
     *
     * Items: A claim: its page and the name of its file, without the ending.
     */
    claims?: string[]
    /**
     * What would settle it. Good: “A newsroom's running cost per workflow, published.” Bad: “time will tell”.
     */
    settledBy?: string
  }[]
  /**
   * Work on the page itself, for its tend log, oldest first.
   *
   * @maxItems 1000
   */
  tended?: Decision[]
  /**
   * The prose of the page: all that stands below the front matter.
   */
  body?: string
}
/**
 * Something that was decided: when, by whom and why.
 */
export interface Decision {
  /**
   * The day it was decided.
   */
  date: string
  /**
   * The voice that decided.
   */
  by: string
  /**
   * The reason, for readers. Good: “A later report finds the opposite.” Bad: “outdated”.
   */
  why: string
}
/**
 * One thing that one source could sink: `claims/<page>/<claim>.yaml`.
 */
export interface ClaimRecord {
  /**
   * The claim: one sentence that says one thing. Good: “Owned GPUs beat an API at steady, high volume.” Bad: “Costs are changing, and so are margins.”
   */
  statement: string
  /**
   * Context and figures, as long as it needs. Good: the numbers behind the statement, each with its source. Bad: a second claim.
   */
  detail?: string
  /**
   * Words that nobody has confirmed; they are marked where they stand.
   *
   * @maxItems 50
   *
   * Items: Words of the statement or the detail, exactly as they stand there.
   */
  unverified?: string[]
  /**
   * Numbers of the statement or the detail that may be held against those of other claims.
   *
   * @maxItems 30
   */
  figures?: FigureRecord[]
  /**
   * `finding`: it can be shown. `reading`: a voice's interpretation. `forecast`: it is to come.
   */
  kind: 'finding' | 'reading' | 'forecast'
  /**
   * On a forecast: the day on which it will be known.
   */
  settles?: string
  /**
   * The sources brought for and against it, at most 60; it may be empty.
   *
   * @maxItems 60
   */
  evidence: CitationRecord[]
  /**
   * On readings and forecasts: the claims it is built on.
   *
   * @maxItems 60
   *
   * Items: A claim: its page and the name of its file, without the ending.
   */
  rests?: string[]
  /**
   * The history of its badge, oldest first; the last entry is in force. Add at the end, never change what is there.
   *
   * @minItems 1
   * @maxItems 1000
   */
  history: BadgeEntry[]
  /**
   * The ids that the claim had before it was moved or renamed, the oldest first: feeds go on naming it by that one. Its history must go on from there, and the old addresses lead to the new one.
   *
   * @maxItems 20
   *
   * Items: An id that the claim had before.
   */
  was?: string[]
  /**
   * What would change our mind.
   *
   * @maxItems 50
   *
   * Items: Something to look out for. Good: “A price index that keeps quality fixed.” Bad: “more research”.
   */
  watch?: string[]
  /**
   * Other words that people ask for it by. The search finds the claim by them; they are shown nowhere.
   *
   * @maxItems 20
   *
   * Items: Words as somebody would type them who does not know ours. Good: “price of GPUs”. Bad: a fact that the claim does not state.
   */
  alias?: string[]
  /**
   * Why the claim is no longer ours. Claims are withdrawn, never deleted.
   */
  withdrawn?: {
    /**
     * The day it was withdrawn.
     */
    date: string
    /**
     * The voice that withdrew it.
     */
    by: string
    /**
     * The reason, for readers.
     */
    why: string
    /**
     * The claims to read instead.
     *
     * @maxItems 20
     *
     * Items: A claim: its page and the name of its file, without the ending.
     */
    see?: string[]
  }
}
/**
 * A number of the claim that may be held against those of other claims.
 */
export interface FigureRecord {
  /**
   * Its name among the figures of the claim: lower-case letters, digits and single hyphens.
   */
  id: string
  /**
   * The words of the statement or the detail that say it, exactly as they stand there.
   */
  words: string
  /**
   * What is measured, in the same words wherever figures may be compared. Good: “rent of an H100”. Bad: “price”.
   */
  measure: string
  /**
   * The number, with the digits that the words have.
   */
  value?: string
  /**
   * The lower end of a range, or of the interval that the value lies in.
   */
  low?: string
  /**
   * The upper end.
   */
  high?: string
  /**
   * What the number counts: `$`, `%`, `billion $`, `$ per million tokens`, `fold` for a factor of change, `% more`, `% less`, `times` for a ratio. Left out for a number alone.
   */
  unit?: string
  /**
   * What it is a rate for, if the unit does not say: `year`, `month`, `22 months`.
   */
  per?: string
  /**
   * The day for which it holds.
   */
  on?: string
  /**
   * The first day of the span for which it holds, or over which something changed.
   */
  from?: string
  /**
   * The last day of the span.
   */
  to?: string
  /**
   * What must be the same before two figures of a measure may be compared: list price or price paid, nominal or real, which level of quality.
   */
  basis?: {
    /**
     * What it is here.
     */
    [k: string]: string
  }
  /**
   * Of how many a share was counted.
   */
  n?: string
  /**
   * The figure of this claim that it is a part of, by its id.
   */
  of?: string
  /**
   * Why it does not contradict the figures of another claim, though the numbers differ.
   */
  reconciled?: {
    /**
     * The other claim: its page and the name of its file, without the ending.
     */
    with: string
    /**
     * The reason, for readers. Good: “One counts all requests, the other those that are paid for.” Bad: “differs”.
     */
    why: string
  }
}
/**
 * A source brought for or against a claim.
 */
export interface CitationRecord {
  /**
   * The source: the name of its file in `sources`, without the ending.
   */
  source: string
  /**
   * `supports`, `contradicts`, or `context` that says nothing for or against. Cite what speaks against a claim, too.
   */
  stance: 'supports' | 'contradicts' | 'context'
  /**
   * `direct` if the source itself states or measures it, `indirect` if a reader must infer it.
   */
  directness: 'direct' | 'indirect'
  /**
   * Where in the source: a page, a section, a table. Good: “Table 2”. Bad: “see text”.
   */
  at?: string
  /**
   * Words that stand in the source, exactly. Good: copied letter by letter. Bad: a paraphrase in quotation marks.
   */
  quote?: string
  /**
   * The passage of the source that holds the quote, where it has several.
   */
  passage?: string
  /**
   * The day the citation joined. Left out: the day of the first entry of the history.
   */
  added?: string
  answered?: Decision
  dropped?: Decision
}
/**
 * One entry of a badge's history. Entries are added at the end and never changed.
 */
export interface BadgeEntry {
  /**
   * The day of the entry; never before that of the entry above.
   */
  date: string
  /**
   * The voice that makes the entry. Only an editor may raise a badge.
   */
  by: string
  /**
   * The badge from this day on. The evidence must have earned it.
   */
  badge: string
  /**
   * Why it has this badge now. Good: what the evidence is and what it lacks. Bad: “updated”.
   */
  why: string
  /**
   * When the statement was reworded: the statement before, word for word.
   */
  was?: string
}
/**
 * Something that can be cited: `sources/<source>.yaml`.
 */
export interface SourceRecord {
  /**
   * Its title.
   */
  title: string
  /**
   * What it is. `post` is a blog or forum post, `thread` a synthesis of many, `lead` a tip to follow, `search` something looked for and perhaps not found.
   */
  kind: 'paper' | 'report' | 'article' | 'post' | 'dataset' | 'calculator' | 'filing' | 'thread' | 'lead' | 'search'
  /**
   * The history of its grade, oldest first; the last entry is in force. Add at the end, never change what is there.
   *
   * @minItems 1
   * @maxItems 1000
   */
  history: GradeEntry[]
  /**
   * Who wrote it. Two sources that share an author count as one.
   *
   * @maxItems 1000
   */
  authors?: (
    | string
    | {
        /**
         * The person's name.
         */
        name: string
        /**
         * The ORCID.
         */
        orcid?: string
      }
  )[]
  /**
   * Who made it and stands behind it: a newsroom, a company, an institute. Two sources of one publisher count as one. Good: “Uptime Institute”. Bad: “arXiv”, which is a venue.
   */
  publisher?: string
  /**
   * Where it appeared: a journal, a conference, a platform. It says nothing about independence.
   */
  venue?: string
  /**
   * Where we read it, if not there.
   */
  via?: string
  /**
   * When it was published: a year, a month or a day.
   */
  published?: string
  /**
   * Its address.
   */
  url?: string
  /**
   * Other addresses of the same thing.
   *
   * @maxItems 50
   *
   * Items: A web address that starts with https:// or http://.
   */
  also?: string[]
  /**
   * Its DOI, without an address in front.
   */
  doi?: string
  /**
   * Its arXiv id.
   */
  arxiv?: string
  /**
   * Its ISBN.
   */
  isbn?: string
  /**
   * The day we read it.
   */
  accessed?: string
  /**
   * The address of an archived copy.
   */
  archived?: string
  /**
   * Its licence.
   */
  licence?: string
  /**
   * What it says, in our own words. Good: what was measured, on what, and what was left out. Bad: praise, or a copied abstract.
   */
  summary?: string
  /**
   * Who gains if it is believed, and how. Left out: nobody has anything to gain. Good: “sells inference servers”. Bad: “biased”.
   */
  stake?: string
  /**
   * The sources it retells: it counts as one with them.
   *
   * @maxItems 60
   *
   * Items: A source: the name of its file in `sources`, without the ending.
   */
  derives?: string[]
  /**
   * A label shared by sources that go back to one thing: they count as one, whatever their publishers. Good: “coreweave-anthropic-announcement”. Bad: a label for a subject, such as “prices”.
   */
  origin?: string
  /**
   * Whether it was found to be what it says it is.
   */
  checked?: {
    /**
     * `verified`, `partly`, `unlocated` (not found), `suspicious`, `hallucinated` (it never existed), `dead-link`.
     */
    status: 'verified' | 'partly' | 'unlocated' | 'suspicious' | 'hallucinated' | 'dead-link'
    /**
     * The day of the check.
     */
    date: string
    /**
     * The voice that checked.
     */
    by?: string
    /**
     * What was seen and what was not.
     */
    note?: string
    /**
     * How much of it somebody read: `whole`, `part`, `abstract`, or `second-hand` for what others tell of it.
     */
    read?: 'whole' | 'part' | 'abstract' | 'second-hand'
  }
  /**
   * Its own words, as they stand there, for citations to quote. They are added and never changed.
   *
   * @maxItems 60
   */
  passages?: PassageRecord[]
  /**
   * That it was taken back. A retraction stays.
   */
  retracted?: {
    /**
     * The day of the retraction.
     */
    date: string
    /**
     * Why it was taken back.
     */
    why: string
    /**
     * Where the retraction is announced.
     */
    url?: string
  }
  /**
   * The pages it is raw material for.
   *
   * @maxItems 100
   *
   * Items: A page, which need not exist yet: one that does not is listed as wanted.
   */
  pages?: string[]
  aside?: Decision
  /**
   * The ids that the source had before it was moved or renamed, the oldest first. Its history must go on from there, and the old addresses lead to the new one.
   *
   * @maxItems 20
   *
   * Items: An id that the source had before.
   */
  was?: string[]
  /**
   * Where it came in, as the desk wrote it.
   */
  intake?: {
    /**
     * The system it came in by.
     */
    system?: string
    /**
     * The tier the desk gave it.
     */
    tier?: string
    /**
     * The desk.
     */
    desk?: string
    /**
     * The desk's own reference.
     */
    ref?: string
  }
  /**
   * On threads and searches: what was looked through.
   */
  snapshot?: {
    /**
     * Sources linked.
     */
    linked?: number
    /**
     * Sources verified.
     */
    verified?: number
    /**
     * Sources found suspicious.
     */
    suspicious?: number
    /**
     * Sources that never existed.
     */
    hallucinated?: number
    /**
     * Sources behind dead links.
     */
    deadLink?: number
    /**
     * Verified sources of high relevance.
     */
    highRelevance?: number
  }
  /**
   * On searches: what was looked for, and what was found.
   */
  search?: {
    /**
     * What was looked for.
     */
    query?: string
    /**
     * Where it was looked for.
     */
    where?: string
    /**
     * The day of the search.
     */
    date?: string
    /**
     * What was found.
     */
    found?: string
  }
}
/**
 * One entry of a grade's history. Entries are added at the end and never changed.
 */
export interface GradeEntry {
  /**
   * The day of the entry; never before that of the entry above.
   */
  date: string
  /**
   * The voice that makes the entry. Only an editor may raise a grade.
   */
  by: string
  /**
   * The grade from this day on; the policy limits the best grade of each kind.
   */
  grade: string
  /**
   * Why it has this grade now: what is strong and what is weak about it. Good: “Careful method, but a preprint.” Bad: “good source”.
   */
  why: string
}
/**
 * Words of a source, as they stand there. Passages are added and never changed.
 */
export interface PassageRecord {
  /**
   * Its name among the passages of the source.
   */
  id: string
  /**
   * The words, letter by letter, at most 1,200 characters; `[…]` where words are left out. Good: copied. Bad: summed up.
   */
  text: string
  /**
   * Where in the source they stand: a page, a section, a table.
   */
  at?: string
  /**
   * Who saw them there, and when.
   */
  seen: {
    /**
     * The day on which they were seen.
     */
    date: string
    /**
     * The voice that saw them.
     */
    by: string
    /**
     * The address at which they were seen. Left out: that of the source.
     */
    url?: string
  }
}
/**
 * News on some claims, by a voice: `river/<date>-<slug>.md`.
 */
export interface DispatchRecord {
  /**
   * Its day, the same as in the name of its file.
   */
  date: string
  /**
   * The voice that writes.
   */
  voice: string
  /**
   * Its headline.
   */
  title?: string
  /**
   * The pages it is on.
   *
   * @maxItems 50
   *
   * Items: A page that exists: the name of its file in `pages`, without the ending.
   */
  pages?: string[]
  /**
   * The claims it bears on.
   *
   * @maxItems 60
   *
   * Items: A claim it bears on.
   */
  touches?: {
    /**
     * The claim.
     */
    claim: string
    /**
     * Whether it `supports`, `contradicts` or gives `context`.
     */
    stance: 'supports' | 'contradicts' | 'context'
  }[]
  /**
   * The history of its badge, oldest first. A dispatch is judged like a reading.
   *
   * @minItems 1
   * @maxItems 1000
   */
  history: BadgeEntry[]
  /**
   * The sources brought for and against it.
   *
   * @maxItems 60
   */
  evidence?: CitationRecord[]
  /**
   * The claims it is built on: it is no stronger than the weakest of them.
   *
   * @maxItems 60
   *
   * Items: A claim: its page and the name of its file, without the ending.
   */
  rests?: string[]
  /**
   * The ids that the dispatch had before it was moved or renamed, the oldest first: feeds go on naming it by that one. Its history must go on from there, and the old addresses lead to the new one.
   *
   * @maxItems 20
   *
   * Items: An id that the dispatch had before.
   */
  was?: string[]
  /**
   * The dispatch itself: all that stands below the front matter.
   */
  body?: string
}
/**
 * A table of figures, each row with where it is from: `series/<series>.yaml`. Its chart is drawn from it.
 */
export interface SeriesRecord {
  /**
   * What the figures are of, as the title of its chart.
   */
  title: string
  /**
   * What it shows and what it does not.
   */
  summary?: string
  /**
   * The columns in their order, 2 to 20.
   *
   * @minItems 2
   * @maxItems 20
   *
   * Items: A column of the table.
   */
  columns: {
    /**
     * Its name within the series: small letters, digits, single hyphens or underscores.
     */
    id: string
    /**
     * Its heading.
     */
    title: string
    /**
     * What its cells hold: a day (2026-05-30), a month (2026-05), a year (2026), a number or text.
     */
    type: 'day' | 'month' | 'year' | 'number' | 'text'
    /**
     * The unit of its numbers, which every column of numbers names or has from the column whose interval it bounds.
     */
    unit?: string
    /**
     * The column that holds the lower end of the interval of each number.
     */
    low?: string
    /**
     * The column that holds the upper end.
     */
    high?: string
  }[]
  /**
   * The rows, at most 500, in any order. Good: “1.70”, where the source says 1.70. Bad: “1.7”.
   *
   * @minItems 1
   * @maxItems 500
   */
  rows: (string | null)[][]
  /**
   * The column that names the source of each row.
   */
  source: string
  /**
   * How it is drawn.
   */
  chart: {
    /**
     * `line` for what moves between its points, `steps` for what holds until the next, `points` for single findings, `bars` for amounts that count from zero, `ranges` for intervals.
     */
    kind: 'line' | 'steps' | 'points' | 'bars' | 'ranges'
    /**
     * The column across. Where it is text, each row of the chart is one of its words.
     */
    x: string
    /**
     * The column of numbers that is drawn.
     */
    y: string
    /**
     * The column of text that tells several lines or kinds of points apart.
     */
    by?: string
    /**
     * The axis on which equal steps are equal factors.
     */
    log?: 'x' | 'y'
    /**
     * What it shows, in one sentence. Every figure in it follows from the rows.
     */
    says: string
  }
  /**
   * The claims that it bears on: its chart wears the weakest of their badges.
   *
   * @maxItems 60
   *
   * Items: A claim: its page and the name of its file, without the ending.
   */
  claims?: string[]
  /**
   * The ids that the series had before it was moved or renamed, the oldest first. Its history must go on from there, and the old addresses lead to the new one.
   *
   * @maxItems 20
   *
   * Items: An id that the series had before.
   */
  was?: string[]
  /**
   * What was done to it, oldest first. Add at the end, never change what is there.
   *
   * @minItems 1
   * @maxItems 1000
   */
  history: Decision[]
}
/**
 * Somebody who writes in the garden: `voices/<voice>.yaml`.
 */
export interface VoiceRecord {
  /**
   * The name that readers see.
   */
  name: string
  /**
   * `editor` may raise badges and grades; `voice` may not.
   */
  role: 'voice' | 'editor'
  /**
   * What the voice covers.
   */
  beat?: string
  /**
   * Who it is, in a sentence or two of Markdown.
   */
  bio?: string
  /**
   * What stands behind the voice; shown with each byline.
   */
  nature?: 'person' | 'desk' | 'persona' | 'machine'
}
/**
 * How a site looks: `site.yaml` in the folder `site` beside the garden. Every key may be left out.
 */
export interface SiteSettings {
  /**
   * Colours in the place of Ripen's, each in light and dark. Text needs a contrast of 4.5 to 1 on `paper` and `sheet`.
   */
  colours?: {
    /**
     * The ground of each page.
     */
    paper?: {
      /**
       * Where the reader's screen is light: `#` and six hexadecimal digits, in quotes.
       */
      light: string
      /**
       * Where it is dark: `#` and six hexadecimal digits, in quotes.
       */
      dark: string
    }
    /**
     * The ground of what lies on the paper: cards, fields, quoted code.
     */
    sheet?: {
      /**
       * Where the reader's screen is light: `#` and six hexadecimal digits, in quotes.
       */
      light: string
      /**
       * Where it is dark: `#` and six hexadecimal digits, in quotes.
       */
      dark: string
    }
    /**
     * Text.
     */
    ink?: {
      /**
       * Where the reader's screen is light: `#` and six hexadecimal digits, in quotes.
       */
      light: string
      /**
       * Where it is dark: `#` and six hexadecimal digits, in quotes.
       */
      dark: string
    }
    /**
     * Text that stands back: days, sources, navigation.
     */
    inkSoft?: {
      /**
       * Where the reader's screen is light: `#` and six hexadecimal digits, in quotes.
       */
      light: string
      /**
       * Where it is dark: `#` and six hexadecimal digits, in quotes.
       */
      dark: string
    }
    /**
     * Lines between things.
     */
    line?: {
      /**
       * Where the reader's screen is light: `#` and six hexadecimal digits, in quotes.
       */
      light: string
      /**
       * Where it is dark: `#` and six hexadecimal digits, in quotes.
       */
      dark: string
    }
    /**
     * Links.
     */
    link?: {
      /**
       * Where the reader's screen is light: `#` and six hexadecimal digits, in quotes.
       */
      light: string
      /**
       * Where it is dark: `#` and six hexadecimal digits, in quotes.
       */
      dark: string
    }
    /**
     * The mark of the site, the section that one is in, what has the focus.
     */
    accent?: {
      /**
       * Where the reader's screen is light: `#` and six hexadecimal digits, in quotes.
       */
      light: string
      /**
       * Where it is dark: `#` and six hexadecimal digits, in quotes.
       */
      dark: string
    }
  }
  /**
   * Fonts in the place of Ripen's, as WOFF2 files in the folder `site`. One file holds all weights: a variable font.
   */
  fonts?: {
    /**
     * What is read: statements, prose, titles.
     */
    text?: string
    /**
     * What is looked at: navigation, badges, facts.
     */
    interface?: string
  }
  /**
   * A picture in the folder `site` that stands before the name of the site, as high as a line. SVG, PNG, JPEG, WebP or AVIF.
   */
  logo?: string
  /**
   * The icon of the site in tabs and bookmarks: an SVG or PNG file in the folder `site`.
   */
  icon?: string
  /**
   * What stands for the site where it is shared: a PNG or JPEG file in the folder `site`, 1200 pixels wide and 630 high. Evidence pages keep pictures of their own.
   */
  socialImage?: string
  /**
   * Links at the foot of every page, in their order.
   *
   * @maxItems 12
   *
   * Items: A link at the foot of every page.
   */
  footer?: {
    /**
     * Its words.
     */
    label: string
    /**
     * Where it leads: an address of the web, `mailto:`, or a path of this site from its own home.
     */
    href: string
  }[]
  /**
   * The address of one script that counts visits. It alone is loaded from elsewhere, and may talk to its own host alone.
   */
  analytics?: string
}
