import { expect, test } from 'vitest';
import { parseDocument } from '../../../../seed/cli/parse-document.js';
import {
  packDocument,
  packSeason,
  unpackDocument,
  unpackSeason,
} from '../../../../seed/cli/portable-season.js';
import { readFacts } from '../../../../seed/parse/facts-file.js';
import { Source } from '../../../../seed/read/source.js';

const main = new Source('2020 Copa.wikitext', '== Final ==\n{{OneLegResult|Boys||1–0|Lions||}}\n');
const group = new Source(
  'group.html',
  '{{#invoke:Sports table|main\n|team1=BOY |name_BOY=Boys |win_BOY=1 |draw_BOY=0 |loss_BOY=0 |gf_BOY=1 |ga_BOY=0\n|team2=ALI |name_ALI=Alianza |win_ALI=0 |draw_ALI=0 |loss_ALI=1 |gf_ALI=0 |ga_ALI=1}}\n',
  { lines: [10, 11, 20, 21], anchors: [null, null, 'Boys_v_Alianza', null] },
  { title: '2020 Copa Group A', url: 'https://wiki.example/Group_A', language: null, revision: null },
);
const document = {
  documents: [{ source: main }, { source: group, redirects: new Map([['Boys FC', 'Boys']]) }],
  facts: readFacts('{}', ''),
  factsFile: '{}',
  given: { competition: 'Copa', year: 2020 },
};

test('a season that was parsed in another thread is the season parsed here', () => {
  const expected = parseDocument(document);
  const there = parseDocument(unpackDocument(structuredClone(packDocument(document))));
  const { season, ...others } = unpackSeason(structuredClone(packSeason(there)));
  const { source, documents, ...records } = season;
  const { season: expectedSeason, ...expectedOthers } = expected;
  expect(others).toEqual(expectedOthers);
  expect({ ...expectedSeason, ...records }).toEqual(expectedSeason);
  expect(documents.map(({ title }) => title)).toEqual(expectedSeason.documents.map(({ title }) => title));
  // Every line stands where it stood, in the very document that the season names.
  const located = (of: typeof season) =>
    Array.from({ length: of.source.lineCount }, (_, index) => {
      const { document, ...place } = of.source.locate(index + 1);
      return { ...place, document: of.documents.findIndex((one) => one.source === document) };
    });
  expect(located(season)).toEqual(located(expectedSeason));
  expect(new Set(located(season).map((line) => line.document))).toEqual(new Set([0, 1]));
  expect(source.text).toBe(expectedSeason.source.text);
});
