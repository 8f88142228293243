import { fold } from '../../src/team/names.js';
import { Faults } from '../errors.js';
import { readPage } from '../wikitext/page.js';
import type { Source } from '../wikitext/source.js';
import type { Template } from '../wikitext/template.js';
import { type BracketTie, isBracket, readBracket } from './bracket.js';
import { type DepartmentRecord, readDepartments } from './department.js';
import { type Facts, FactsError } from './facts.js';
import { type GroupRecord, groupSlug, isSportsTable, readGroup } from './group.js';
import { type Infobox, readInfobox } from './infobox.js';
import { type MatchRecord, readMatches } from './match.js';
import { type Place, places } from './place.js';
import { type QualificationRecord, readQualifications } from './qualification.js';
import { type RoundRecord, Rounds, roundsInOrder, type TieRecord, tiesInOrder } from './round.js';
import {
  faultsOfRegions,
  type RegionHeading,
  type RegionRecord,
  readRegions,
  readStages,
  type StageRecord,
  stageSlug,
} from './stage.js';
import { Roster, type Spelling, type TeamRecord } from './team.js';
import { isTie, readTie } from './tie.js';

/** A season as its page and its facts tell it. Whatever refers to another noun does so by its slug. */
export interface SeasonRecord {
  readonly source: Source;
  readonly facts: Facts;
  readonly slug: string;
  readonly name: string;
  readonly infobox: Infobox | undefined;
  readonly stages: readonly StageRecord[];
  readonly regions: readonly RegionRecord[];
  readonly departments: readonly DepartmentRecord[];
  readonly teams: readonly TeamRecord[];
  readonly groups: readonly GroupRecord[];
  /** In the order played. */
  readonly rounds: readonly RoundRecord[];
  /** In the order played. */
  readonly ties: readonly TieRecord[];
  /** In the order played, as far as the page tells it. */
  readonly matches: readonly MatchRecord[];
  readonly qualifications: readonly QualificationRecord[];
  readonly brackets: readonly (BracketTie & { readonly stage: string })[];
  readonly spellings: readonly Spelling[];
}

/** Reads a season's page. Throws a `WikitextError` with every fault of the page, or a `FactsError`. */
export function readSeason(source: Source, facts: Facts): SeasonRecord {
  const faults = new Faults(source);
  const page = readPage(source, faults);
  const roster = new Roster(facts, faults);
  const departments = readDepartments(page.tables, roster);
  const results = readResults(page.templates, places(page.headings, facts), roster);
  faults.throwIfAny();
  const lost = [...roster.faultsOfFacts, ...faultsOfRegions(results.regions, facts, departments)];
  if (lost.length > 0) throw new FactsError(lost.join('\n'));
  const infobox = readInfobox(page, roster);
  const stages = readStages(facts);
  const regions = readRegions(results.regions, facts);
  const rounds = roundsInOrder(results.rounds, stages, regions);
  const ties = tiesInOrder(results.ties, rounds);
  const told = { facts, teams: roster.teams, groups: results.groups, rounds, ties };
  const qualifications = readQualifications(told, faults);
  faults.throwIfAny();
  return {
    ...told,
    source,
    slug: `${fold(facts.competition.name)}-${facts.year}`,
    name: `${facts.year} ${facts.competition.name}`,
    infobox,
    stages,
    regions,
    departments,
    matches: readMatches(told.groups, ties, stages),
    qualifications,
    brackets: results.brackets,
    spellings: roster.spellings,
  };
}

/** The templates that hold results, each read by its noun, at the place where its headings put it. */
function readResults(templates: readonly Template[], placeOf: (offset: number) => Place, roster: Roster) {
  const { faults } = roster;
  const groups: GroupRecord[] = [];
  const brackets: (BracketTie & { stage: string })[] = [];
  const regions: RegionHeading[] = [];
  const rounds = new Rounds(roster.facts.rules, faults);
  for (const template of templates) {
    if (!isSportsTable(template) && !isTie(template) && !isBracket(template)) continue;
    const place = placeOf(template.offset);
    if (place.stage === undefined) {
      faults.report(
        'These results stand under no heading that names a stage of the season.',
        template.offset,
      );
      continue;
    }
    const stage = stageSlug(place.stage.name);
    if (place.region !== undefined) regions.push({ stage, name: place.region });
    if (isBracket(template)) {
      brackets.push(...readBracket(template, roster).map((tie) => ({ ...tie, stage })));
    } else if (isTie(template)) {
      const tie = readTie(template, roster);
      if (tie !== undefined) rounds.add(tie, place, stage);
    } else {
      const named = nameGroup(place, stage, groups.length + 1);
      const twice = groups.some((other) => other.stage === stage && other.slug === named.slug);
      if (twice)
        faults.report(
          `${named.name} has a table already; a heading of its own would tell this one apart.`,
          template.offset,
        );
      else groups.push(readGroup(template, named, roster));
    }
  }
  return { groups, brackets, regions, rounds: rounds.rounds, ties: rounds.ties };
}

/** A group without a heading of its own has its region's name, or its stage's. */
function nameGroup({ stage, region, group }: Place, stageName: string, order: number) {
  return {
    stage: stageName,
    region: region === undefined ? null : fold(region),
    slug: groupSlug(region, group) || stageName,
    name: group ?? region ?? stage?.name ?? stageName,
    order,
  };
}
