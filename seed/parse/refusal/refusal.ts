/** Why documents are no season's, and what to do instead; `offset` is where that shows. */
export interface Refusal {
  readonly message: string;
  readonly offset: number;
}

const byItself = 'Import the page of a season of a competition.';

/** The messages, by what the documents are. */
export const refusals = {
  disambiguation: `This page lists the articles of one name. ${byItself}`,
  list: `This page is a list over several seasons or of persons. ${byItself}`,
  team: `This page is the article about a team. ${byItself}`,
  teamSeason:
    "This page is about the season of one team, with its results in several competitions. Import the competition's page.",
  overview:
    'This page is about a competition over all of its years. Import the page of one of its seasons, such as "2019–20 …".',
  countrySeason:
    'This page is about the season of a country, with several competitions. Import the page of one of them, or give --section with the heading of one',
  rivalry: `All results of this page are of the same two teams. ${byItself}`,
  years: `The results of this page are of many years. ${byItself}`,
} as const;
