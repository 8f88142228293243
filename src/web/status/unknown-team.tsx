import { useMemo } from 'preact/hooks';
import { queryUrl } from '../graph/fetch-query.js';
import { useQuery } from '../graph/use-query.js';
import { type SearchResult, searchQuery } from '../search/query.js';
import { TeamName } from '../team/team-name.js';
import { ErrorMessage } from './error-message.js';

/** The error for an unknown team, with teams of similar names. */
export function UnknownTeam({ season, name }: { season: string; name: string }) {
  const text = name.replaceAll('-', ' ').slice(0, 200);
  const url = useMemo(() => queryUrl(searchQuery, { text, first: 8 }), [text]);
  const { data, loading } = useQuery<SearchResult>(/[\p{L}\p{N}]/u.test(text) ? url : null, text);
  const teams = data?.search.flatMap(({ node }) => (node.__typename === 'Team' ? [node] : [])) ?? [];
  return (
    <>
      <ErrorMessage title={`No team is called “${text}”`}>
        {teams.length > 0
          ? 'Did you mean one of these?'
          : loading
            ? 'Looking for similar names …'
            : 'No team has a similar name.'}
      </ErrorMessage>
      <ul class="similar">
        {teams.map(({ slug, name: similarName }) => (
          <li key={slug}>
            <TeamName season={season} team={slug} name={similarName} />
          </li>
        ))}
      </ul>
    </>
  );
}
