import { expect, test } from 'vitest';
import { bare } from '../../../../support/seed/season-from-wikitext.js';

const grounds = `== Teams ==
{| class="wikitable"
! Team !! Stadium
|-
| [[Alianza]] || [[Matute]]
|-
| [[Boys]] || Callao
|-
| Cristal || Gallardo
|}
== Quarter-finals ==
`;

const box = (team1: string, score: string, team2: string, stadium: string) =>
  `{{Football box|team1=[[${team1}]]|score=${score}|team2=[[${team2}]]|stadium=[[${stadium}]]}}`;

function matches(...boxes: string[]): string[] {
  return bare(grounds + boxes.join('\n')).matches.map(
    ({ home, homeGoals, awayGoals, away }) => `${home} ${homeGoals}–${awayGoals} ${away}`,
  );
}

test('visitors stand first where nearly all boxes show it, but not on other ground', () => {
  expect(
    matches(
      box('Boys', '0–2', 'Alianza', 'Matute'),
      box('Alianza', '1–1', 'Boys', 'Callao'),
      box('Alianza', '3–1', 'Cristal', 'Gallardo'),
      '== Final ==',
      box('Alianza', '0–1', 'Cristal', 'Nacional'),
    ),
  ).toEqual(['alianza 2–0 boys', 'boys 1–1 alianza', 'cristal 1–3 alianza', 'alianza 0–1 cristal']);
});

test('a match at the ground of the other side keeps its order beside others at home', () => {
  expect(
    matches(
      box('Alianza', '2–0', 'Boys', 'Matute'),
      box('Boys', '1–1', 'Alianza', 'Callao'),
      box('Alianza', '1–3', 'Cristal', 'Gallardo'),
    ),
  ).toContain('alianza 1–3 cristal');
});
