import { describe, expect, test } from 'vitest';
import { refuseOtherPages } from '../../../../../seed/parse/refusal/refuse-page.js';
import { pageOf } from '../../../../support/seed/parse/read-templates.js';
import { messageOf } from '../../../../support/seed/season-from-wikitext.js';

const result = '{{Football box|team1=Alianza|score=2–1|team2=Boys}}';

describe('a page is refused that is', () => {
  test.each([
    ["a club's season, by its infobox", '{{Infobox football club season|club=Boys|season=2020}}', 'one team'],
    [
      "a club's season, by the labels of its box",
      '{{Infobox|title=Boys|Chairman=Juan Paz|Manager=Luis Ríos|Stadium=Campo Norte|Lake Cup=4th round}}',
      'one team',
    ],
    ["a national team's article", '{{Infobox national football team|Name=Boys}}', 'article about a team'],
    ["a club's article, in German", '{{Infobox Fußballklub|name=Boys}}', 'article about a team'],
    [
      "a club's article, by the labels of its box",
      '{{Infobox|title=Boys|Full name=Boys F.C.|Founded=1901|Ground=Campo Norte|Manager=Luis Ríos}}',
      'article about a team',
    ],
    [
      'a competition over all years',
      '{{Infobox football league|name=Copa|founded=1912}}',
      'over all of its years',
    ],
    [
      'a competition over all years, by the labels of its box',
      '{{Infobox|title=Copa|Founded=1912|Number of teams=20|Current champions=Boys|Most successful club(s)=Boys}}',
      'over all of its years',
    ],
    [
      'a competition over all years, in Spanish',
      '{{Ficha de competición deportiva|nombre=Copa|fundación=1912|actual campeón=Boys}}',
      'over all of its years',
    ],
    ['disambiguation, by its template', "'''Copa''' is:\n* [[2020 Copa]]\n{{Disambiguation}}", 'one name'],
    ['disambiguation, by its words', "'''Copa''' may refer to:\n* [[2020 Copa]]", 'one name'],
    ['disambiguation, in German', "'''Copa''' steht für:\n* [[Copa 2020]]", 'one name'],
    ['a list', '{{DISPLAYTITLE:List of Copa players}}\n{|\n|Paz\n|}', 'is a list'],
    [
      "a country's year, by its title",
      `{{DISPLAYTITLE:2012–13 in Lakeland football}}\n== Lake League ==\n${result}`,
      '--section "Lake League"',
    ],
    [
      "a country's year, by its headings",
      `== Domestic competitions ==\n=== Lake Cup 2020 ===\n${result}\n== National team ==\n== Youth teams ==\n${result}`,
      '--section "Lake Cup 2020"',
    ],
  ])('%s', (_what, wikitext, message) => {
    expect(messageOf(() => refuseOtherPages(pageOf(wikitext).page))).toContain(message);
  });
});

describe('a season is not refused', () => {
  test.each([
    ['of a league', "{{Infobox football league season|competition=Copa|season=2020}}\n'''2020 Copa'''"],
    [
      'with the box that competitions have in Spanish',
      '{{Ficha de competición deportiva|nombre=Copa|año=2020|fundación=1912|campeón=Boys}}',
    ],
    ['in the box of a competition, with its year', '{{Infobox football tournament|name=2020 Copa|teams=8}}'],
    [
      'called a season of football',
      "The '''2020 Major League Soccer season'''\n== Playoffs ==\n== National teams ==",
    ],
    [
      'with a box of its host',
      '{{Infobox|title=2020 Copa|Host country=[[Peru]]|Teams=8|Venue(s)=2|Champions=Boys}}',
    ],
    [
      'with managers in its prose',
      "'''2020 Copa'''\n== Managerial changes ==\n== Stadiums ==\n== Youth teams ==",
    ],
    ['whose name may refer to others', "'''2020 Copa'''. ''Copa'' may refer to.\n{|\n|Boys\n|}"],
  ])('%s', (_what, wikitext) => {
    expect(messageOf(() => refuseOtherPages(pageOf(wikitext).page))).toBe('nothing');
  });
});
