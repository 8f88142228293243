const tables = ['matches', 'standings', 'ties', 'teams', 'goals'];

/** Links to the tables of a season as CSV, with the mark that Excel needs, and to its matches as a text. */
export function Downloads({ season }: { season: string }) {
  return (
    <p class="aside">
      Download as CSV:{' '}
      {tables.map((table, index) => (
        <>
          {index > 0 && ', '}
          <a href={`/${season}/${table}.csv?bom`} download>
            {table}
          </a>
        </>
      ))}
      ; the matches as{' '}
      <a href={`/${season}.football.txt`} download>
        Football.TXT
      </a>
      .
    </p>
  );
}
