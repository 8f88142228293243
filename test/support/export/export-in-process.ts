import { runExport } from '../../../seed/cli/export/run-export.js';
import { CapturedOutput, type CommandResult } from '../seed/cli-context.js';

/** Runs `npm run export` in this process, on a database. */
export async function exportInProcess(
  args: readonly string[],
  url: string,
  { signal = new AbortController().signal, stderr = new CapturedOutput() } = {},
): Promise<CommandResult> {
  const stdout = new CapturedOutput();
  const context = { environment: { DATABASE_URL: url }, stdin: process.stdin, stdout, stderr, signal };
  const status = await runExport(args, context);
  return { status, output: stdout.text, errorOutput: stderr.text };
}
