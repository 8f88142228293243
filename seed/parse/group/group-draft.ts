import type { RankingRules } from '../../../src/domain/group/ranking.js';
import type { Fixture } from '../match/fixture.js';
import type { UnrankedParameter } from './crosstable.js';
import type { GroupRecord } from './group.js';
import { rankByMatches } from './rank-by-matches.js';
import { mergeRetoldTable } from './retold-table.js';
import type { StandingRecord } from './standings-line.js';
import type { TableRules } from './table-rules.js';

/** A group while the page is read; its printed table ranks the teams, else its matches do. */
export interface GroupDraft extends Pick<GroupRecord, 'stage' | 'region' | 'slug' | 'name' | 'line'> {
  readonly offset: number;
  readonly matches: Map<string, Fixture[]>;
  readonly teams: Set<string>;
  readonly unrankedParameters: UnrankedParameter[];
  standings: readonly StandingRecord[] | null;
  readonly retoldStandings: StandingRecord[];
  crosstable: boolean;
  isComplete: boolean;
  /** The line of its table. */
  tableLine: number;
  table: TableRules | null;
}

/** The groups in the order of the page. */
export function groupRecords(drafts: readonly GroupDraft[], rules: RankingRules): GroupRecord[] {
  return drafts
    .toSorted((a, b) => a.offset - b.offset)
    .map(
      (
        { offset: _offset, matches: byPair, teams, standings: printed, tableLine: _line, ...draft },
        index,
      ) => {
        const matches = [...byPair.values()].flat().sort((a, b) => a.line - b.line);
        const standings =
          printed === null
            ? rankByMatches([...teams], matches, rules, draft.line)
            : mergeRetoldTable(printed, draft.retoldStandings);
        return { ...draft, order: index + 1, standings, matches };
      },
    );
}
