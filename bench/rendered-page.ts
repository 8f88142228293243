import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { htmlPages } from '../test/support/seed/html-pages.js';

/**
 * Measures what `npm run pages` takes for a rendered page of 1.5 MB, of half and of twice that, each time in a process of
 * its own. Ends with 1 if a limit is exceeded: `npm run bench:read`.
 */
const bytes = 1_500_000;
const limits = { seconds: 2, peak: 300, growth: 2.5 };
const runs = 3;

/** What the reading of a page takes. */
interface Measure {
  /** Processor time of all threads, without the start of the process. */
  readonly seconds: number;
  /** Processor time of the whole process. */
  readonly whole: number;
  /** The most memory that the process held, in MB. */
  readonly peak: number;
  readonly matches: number;
}

const program = fileURLToPath(new URL('../dist/pages.js', import.meta.url));
// Node tells what a process uses to that process alone.
const printUsage = `data:text/javascript,process.on('exit', () => console.error(JSON.stringify(process.resourceUsage())))`;
const folder = await mkdtemp(join(tmpdir(), 'copa-graph-read-'));
try {
  const measures: Measure[] = [];
  for (const size of [bytes / 2, bytes, bytes * 2]) measures.push(await measure(longPage(size)));
  const [half, whole, double] = measures.map(({ seconds }) => seconds) as [number, number, number];
  const growth = [whole / half, double / whole];
  console.log(`Twice the page takes ${growth.map((one) => one.toFixed(2)).join(' and ')} times as long.`);
  console.log(
    `Limits for 1.5 MB: ${limits.seconds} s and ${limits.peak} MB; ${limits.growth} times as long for twice as much.`,
  );
  const peak = measures[1]?.peak ?? 0;
  if (whole > limits.seconds || peak > limits.peak || growth.some((one) => one > limits.growth))
    process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true });
}

/** Reads the page several times, and prints the median of the times and the highest peak. */
async function measure(page: string): Promise<Measure> {
  await writeFile(join(folder, 'page.html'), page);
  const manifest = [{ name: 'page', documents: ['page.html'] }];
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  const all: Measure[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await readOnce());
  const seconds = all.map((one) => one.seconds).sort((one, other) => one - other)[runs >> 1] ?? 0;
  const whole = all.map((one) => one.whole).sort((one, other) => one - other)[runs >> 1] ?? 0;
  const peak = Math.max(...all.map((one) => one.peak));
  const matches = all[0]?.matches ?? 0;
  const megabytes = (Buffer.byteLength(page) / 1e6).toFixed(2);
  console.log(
    `${megabytes} MB, ${matches} matches: ${seconds.toFixed(2)} s, ${whole.toFixed(2)} s with the start of the process, ${peak.toFixed(0)} MB`,
  );
  return { seconds, whole, peak, matches };
}

async function readOnce(): Promise<Measure> {
  const command = ['--import', printUsage, program, folder, '--json'];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, command);
  const [{ seconds, counts }] = JSON.parse(stdout);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(stderr);
  return {
    seconds,
    whole: (userCPUTime + systemCPUTime) / 1e6,
    peak: maxRSS / 1024,
    matches: counts.matches,
  };
}

/**
 * A page of at least that many bytes: the modern page of the tests again and again, each time with stages and teams of
 * its own.
 */
function longPage(size: number): string {
  const [before = '', article = ''] = (htmlPages.modern ?? '').split('<div class="mw-parser-output">');
  const [content = '', after = ''] = article.split('</div></div></body>');
  const stages: string[] = [];
  for (let length = 0; length < size; length += Buffer.byteLength(stages.at(-1) ?? '')) {
    const number = stages.length + 1;
    stages.push(
      content
        .replace(/^<p>.*?<\/p>/, number === 1 ? '$&' : '')
        .replaceAll(/\b(?:(?:Up|Low|Mid|High)lands|(?:River|Lake|Sea|Hill)side)\b/g, `$& ${number}`)
        .replaceAll(/(?:Group|Knockout) stage(?=<)/g, `$& ${number}`),
    );
  }
  return `${before}<div class="mw-parser-output">${stages.join('\n')}</div></div></body>${after}`;
}
