import type { DispatchRecord, PageRecord } from '../../src/engine/index.ts'
import { today } from '../bench/garden/days.ts'
import { sentence, sentences, title } from '../bench/garden/words.ts'
import type { Draft, Edit } from './draft.ts'

/** Edits of pages and dispatches. */
export const editsOfTexts: Readonly<Record<string, Edit>> = {
  'rename a page': (draft) => changePage(draft, () => ({ title: title(draft.dice) })),
  'sum a page up': (draft) => changePage(draft, () => ({ summary: sentences(draft.dice, 1, 2) })),
  'write on a page': (draft) =>
    changePage(draft, ({ body }) => ({ body: `${body}\n\n## ${title(draft.dice)}\n\n${sentences(draft.dice, 1, 3)}` })),
  'take the prose from a page': (draft) => changePage(draft, () => ({ body: sentence(draft.dice) })),
  'turn the claims of a page around': (draft) =>
    changePage(draft, ({ claims = [] }) => ({ claims: claims.toReversed() })),
  'ask no more on a page': (draft) => changePage(draft, () => ({ questions: [] })),
  'tend a page': (draft) =>
    changePage(draft, ({ tended = [] }) => ({
      tended: [...tended, { date: today, by: 'editor', why: sentence(draft.dice) }],
    })),
  'add a page': (draft) =>
    draft.put(`pages/added-${draft.texts.size}.md`, {
      title: title(draft.dice),
      summary: sentence(draft.dice),
      planted: today,
      body: sentences(draft.dice, 1, 3),
    }),
  'rewrite a dispatch': (draft) =>
    draft.change<DispatchRecord>(draft.pick('river'), (dispatch) => ({
      ...dispatch,
      body: sentences(draft.dice, 1, 3),
    })),
  'rename a dispatch': (draft) =>
    draft.change<DispatchRecord>(draft.pick('river'), (dispatch) => ({ ...dispatch, title: title(draft.dice) })),
  'add a dispatch': (draft) =>
    draft.put(`river/${today}-added-${draft.texts.size}.md`, {
      ...draft.read<DispatchRecord>(draft.pick('river')),
      date: today,
      title: title(draft.dice),
      history: [{ date: today, by: 'editor', badge: 'unsourced', why: sentence(draft.dice) }],
    }),
  'delete a dispatch': (draft) => draft.remove(draft.pick('river')),
}

function changePage(draft: Draft, to: (page: PageRecord) => Partial<PageRecord>): string {
  return draft.change<PageRecord>(draft.pick('pages'), (page) => ({ ...page, ...to(page) }))
}
