import { type ContestantName, contestantNames } from './contestant.js';
import type { Result } from './measure.js';
import { queryNames } from './question.js';

const colours: Readonly<Record<ContestantName, string>> = {
  cold: '#2563eb',
  warm: '#f59e0b',
  postgraphile: '#10b981',
  mercurius: '#a855f7',
  sql: '#64748b',
  hello: '#94a3b8',
  http: '#cbd5e1',
};

const bar = 14;
const group = contestantNames.length * bar + 26;
const area = { left: 64, top: 40, height: 260 };
/** Answers a second at the bottom and at the top, by powers of ten. */
const powers = { least: 1, most: 5 };

/** Answers a second as bars, by query and size, on a scale of powers of ten. */
export function chart(results: readonly Result[]): string {
  const sizes = [...new Set(results.map(({ seasons }) => seasons))];
  const width = area.left + queryNames.length * group + 20;
  const panel = area.top + area.height + 60;
  const height = sizes.length * panel + 40;
  const panels = sizes.map((size, index) => {
    const inside = [axis(width), ...bars(results.filter(({ seasons }) => seasons === size))].join('\n');
    const title = `${size} ${size === 1 ? 'season' : 'seasons'}: answers a second`;
    return `<g transform="translate(0 ${index * panel})"><text x="${area.left}" y="24" class="title">${title}</text>\n${inside}</g>`;
  });
  const legend = contestantNames.map((name, index) => {
    const x = area.left + index * ((width - area.left) / contestantNames.length);
    return `<rect x="${x}" y="${height - 26}" width="10" height="10" fill="${colours[name]}"/><text x="${x + 14}" y="${height - 17}">${name}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Answers a second by contestant and query, on a logarithmic scale">
<style>
  text { font: 11px system-ui, sans-serif; fill: #334155; }
  .title { font-size: 14px; font-weight: 600; }
  line { stroke: #94a3b8; stroke-opacity: 0.4; }
  @media (prefers-color-scheme: dark) { text { fill: #e2e8f0; } }
</style>
${panels.join('\n')}
${legend.join('\n')}
</svg>
`;
}

function axis(width: number): string {
  return Array.from({ length: powers.most - powers.least + 1 }, (_, index) => {
    const power = powers.least + index;
    const y = level(10 ** power);
    return `<line x1="${area.left}" x2="${width - 10}" y1="${y}" y2="${y}"/><text x="${area.left - 6}" y="${y + 4}" text-anchor="end">${(10 ** power).toLocaleString('en')}</text>`;
  }).join('\n');
}

function bars(results: readonly Result[]): string[] {
  const newest = results[0]?.node;
  const bottom = area.top + area.height;
  return queryNames.flatMap((query, at) => {
    const left = area.left + at * group + 13;
    const label = `<text x="${left + (group - 26) / 2}" y="${bottom + 18}" text-anchor="middle">${query}</text>`;
    const each = contestantNames.flatMap((name, index) => {
      const of = results.find((one) => one.query === query && one.contestant === name && one.node === newest);
      if (of === undefined) return [];
      const y = level(of.perSecond);
      const title = `<title>${name}: ${Math.round(of.perSecond)} a second</title>`;
      return `<rect x="${left + index * bar}" y="${y}" width="${bar - 2}" height="${bottom - y}" fill="${colours[name]}">${title}</rect>`;
    });
    return [label, ...each];
  });
}

function level(perSecond: number): number {
  const part =
    (Math.log10(Math.max(perSecond, 10 ** powers.least)) - powers.least) / (powers.most - powers.least);
  return Math.round((area.top + area.height * (1 - part)) * 10) / 10;
}
