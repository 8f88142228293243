import { describe, expect, test } from 'vitest';
import { readGoals } from '../../../../../../seed/parse/match/goals/read-goals.js';
import { valued } from '../../../../../support/seed/parse/read-templates.js';

/** The goals of a list as `name [article] minute kind`, and what of it is not read. */
function read(text: string, scored: number | null = null) {
  const { goals, unread } = readGoals(valued(text), scored);
  return {
    goals: goals.map(({ player, minute, stoppage, kind }) => {
      const time = minute === null ? '' : ` ${minute}${stoppage === null ? '' : `+${stoppage}`}`;
      const article = player.article === null ? '' : ` [${player.article}]`;
      return `${player.name}${article}${time}${kind === 'GOAL' ? '' : ` ${kind}`}`;
    }),
    unread: unread.map((part) => part.text),
  };
}

describe('goals are read', () => {
  test.each([
    ['a link and its minute', '[[Ana Paz|Paz]] {{goal|23}}', ['Paz [Ana Paz] 23']],
    [
      'pairs of minute and remark',
      '[[Ana Paz]] {{goal|12||45+2|pen.}}',
      ['Ana Paz [Ana Paz] 12', 'Ana Paz [Ana Paz] 45+2 PENALTY'],
    ],
    ['an empty remark left out', 'Paz {{goal|12|66|pen|80}}', ['Paz 12', 'Paz 66 PENALTY', 'Paz 80']],
    ['the stoppage in a place of its own', 'Paz {{goal|90|+3}}', ['Paz 90+3']],
    ['numbered parameters', 'Paz {{goal|1=12|2=pen.}}', ['Paz 12 PENALTY']],
    ['an own goal', '[[Paz]] {{goal|43|o.g.}}', ['Paz [Paz] 43 OWN_GOAL']],
    [
      'an own goal in other letters',
      'Paz {{goal|43|og}}, Rey {{goal|50|[[Own goal|o.g.]]}}',
      ['Paz 43 OWN_GOAL', 'Rey 50 OWN_GOAL'],
    ],
    ['golden goals', '[[Paz]] {{golden goal|94}}', ['Paz [Paz] 94']],
    ['a goal without a minute', '*[[Paz]] {{goal|}}\n*Rey {{goal}}', ['Paz [Paz]', 'Rey']],
    ['a scorer alone', '[[Paz]]<br>Rey', ['Paz [Paz]', 'Rey']],
    [
      'a plus behind the template',
      '[[Paz]] {{goal|90}}+ <br/> Rey {{goal|45}}+2',
      ['Paz [Paz] 90', 'Rey 45+2'],
    ],
    [
      'bullets, one of them in the first line',
      '* [[Paz]] {{goal|1}}\n*Rey {{goal|2}}',
      ['Paz [Paz] 1', 'Rey 2'],
    ],
    [
      'a plain list',
      '{{plainlist|\n* [[Paz]] {{goal|1}}\n* [[Rey]] {{goal|2}}\n}}',
      ['Paz [Paz] 1', 'Rey [Rey] 2'],
    ],
    ['an unbulleted list', '{{unbulleted list|[[Paz]] {{goal|1}}|Rey 2}}', ['Paz [Paz] 1', 'Rey 2']],
    [
      'minutes before the name',
      '{{goal|29}} [[Paz]]<br>{{goal|89||90+5|pen.}} Rey',
      ['Paz [Paz] 29', 'Rey 89', 'Rey 90+5 PENALTY'],
    ],
    ['a remark behind the name', '{{goal|29}} [[Paz]] (o.g.)', ['Paz [Paz] 29 OWN_GOAL']],
    ['a minute twice, once without its sign', "Paz 42 42'<br>Rey 55 {{goal|55}}", ['Paz 42', 'Rey 55']],
    ['two goals in one minute', "Paz 42', 42'<br>Rey 55, 55", ['Paz 42', 'Paz 42', 'Rey 55', 'Rey 55']],
    ['minutes first, in one line', "12' Paz, 60', 70' Rey", ['Paz 12', 'Rey 60', 'Rey 70']],
    ['lines without a mark', '[[Paz]] {{goal|1}}\n[[Rey]] {{goal|2}}', ['Paz [Paz] 1', 'Rey [Rey] 2']],
    ['plain text', "Messi 12' (pen.), 45'", ['Messi 12 PENALTY', 'Messi 45']],
    [
      'plain text of several players',
      'Messi 12, 45; Di María 50 and Rey 60',
      ['Messi 12', 'Messi 45', 'Di María 50', 'Rey 60'],
    ],
    [
      'signs for minutes',
      "Paz 90'+3, Rey 45+1', Gil 12′, Sol 13 min., Luz 90+",
      ['Paz 90+3', 'Rey 45+1', 'Gil 12', 'Sol 13', 'Luz 90'],
    ],
    [
      'remarks beside plain minutes',
      "Paz 12p, Rey 13 (o.g.), Gil 14 pen., Sol (og) 15'",
      ['Paz 12 PENALTY', 'Rey 13 OWN_GOAL', 'Gil 14 PENALTY', 'Sol 15 OWN_GOAL'],
    ],
    ['a remark in words', 'Paz own goal 43', ['Paz 43 OWN_GOAL']],
    ['minutes in brackets', '[[Paz]] (12, 45 pen.)', ['Paz [Paz] 12', 'Paz [Paz] 45 PENALTY']],
    ['a number of goals', '[[Paz]] ×2, Rey (3 goals)', ['Paz [Paz]', 'Paz [Paz]', 'Rey', 'Rey', 'Rey']],
    ['names without minutes', 'Paz, Rey and [[Gil]]', ['Paz', 'Rey', 'Gil [Gil]']],
    ['the score that each goal makes', "1–0 Paz 12'<br>2:1 [[Rey]] {{goal|45}}", ['Paz 12', 'Rey [Rey] 45']],
    ['a penalty in words', 'Paz {{goal|12|penalty kick}}', ['Paz 12 PENALTY']],
    [
      'cards beside goals',
      '[[Paz]] {{goal|12}} {{yel|40}}<br>[[Rey]] {{sent off|2|50|80}}',
      ['Paz [Paz] 12'],
    ],
    ['kicks of a shoot-out', '[[Paz]] {{pengoal}}<br>{{penmiss}} [[Rey]]<br>[[Gil]] {{penmiss|45}}', []],
    [
      'flags beside names',
      '{{flagicon|PER}} [[Paz]] {{goal|3}} <br> [[Rey]] {{fbicon|PER}} {{goal|4}}',
      ['Paz [Paz] 3', 'Rey [Rey] 4'],
    ],
    [
      'markup around names',
      "{{nowrap|'''[[Paz]]''' {{goal|3}}}}<br><small>{{small|Rey}} 4'</small>",
      ['Paz [Paz] 3', 'Rey 4'],
    ],
    [
      'references and comments',
      '[[Paz]]<ref>{{cite web|title=12}}</ref> {{goal|3}}<!-- Rey 4 -->',
      ['Paz [Paz] 3'],
    ],
    [
      'a title that is told apart',
      '[[ana_Paz  (footballer, born 1990)|Paz]] {{goal|3}}',
      ['Paz [Ana Paz (footballer, born 1990)] 3'],
    ],
    ['an anchor of an article about others', '[[Peru squad#Paz|Paz]] {{goal|3}}', ['Paz 3']],
    ['an article of another wiki', '[[:de:jan Novák|Novák]] {{goal|3}}', ['Novák [de:Jan Novák] 3']],
    ['an article that another wiki has', '{{ill|Ana Paz|es|lt=Paz}} {{goal|3}}', ['Paz [es:Ana Paz] 3']],
    [
      'a name that sorts',
      '{{sortname|Ana|Paz|dab=footballer}} {{goal|3}}',
      ['Ana Paz [Ana Paz (footballer)] 3'],
    ],
    ['an initial before the link', 'A. [[Ana Paz|Paz]] {{goal|3}}', ['A. Paz [Ana Paz] 3']],
    ['names with signs', "Fábio-João d'Ávila Jr. 3", ["Fábio-João d'Ávila Jr. 3"]],
    [
      'a minute that is a link',
      "[[Paz]] [https://video.example/1 12'] [[Penalty kick|pen.]]",
      ['Paz [Paz] 12 PENALTY'],
    ],
  ])('%s', (_what, text, goals) => {
    expect(read(text)).toEqual({ goals, unread: [] });
  });

  test.each([['–'], ['None'], ['No goals'], ['{{nbsp}}'], ['<!-- nobody -->'], ['0']])(
    '%s is nobody',
    (text) => {
      expect(read(text, 0)).toEqual({ goals: [], unread: [] });
    },
  );
});

describe('a lone number in brackets', () => {
  test('is a number of goals if that makes up the score', () => {
    expect(read('Paz (2), Rey (1)', 3).goals).toEqual(['Paz', 'Paz', 'Rey']);
  });

  test('is a minute if that makes up the score', () => {
    expect(read('Paz (22), Rey (60)', 2).goals).toEqual(['Paz 22', 'Rey 60']);
  });

  test('is not read if nothing tells', () => {
    expect(read("Paz (2), Rey 60'")).toEqual({ goals: ['Rey 60'], unread: ['Paz (2)'] });
  });
});

describe('what is not read is told', () => {
  test.each([
    ['an unknown template with a number', '[[Paz]] {{pen|80}}', ['Paz [Paz]'], ['{{pen}}']],
    ['an unknown remark', '[[Paz]] {{goal|12|bicycle}}', ['Paz [Paz] 12'], ['bicycle']],
    ['a remark in brackets', "[[Paz]] 12' (after a corner)", ['Paz [Paz] 12'], ['(after a corner)']],
    ['an own goal without a scorer', "Own goal 43'", [], ["43'"]],
    ['a number that is no minute', 'Paz 1990', ['Paz'], ['1990']],
  ])('%s', (_what, text, goals, unread) => {
    expect(read(text)).toEqual({ goals, unread });
  });

  test('a name beside no goals', () => {
    expect(read('[[Referee report]]', 0)).toEqual({ goals: [], unread: ['Referee report'] });
  });

  test('a text too long for a list', () => {
    expect(read('Paz 12, '.repeat(5_000)).unread).toEqual(['a text']);
  });
});
