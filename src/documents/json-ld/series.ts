import type { Graph } from 'schema-dts'
import type { SeriesView } from '../../views/pages/series.ts'
import type { Frame } from '../../views/site.ts'
import { crumbs, graph, licenceOf, publisherOf, section, siteId, workId } from './graph.ts'

/** A series: a dataset with its rows to download, based on the sources that they are from. */
export function seriesData(frame: Frame, { card, files, sources, history, changed }: SeriesView): Graph {
  const at = frame.url + card.href
  return graph(
    {
      '@type': 'Dataset',
      '@id': at,
      url: at,
      name: card.title,
      description: card.says,
      inLanguage: frame.language,
      datePublished: history.at(-1)?.date ?? changed,
      dateModified: changed,
      creator: publisherOf(frame),
      isPartOf: { '@id': siteId(frame) },
      isBasedOn: sources.flatMap(({ href }) => (href === undefined ? [] : [{ '@id': workId(frame, href) }])),
      distribution: [
        { '@type': 'DataDownload', contentUrl: frame.url + files.csv, encodingFormat: 'text/csv' },
        { '@type': 'DataDownload', contentUrl: frame.url + files.package, encodingFormat: 'application/json' },
      ],
      ...licenceOf(frame),
    },
    ...crumbs(frame, section(frame, 'series')),
  )
}
