import type { ClaimReview, CreativeWork, Graph, Organization, Person, Quotation, Rating, Thing } from 'schema-dts'
import type { ClaimView } from '../../views/pages/claim.ts'
import type { DispatchView } from '../../views/pages/dispatch.ts'
import type { PageView } from '../../views/pages/page.ts'
import type { VoiceCard, VoiceView } from '../../views/pages/voice.ts'
import type { ClaimCard } from '../../views/parts/claim-card.ts'
import type { EvidenceView } from '../../views/parts/evidence.ts'
import type { Frame } from '../../views/site.ts'
import { crumbs, graph, licenceOf, publisherOf, section, siteId, workId } from './graph.ts'

/** An evidence page: an article that holds its claims. */
export function articleData(frame: Frame, { card, description, claims }: PageView): Graph {
  const at = frame.url + card.href
  return graph({
    '@type': 'Article',
    '@id': at,
    url: at,
    headline: card.title,
    description,
    inLanguage: frame.language,
    datePublished: card.planted,
    dateModified: card.lastTended,
    author: publisherOf(frame),
    isPartOf: { '@id': siteId(frame) },
    hasPart: claims.map(({ href }) => ({ '@id': claimId(frame, href) })),
    ...licenceOf(frame),
  })
}

/** A claim, and the site's review of it: the badge as a rating, 1 for the worst. One that is withdrawn is rated no more. */
export function claimData(frame: Frame, view: ClaimView): Graph {
  const { card, cite, evidence, changed, page } = view
  const at = frame.url + card.href
  const common = {
    '@id': at,
    url: at,
    datePublished: card.history[0]?.date ?? changed,
    dateModified: changed,
    inLanguage: frame.language,
    author: publisherOf(frame),
    citation: citedWorks(frame, evidence),
    isPartOf: { '@id': siteId(frame) },
    ...licenceOf(frame),
  }
  const said = frame.words.say('cite.review', { judged: cite.judged, day: frame.asOf })
  const of = { '@id': claimId(frame, card.href) }
  const review: ClaimReview | CreativeWork = card.withdrawn
    ? { '@type': 'CreativeWork', ...common, about: of, text: said }
    : {
        '@type': 'ClaimReview',
        ...common,
        claimReviewed: card.text,
        itemReviewed: of,
        reviewRating: ratingOf(frame, card),
        reviewBody: said,
      }
  const claim: Thing = {
    '@type': 'Claim',
    '@id': claimId(frame, card.href),
    text: card.text,
    ...(page && { appearance: { '@id': frame.url + page.href } }),
  }
  return graph(review, claim, ...crumbs(frame, page ? [{ title: page.label, href: page.href }] : []))
}

/** The works that stand for a claim and against it, each once, and what is shown of their words. */
function citedWorks(frame: Frame, { supporting, contradicting }: EvidenceView): ({ '@id': string } | Quotation)[] {
  const cited = [supporting, contradicting]
    .flatMap(({ groups }) => groups.flatMap(({ citations }) => citations))
    .flatMap(({ source: { href }, proof }) => (href ? [{ work: { '@id': workId(frame, href) }, proof }] : []))
  const works = new Set(cited.map(({ work }) => work['@id']))
  const quotations = cited.flatMap(({ work, proof }): Quotation[] => {
    if (!proof) return []
    const text = proof.pieces.flatMap((piece) => (piece.isQuoted ? [piece.text] : [])).join(' […] ')
    return [{ '@type': 'Quotation', text, isPartOf: work, ...(proof.href !== undefined && { url: proof.href }) }]
  })
  return [...Array.from(works, (id) => ({ '@id': id })), ...quotations]
}

function ratingOf({ badges }: Frame, { badge, history }: ClaimCard): Rating {
  return {
    '@type': 'Rating',
    ratingValue: badges.length - badge.rank,
    bestRating: badges.length,
    worstRating: 1,
    alternateName: badge.label,
    ratingExplanation: history.at(-1)?.why ?? '',
  }
}

/** A dispatch: an article by a voice. */
export function dispatchData(
  frame: Frame,
  { card, changed, touches }: DispatchView,
  author: VoiceCard | undefined,
): Graph {
  const at = frame.url + card.href
  const article: CreativeWork = {
    '@type': 'Article',
    '@id': at,
    url: at,
    headline: card.title,
    description: card.lead || card.title,
    inLanguage: frame.language,
    datePublished: card.date,
    dateModified: changed,
    author: author ? voiceOf(frame, author) : publisherOf(frame),
    isPartOf: { '@id': siteId(frame) },
    about: touches.map(({ claim }) => ({ '@id': claimId(frame, claim.href) })),
    ...licenceOf(frame),
  }
  return graph(article, ...crumbs(frame, section(frame, 'river')))
}

/** The page of a voice. */
export function voiceData(frame: Frame, { card }: VoiceView): Graph {
  const at = frame.url + card.href
  return graph(
    { '@type': 'ProfilePage', '@id': at, url: at, name: card.name, mainEntity: voiceOf(frame, card) },
    ...crumbs(frame, section(frame, 'voices')),
  )
}

/** Only what is said to be a person is one. */
function voiceOf(frame: Frame, { name, href, nature }: VoiceCard): Person | Organization {
  const url = frame.url + href
  return nature === 'person'
    ? { '@type': 'Person', '@id': `${url}#voice`, name, url }
    : { '@type': 'Organization', '@id': `${url}#voice`, name, url }
}

function claimId(frame: Frame, href: string): string {
  return `${frame.url}${href}#claim`
}
