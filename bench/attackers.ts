import { setMaxListeners } from 'node:events';
import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Attacked, Attacking } from './attack.js';
import { attackKinds } from './attack-kinds.js';

// The process that attacks: by one kind, at a rate, from so many addresses.
process.on('message', (attacking: Attacking) => {
  attack(attacking).then((attacked) => process.send?.(attacked));
});

let count = 0;

async function attack({ kind, url, perSecond, seconds, addresses }: Attacking): Promise<Attacked> {
  const agent = new Agent({ keepAlive: true, maxSockets: maxConnections });
  const { maxRunning, run } = attackKinds[kind];
  const ending = new AbortController();
  setMaxListeners(0, ending.signal);
  const outcomes: Record<string, number> = {};
  const running = new Set<Promise<void>>();
  const begun = performance.now();
  for (let begins = 0; performance.now() - begun < seconds * 1_000; begins += 1) {
    const early = begun + (begins * 1_000) / perSecond - performance.now();
    if (early > 1) await sleep(early);
    if (running.size >= maxRunning) continue;
    count += 1;
    const from = { 'x-forwarded-for': `198.51.100.${count % addresses}` };
    const one: Promise<void> = run(count, { url, from, agent, end: ending.signal })
      .catch(() => 'broken off')
      .then((outcome) => {
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
        running.delete(one);
      });
    running.add(one);
  }
  ending.abort();
  await Promise.all(running);
  agent.destroy();
  return { outcomes };
}

/** Connections of the attacks by requests. */
const maxConnections = 32;
