import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Attack } from '../test/support/attacks/attack.js';
import { bodies } from '../test/support/attacks/bodies.js';
import { injections } from '../test/support/attacks/injections.js';
import { send } from '../test/support/attacks/send.js';
import { shapes } from '../test/support/attacks/shapes.js';
import type { Attacked, Attacking } from './attack.js';

// The process that attacks: everything of the suite in turn, at a rate, from so many addresses.
process.on('message', (attacking: Attacking) => {
  attack(attacking).then((told) => process.send?.(told));
});

const all: readonly Attack[] = mixed([shapes, bodies, injections().filter((_, index) => index % 7 === 0)]);

async function attack({ url, perSecond, seconds, addresses }: Attacking): Promise<Attacked> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const statuses: Record<string, number> = {};
  const under = new Set<Promise<void>>();
  const begun = performance.now();
  for (let count = 0; performance.now() - begun < seconds * 1_000; count += 1) {
    const late = begun + (count * 1_000) / perSecond - performance.now();
    if (late > 1) await sleep(late);
    const attack = all[count % all.length];
    if (attack === undefined || under.size >= mostUnder) continue;
    const from = { 'x-forwarded-for': `198.51.100.${count % addresses}` };
    const one: Promise<void> = send(url, { ...attack, headers: { ...attack.headers, ...from } }, agent)
      .then(({ status }) => String(status))
      .catch(() => 'broken off')
      .then((what) => {
        statuses[what] = (statuses[what] ?? 0) + 1;
        under.delete(one);
      });
    under.add(one);
  }
  await Promise.all(under);
  agent.destroy();
  return { statuses };
}

/** Connections from which it is attacked, and attacks that may wait for them; more than that are not begun. */
const connections = 32;
const mostUnder = 200;

/** One of each class after another, until all were there. */
function mixed(classes: readonly (readonly Attack[])[]): Attack[] {
  const most = Math.max(...classes.map(({ length }) => length));
  return Array.from({ length: most }, (_, index) =>
    classes.flatMap((of) => of[index % of.length] ?? []),
  ).flat();
}
