/** A match as a reader of Football.TXT finds it. */
export interface ReadMatch {
  readonly round: string;
  /** As it is written: `Sat Sep 14 2013`; null before the first. */
  readonly day: string | null;
  readonly home: string;
  readonly away: string;
  /** Two numbers for each score: the final one, and the shoot-out; empty for a fixture. */
  readonly final: string;
  readonly penalties: string;
}

/** Reads the matches of a document by the rules of the format, without the code that writes it. */
export function readFootballTxt(text: string): { readonly title: string; readonly matches: ReadMatch[] } {
  const [heading = '', ...lines] = text.split('\n').map((line) => line.replace(/#.*/, '').trimEnd());
  const matches: ReadMatch[] = [];
  let round = '';
  let day: string | null = null;
  for (const line of lines) {
    const text = line.trim();
    if (text.startsWith('▪ ')) [round, day] = [text.slice(2), null];
    else if (/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} \d{1,2} \d{4}$/.test(text)) day = text;
    else if (text !== '' && !/^\(|^(?:Referee|Attendance): /.test(text))
      matches.push({ round, day, ...readMatch(text) });
  }
  return { title: heading.replace(/^= /, ''), matches };
}

function readMatch(text: string) {
  const [fixture = '', ...others] = text
    .replace(/^\d\d:\d\d {2}/, '')
    .replace(/ {2}@ .*$/, '')
    .split(/ {2,}/);
  const [home = '', away = ''] = fixture.split(' v ');
  const result = others.find((part) => /^\d/.test(part)) ?? '';
  return {
    home,
    away,
    final: /^\d+-\d+/.exec(result)?.[0] ?? '',
    penalties: /(\d+-\d+) pen$/.exec(result)?.[1] ?? '',
  };
}
