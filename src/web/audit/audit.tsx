import { countNoun } from '../count-noun.js';
import type { Route } from '../route.js';
import { SkeletonLine } from '../state/skeleton-line.js';
import { view } from '../view.js';
import { Claims } from './claims.js';
import { Contradiction } from './contradiction.js';
import { auditQuery, type Discrepancy, type AuditedSeason as Told } from './query.js';

const kinds: Readonly<Record<Discrepancy['kind'], string>> = {
  STANDING_FIGURES: 'Tables that their matches do not make',
  AGGREGATE: 'Aggregates that their legs do not make',
  BRACKET: 'Results and bracket',
  TIE_WINNER: 'Winners that the scores do not make',
  CLAIM: 'Claims that the matches do not bear out',
  TEAM_NAME: 'Teams in two spellings',
  STRAY_DATA: 'Data of nobody',
  MISSING_MATCH: 'Matches that are missing',
  MATCH_SCORE: 'Matches told twice',
};

/** Where the source contradicts itself. */
export const auditView = view({
  query: auditQuery,
  variables: ({ season }: Extract<Route, { view: 'audit' }>) => ({ season }),
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

function Audit({ season }: { season: Told & { name: string } }) {
  const { discrepancies, claims } = season;
  const found = [...new Set(discrepancies.map(({ kind }) => kind))];
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
      {found.map((kind) => (
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

/** The document that was read, where it has an address. */
function Source({ season }: { season: Told }) {
  const [source] = season.discrepancies.flatMap(({ sources }) => sources);
  if (source === undefined) return null;
  const { document, url } = source;
  return (
    <p class="aside">Lines of {url === null ? document : <a href={url}>{document}</a>}, as it was read.</p>
  );
}
