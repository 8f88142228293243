import { useMemo } from 'preact/hooks';
import { queryUrl } from '../graph/fetch-query.js';
import { useQuery } from '../graph/use-query.js';
import { type SearchResult, searchQuery } from '../search/query.js';
import { TeamName } from '../team/team-name.js';
import { ErrorMessage } from './error-message.js';

/** Says that nothing answers to a name, and which teams are near to it. */
export function UnknownTeam({ season, name }: { season: string; name: string }) {
  const text = name.replaceAll('-', ' ').slice(0, 200);
  const question = useMemo(() => queryUrl(searchQuery, { text, first: 8 }), [text]);
  const { data, loading: waiting } = useQuery<SearchResult>(
    /[\p{L}\p{N}]/u.test(text) ? question : null,
    text,
  );
  const teams = data?.search.flatMap(({ node }) => (node.__typename === 'Team' ? [node] : [])) ?? [];
  return (
    <>
      <ErrorMessage title={`No team is called “${text}”`}>
        {teams.length > 0
          ? 'Perhaps it is one of these:'
          : waiting
            ? 'Looking for near ones …'
            : 'None is near to it.'}
      </ErrorMessage>
      <ul class="near">
        {teams.map(({ slug, name: near }) => (
          <li key={slug}>
            <TeamName season={season} team={slug} name={near} />
          </li>
        ))}
      </ul>
    </>
  );
}
