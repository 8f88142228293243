import { countNoun } from '../count-noun.js';
import { view } from '../define-view.js';
import type { RouteOf } from '../route.js';
import { SkeletonLine } from '../status/skeleton-line.js';
import { Claims } from './claims.js';
import { Contradiction } from './contradiction.js';
import { type AuditedSeason, auditQuery, type Discrepancy } from './query.js';

const kinds: Readonly<Record<Discrepancy['kind'], string>> = {
  STANDING_FIGURES: 'Tables that differ from their matches',
  AGGREGATE: 'Aggregates that differ from their legs',
  BRACKET: 'Results that differ from the bracket',
  TIE_WINNER: 'Winners that differ from the scores',
  CLAIM: 'Claims that the matches contradict',
  TEAM_NAME: 'Teams with two spellings',
  STRAY_DATA: 'Data without a team',
  MISSING_MATCH: 'Missing matches',
  MATCH_SCORE: 'Matches with two scores',
  ORDER: 'Tables out of order',
  SCORERS: 'Scorers that do not make up the score',
};

/** The view of the contradictions within a season’s source. */
export const auditView = view({
  query: auditQuery,
  variables: ({ season }: RouteOf<'audit'>) => ({ season }),
  title: ({ season }) => `Audit, ${season?.name}`,
  Content: ({ season }) => <Audit season={season} />,
  Skeleton: () => (
    <>
      <SkeletonLine as="h1" />
      <SkeletonLine as="lead" />
      <SkeletonLine as="h2" />
      <SkeletonLine as="table" />
      <SkeletonLine as="h2" />
      <SkeletonLine as="table" />
    </>
  ),
});

function Audit({ season }: { season: AuditedSeason & { name: string } }) {
  const { discrepancies, claims } = season;
  const foundKinds = [...new Set(discrepancies.map(({ kind }) => kind))];
  return (
    <>
      <div class="title">
        <h1 tabIndex={-1}>Audit</h1>
        <p class="lead">
          {discrepancies.length === 0
            ? `The source of the ${season.name} agrees with itself.`
            : `The source of the ${season.name} contradicts itself in ${countNoun(discrepancies.length, 'place')}.`}
        </p>
        <Source season={season} />
      </div>
      {foundKinds.map((kind) => (
        <section key={kind} aria-labelledby={kind}>
          <h2 id={kind}>{kinds[kind]}</h2>
          {discrepancies
            .filter((one) => one.kind === kind)
            .map((one) => (
              <Contradiction key={one.id} discrepancy={one} />
            ))}
        </section>
      ))}
      {claims.length > 0 && <Claims claims={claims} />}
    </>
  );
}

/** The document that the line numbers refer to, as a link if it has a URL. */
function Source({ season }: { season: AuditedSeason }) {
  const [source] = season.discrepancies.flatMap(({ sources }) => sources);
  if (source === undefined) return null;
  const { document, url } = source;
  return (
    <p class="aside">
      Line numbers refer to {url === null ? document : <a href={url}>{document}</a>} as it was imported.
    </p>
  );
}
