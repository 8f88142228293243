import type { Plugin } from 'vitest/config';

/**
 * Puts what relay-compiler has made of a document in the place of its `graphql` tag, as Relay's plugin for Babel does;
 * that one brings a second copy of graphql.
 */
export const relayTags: Plugin = {
  name: 'relay-tags',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/examples/relay-fragment.tsx')) return undefined;
    const names: string[] = [];
    const compiled = code.replaceAll(/\bgraphql`\s*(?:query|fragment) (\w+)[^`]*`/g, (_tag, name: string) => {
      names.push(name);
      return `${name}Artifact`;
    });
    const imports = names.map(
      (name) => `import ${name}Artifact from './generated/relay/${name}.graphql.ts';`,
    );
    return { code: `${imports.join('\n')}\n${compiled}`, map: null };
  },
};
