import { buildPage, endPageBuild } from './page-build.js';

// Ctrl-C at the terminal of the server ends this process too.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    endPageBuild();
    process.exit(1);
  });
}
await buildPage();
