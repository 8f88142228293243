import { Problems } from '../../../seed/read/document-error.js';
import { readPage } from '../../../seed/read/page.js';
import { Source } from '../../../seed/read/source.js';
import type { Heading } from '../../../seed/read/wikitext/heading.js';
import { isBold, plainText } from '../../../seed/read/wikitext/plain-text.js';
import type { Table } from '../../../seed/read/wikitext/table.js';
import { parameter, type Template } from '../../../seed/read/wikitext/template.js';

/**
 * A page of a season as the desktop skin of Wikipedia shows it: its headings, tables and the templates of the built-in
 * season. What it does not know how to show is an error, so that nothing is missing unseen.
 */
export function renderPage(wikitext: string, title: string): string {
  const source = new Source('page.wikitext', wikitext);
  const problems = new Problems(source);
  const { headings, templates, tables } = readPage(source, problems);
  problems.throwIfAny();
  const inTable = ({ offset }: Template) =>
    tables.some((table) => table.offset < offset && offset < table.end);
  const blocks = [
    ...headings.map((heading) => ({ offset: heading.offset, html: renderHeading(heading) })),
    ...tables.map((table) => ({ offset: table.offset, html: renderTable(table) })),
    ...renderTieTables(templates),
    ...templates
      .filter((template) => !inTable(template))
      .map((template) => ({ offset: template.offset, html: renderTemplate(template) })),
  ];
  const body = blocks
    .sort((a, b) => a.offset - b.offset)
    .map(({ html }) => html)
    .join('\n');
  return `<!DOCTYPE html>
<html class="client-nojs" lang="en" dir="ltr">
<head><meta charset="UTF-8"/><title>${escapeHtml(title)} - Wikipedia</title></head>
<body class="mediawiki ltr skin-vector">
<div id="content" class="mw-body" role="main">
<h1 id="firstHeading" class="firstHeading">${escapeHtml(title)}</h1>
<div id="mw-content-text" class="mw-body-content"><div class="mw-content-ltr mw-parser-output" lang="en" dir="ltr">
${body}
</div></div></div>
<div id="mw-navigation"><h2>Navigation menu</h2></div>
</body></html>`;
}

function renderHeading({ level, text }: Heading): string {
  const id = text.replaceAll(' ', '_');
  return `<div class="mw-heading mw-heading${level}"><h${level} id="${escapeHtml(id)}">${escapeHtml(text)}</h${level}><span class="mw-editsection"><span class="mw-editsection-bracket">[</span><a href="#">edit</a><span class="mw-editsection-bracket">]</span></span></div>`;
}

function renderTable({ rows }: Table): string {
  const lines = rows.map(({ cells }) => {
    const shown = cells.map(({ header, value, rowspan, colspan }) => {
      const tag = header ? 'th' : 'td';
      const spans = `${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}${colspan > 1 ? ` colspan="${colspan}"` : ''}`;
      return `<${tag}${spans}>${escapeHtml(plainText(value))}\n</${tag}>`;
    });
    return `<tr>\n${shown.join('\n')}</tr>`;
  });
  return `<table class="wikitable">\n<tbody>${lines.join('\n')}</tbody></table>`;
}

function renderTemplate(template: Template): string {
  const name = template.name.toLowerCase();
  if (name.startsWith('infobox')) return renderInfobox(template);
  if (name === '#invoke:sports table') return renderStandings(template);
  if (name === '16teambracket') return renderBracket(template);
  // The columns of a list are blocks side by side, and the ties are in tables of their own.
  if (/^(?:col-float|(?:one|two)-?leg ?(?:start|result))/.test(name)) return '';
  throw new Error(`The template "${template.name}" cannot be shown.`);
}

const infoboxLabels: Readonly<Record<string, string>> = {
  season: 'Season',
  winners: 'Champions',
  relegated: 'Relegated',
  matches: 'Matches played',
  'total goals': 'Goals scored',
  'league topscorer': 'Top goalscorer',
  'biggest home win': 'Biggest home win',
  'biggest away win': 'Biggest away win',
  'highest scoring': 'Highest scoring',
};

function renderInfobox(template: Template): string {
  const rows = template.parameters.flatMap(({ name, value }) => {
    const label = infoboxLabels[name];
    if (label === undefined || value.text === '') return [];
    const lines = value.text.split('\n').map((line) => escapeHtml(plainText(line)));
    return [
      `<tr><th scope="row" class="infobox-label">${label}</th><td class="infobox-data">${lines.join('<br />')}</td></tr>`,
    ];
  });
  const caption = text(template, 'competition');
  return `<table class="infobox football"><caption class="infobox-title">${caption}</caption><tbody>${rows.join('\n')}</tbody></table>`;
}

/** The table of a group, with its matches in the columns on the right. */
function renderStandings(template: Template): string {
  const codes = Array.from({ length: 40 }, (_, index) => text(template, `team${index + 1}`));
  const teams = codes.slice(0, codes.indexOf(''));
  const zones = teams.map((_, index) => text(template, `result${index + 1}`));
  const lines = teams.map((team, index) => {
    const figure = (name: string) => Number(text(template, `${name}_${team}`));
    const [won, drawn, lost] = [figure('win'), figure('draw'), figure('loss')];
    const [goalsFor, goalsAgainst] = [figure('gf'), figure('ga')];
    const played = won + drawn + lost;
    const difference = signed(goalsFor - goalsAgainst);
    const figures = [played, won, drawn, lost, goalsFor, goalsAgainst, difference];
    const zone = zones[index] ?? '';
    const colour = zone === '' ? '' : `;background-color:${text(template, `col_${zone}`) || 'transparent'}`;
    const matches = teams.map((other) => {
      if (other === team) return '<td style="background:grey"></td>';
      const score = text(template, `match_${team}_${other}`).replace('—', '–');
      return `<td style="white-space:nowrap;text-align:center">${score}\n</td>`;
    });
    return `<tr>
<td style="text-align: center;font-weight: normal${colour}">${index + 1}
</td><th scope="row" style="text-align: left; white-space:nowrap;font-weight: normal${colour}">${text(template, `name_${team}`)}
</th>${figures.map((cell) => `<td style="text-align: center${colour}">${cell}\n</td>`).join('')}<td style="font-weight: bold${colour}">${won * 3 + drawn}
</td>${renderZone(template, zones, index)}${matches.join('')}</tr>`;
  });
  const heads = [
    ['Position', 'Pos'],
    ['', 'Team'],
    ['Played', 'Pld'],
    ['Won', 'W'],
    ['Drawn', 'D'],
    ['Lost', 'L'],
    ['Goals for', 'GF'],
    ['Goals against', 'GA'],
    ['Goal difference', 'GD'],
    ['Points', 'Pts'],
    ['', 'Qualification'],
    ...teams.map((team) => ['', team]),
  ];
  const cells = heads.map(([word = '', short = '']) =>
    word === ''
      ? `<th scope="col">${short}</th>`
      : `<th scope="col" width="28"><abbr title="${word}">${short}</abbr>\n</th>`,
  );
  return `<table class="wikitable" style="text-align:center"><tbody><tr>${cells.join('\n')}</tr>\n${lines.join('\n')}</tbody></table>`;
}

/** The cell that says what a place earns, over all places of that kind that follow one another. */
function renderZone(template: Template, zones: readonly string[], index: number): string {
  const zone = zones[index];
  if (zones[index - 1] === zone) return '';
  const after = zones.slice(index).findIndex((other) => other !== zone);
  const rows = after === -1 ? zones.length - index : after;
  const earned = zone === undefined || zone === '' ? '' : text(template, `text_${zone}`);
  return `<td rowspan="${rows}" style="font-weight: normal">${earned}\n</td>`;
}

/** The templates of ties follow one another in a table, from its start template on. */
function renderTieTables(templates: readonly Template[]): { offset: number; html: string }[] {
  const tables: { offset: number; ties: Template[] }[] = [];
  for (const template of templates) {
    if (/^(?:one|two)-?leg ?start/i.test(template.name)) tables.push({ offset: template.offset, ties: [] });
    if (/^(?:one|two)-?legresult/i.test(template.name)) tables.at(-1)?.ties.push(template);
  }
  return tables.map(({ offset, ties }) => ({ offset, html: renderTies(ties) }));
}

function renderTies(ties: readonly Template[]): string {
  const twoLegs = ties.some(({ name }) => /^two/i.test(name));
  const head = twoLegs
    ? '<th>Team 1</th><th><abbr title="Aggregate score">Agg.</abbr></th><th>Team 2</th><th>1st leg</th><th>2nd leg</th>'
    : '<th>Team 1</th><th>Score</th><th>Team 2</th>';
  const lines = ties.map((tie) => {
    const cells = ['1', '3', '4', ...(twoLegs ? ['6', '7'] : [])].map((name) => {
      const value = parameter(tie, name)?.value;
      const shown = value === undefined ? '' : escapeHtml(plainText(value));
      return `<td>${value !== undefined && isBold(value) ? `<b>${shown}</b>` : shown}\n</td>`;
    });
    return `<tr>\n${cells.join('')}</tr>`;
  });
  return `<table class="wikitable" style="text-align:center"><tbody><tr>${head}</tr>${lines.join('\n')}</tbody></table>`;
}

/** A bracket: each team and its scores over two rows, its place in the middle between the two that feed it. */
function renderBracket(template: Template): string {
  const rounds = [1, 2, 3, 4];
  const height = 16 * 4;
  const rows = Array.from({ length: height + 1 }, () => ['<td height="6"></td>']);
  for (const round of rounds) {
    const teams = 16 / 2 ** (round - 1);
    const space = height / teams;
    const heading = text(template, `RD${round}`);
    rows[0]?.push(`<td colspan="4" style="text-align:center;border:1px solid #aaa">${heading}</td>`);
    for (let team = 0; team < teams; team += 1) {
      const number = `${team + 1}`.padStart(2, '0');
      // The two of a pair stand close together.
      const pair = team % 2 === 0;
      const above = pair ? space - 2 : 0;
      const below = pair ? 0 : space - 2;
      const at = team * space + above;
      if (above > 0) rows[at - above + 1]?.push(`<td colspan="4" rowspan="${above}"></td>`);
      const cells = [
        text(template, `RD${round}-team${number}`),
        ...['1', '2', 'agg'].map((leg) => text(template, `RD${round}-score${number}-${leg}`)),
      ];
      rows[at + 1]?.push(...cells.map((cell) => `<td rowspan="2">${cell}</td>`));
      if (below > 0) rows[at + 3]?.push(`<td colspan="4" rowspan="${below}"></td>`);
    }
  }
  const lines = rows.map((cells) => `<tr>${cells.join('')}</tr>`);
  return `<table cellpadding="0" cellspacing="0" style="margin:.9em 2em 1em 1em;border:0;font-size:90%;border-collapse:separate;white-space:nowrap"><tbody>${lines.join('\n')}</tbody></table>`;
}

function text(template: Template, name: string): string {
  const value = parameter(template, name)?.value;
  return value === undefined ? '' : escapeHtml(plainText(value));
}

function signed(difference: number): string {
  if (difference === 0) return '0';
  return difference > 0 ? `+${difference}` : `−${-difference}`;
}

function escapeHtml(plain: string): string {
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
