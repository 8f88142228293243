/** Pages in outline: headings with the results right under them, and behind an arrow where these have their place. */
export const layouts: Readonly<Record<string, string>> = {
  'a world cup': `
    == Group stage ==
    === Group A === table match match → Group stage, group Group A
    === Group B (Lima) === table match → Group stage, group Group B (Lima)
    == Knockout stage ==
    === Bracket === bracket → Knockout stage
    === Seeding === table → aside
    === Round of 16 === match match → Knockout stage, ROUND_OF_16 Round of 16
    === Match for third place === match → Knockout stage, THIRD_PLACE Match for third place
    === Final === match → Knockout stage, FINAL Final
    == Statistics ==
    === Tournament ranking === table → aside`,
  'a group stage in Spanish': `
    == Fase de grupos ==
    === Grupo 1 ===
    ==== Tabla de posiciones ==== table → Fase de grupos, group Grupo 1
    ==== Resultados ==== crosstable → Fase de grupos, group Grupo 1
    ==== Fecha 3 ==== match → Fase de grupos, group Grupo 1
    ==== Desempate ==== tie → Fase de grupos, group Grupo 1, TIEBREAKER Desempate
    == Fase final ==
    === Cuartos de final ===
    ==== Ida ==== match → Fase final, QUARTERFINAL Cuartos de final
    ==== Vuelta ==== match → Fase final, QUARTERFINAL Cuartos de final
    === Tercer puesto === match → Fase final, THIRD_PLACE Tercer puesto`,
  'groups and rounds without a stage': `
    == Group A == table → Group stage, group Group A
    == Group B == table → Group stage, group Group B
    == Semi-finals == tie → Knockout stage, SEMIFINAL Semi-finals
    == Final == tie → Knockout stage, FINAL Final`,
  'the same in Spanish, its bracket first': `
    == Cuadro final == bracket → Fase final
    == Grupo A == table → Fase de grupos, group Grupo A
    == Semifinales == tie → Fase final, SEMIFINAL Semifinales`,
  'a cup of rounds': `
    == First round == tie tie → Knockout stage, OTHER First round
    == Second round ==
    === First leg === match → Knockout stage, OTHER Second round
    == Quarter-finals == tie → Knockout stage, QUARTERFINAL Quarter-finals
    == Finals ==
    === Third place === tie → Knockout stage, THIRD_PLACE Third place
    === Final === tie → Knockout stage, FINAL Final`,
  'rounds before and after the groups': `
    == First round == tie → Preliminary stage, OTHER First round
    == Play-off round == tie → Preliminary stage, OTHER Play-off round
    == Group A == table → Group stage, group Group A
    == Group B == table → Group stage, group Group B
    == Final == tie → Knockout stage, FINAL Final`,
  'first and second rounds of groups': `
    == First round ==
    === Group 1 === table → First round, group Group 1
    === Group 2 === table → First round, group Group 2
    == Semi-finals ==
    === Group A === table → Semi-finals, group Group A
    == Final round == table → Final round
    == Finals == tie → Finals, FINAL Finals`,
  'stages that are rounds of another': `
    == Qualifying stages ==
    === First stage === tie → Qualifying stages, OTHER First stage
    === Second stage === tie → Qualifying stages, OTHER Second stage
    == Group stage == table → Group stage
    == Final stages ==
    === Octavos de final === tie → Final stages, ROUND_OF_16 Octavos de final`,
  'rounds before and after a stage': `
    == Play-in == tie → Preliminary stage, OTHER Play-in
    == First round == tie → Preliminary stage, OTHER First round
    == Group stage == table → Group stage
    == Semi-finals == tie → Knockout stage, SEMIFINAL Semi-finals
    == Final == tie → Knockout stage, FINAL Final`,
  'a first phase of ties alone': `
    == Primera fase == tie tie → Primera fase, OTHER Primera fase
    == Fase final ==
    === Final === tie → Fase final, FINAL Final`,
  'one league': `
    == Clubs ==
    == League table == table → League
    == Results == crosstable → League
    == Goalscorers ==`,
  'one league without headings': `
    table crosstable → League`,
  'one league in Spanish': `
    == Equipos ==
    == Tabla de posiciones == table → Liga
    == Goleadores ==`,
  'one league under its name': `
    == Liga del Norte == table → Liga del Norte
    == Results == crosstable → Liga del Norte`,
  'a league whose only table is the final one': `
    == Final standings == table → League`,
  'a league with a relegation play-off': `
    == League table == table → League
    == Results ==
    === Round 1 === match → League
    === Round 2 === match → League
    == Relegation play-offs == tie → Knockout stage, OTHER Relegation play-offs`,
  'a league that splits': `
    == Regular season ==
    === Table === table → Regular season
    === Results === crosstable → Regular season
    === Matches ===
    ==== Round 7 ==== match → Regular season
    == Championship round == table crosstable → Championship round
    == Relegation group == table → Relegation group
    == Final standings == table → aside
    == Play-offs ==
    === Bracket === bracket → Play-offs
    === Semi-finals === tie → Play-offs, SEMIFINAL Semi-finals`,
  'groups of a second stage': `
    == First stage == table → First stage
    == Second stage ==
    === Championship group === table → Second stage, group Championship group
    === Relegation group === table → Second stage, group Relegation group
    === Liguilla A === table → Second stage, group Liguilla A`,
  'two halves with their finals': `
    == Torneo Apertura ==
    === Tabla === table → Torneo Apertura
    === Final === tie → Torneo Apertura, FINAL Final
    == Torneo Clausura 2013 ==
    === Tabla === table → Torneo Clausura 2013
    === Final === tie → Torneo Clausura 2013, FINAL Final
    == Aggregate table == table → aside
    == Gran final == tie → Gran final, FINAL Gran final`,
  'two halves with stages of their own': `
    == Apertura ==
    === Group stage ===
    ==== Group A ==== table → Apertura, Group stage, group Group A
    === Play-offs ===
    ==== Final ==== tie → Play-offs, FINAL Final
    == Clausura ==
    === Group stage ===
    ==== Group A ==== table → Clausura, Group stage, group Group A
    === Liguilla ===
    ==== Final ==== tie → Liguilla, FINAL Final`,
  'zones, with groups and without': `
    == Primera fase ==
    === Zona Norte ===
    ==== Grupo A ==== table → Primera fase, region Zona Norte, group Grupo A
    ==== Grupo B ==== table → Primera fase, region Zona Norte, group Grupo B
    === Zona Sur === table → Primera fase, region Zona Sur
    ==== Final ==== tie → Primera fase, region Zona Sur, FINAL Final
    == Hexagonal final == table → Hexagonal final`,
  'zones that hold the stages': `
    == North Zone ==
    === First phase === table → First phase, region North Zone
    === Second phase === table → Second phase, region North Zone
    == South Zone ==
    === First phase === table → First phase, region South Zone
    == Final == tie → Final, FINAL Final`,
  'zones of a region': `
    == Regional stage ==
    === Region I ===
    ==== Zone 1 ==== table → Regional stage, region Region I, group Zone 1
    ==== Zone 2 ==== table → Regional stage, region Region I, group Zone 2
    === Region II ===
    ==== Zona Alta ====
    ===== Grupo A ===== table → Regional stage, region Region II, Zona Alta, group Grupo A`,
  conferences: `
    == Regular season ==
    === Eastern Conference === table → Regular season, region Eastern Conference
    === Western Conference === table → Regular season, region Western Conference
    == Playoffs ==
    === Eastern Conference ===
    ==== Conference final ==== tie → Playoffs, region Eastern Conference, FINAL Conference final
    === Final === match → Playoffs, FINAL Final`,
  'a round by sections': `
    == First round ==
    === Northern section === tie → Knockout stage, region Northern section, OTHER First round
    === Southern section === tie → Knockout stage, region Southern section, OTHER First round
    == Final == tie → Knockout stage, FINAL Final`,
  'ties under headings that name nothing known': `
    == Play-offs ==
    === Bracket === bracket → Play-offs
    === Llave 2 === tie → Play-offs, OTHER Llave 2
    === Final === tie → Play-offs, FINAL Final
    === Peru v Chile === tie → Play-offs`,
  'matches of a round, each under a heading': `
    == Knockout stage ==
    === Semi-finals ===
    ==== Brazil vs Chile ==== match → Knockout stage, SEMIFINAL Semi-finals
    ==== Semi-final 2 ==== match → Knockout stage, SEMIFINAL Semi-finals
    ==== Lima ==== match → Knockout stage, SEMIFINAL Semi-finals
    === Quarter-finals === tie → Knockout stage, QUARTERFINAL Quarter-finals
    ==== Play-off ==== match → Knockout stage, OTHER Quarter-finals, Play-off`,
  'ties under a knockout stage and nothing else': `
    == Regular season == table → Regular season
    == Knockout stage == tie bracket → Knockout stage`,
  'tables under places': `
    == Lima == table → Group stage, group Lima
    == Cusco ==
    === Standings === table → Group stage, group Cusco
    == Final == tie → Knockout stage, FINAL Final`,
  'places under a stage, with a ranking': `
    == Group stage ==
    === Lima === table → Group stage, group Lima
    === Cusco === table → Group stage, group Cusco
    == Departmental stage ==
    === Group 1 === table → Departmental stage, group Group 1
    === Ranking of third-placed teams === table → aside`,
  'tournaments under their names': `
    == Copa del Inca ==
    === Group A === table → Copa del Inca, group Group A
    === Final === tie → Copa del Inca, FINAL Final
    == Copa Federación ==
    === Semifinals === tie → Copa Federación, SEMIFINAL Semifinals
    === Final === tie → Copa Federación, FINAL Final`,
  'cup and plate': `
    == Knockout stage ==
    === Cup ===
    ==== Final ==== tie → Knockout stage, region Cup, FINAL Final
    === Plate ===
    ==== Final ==== tie → Knockout stage, region Plate, FINAL Final`,
  'play-offs for different ends': `
    == Regular season == table → Regular season
    == Post-season ==
    === Championship play-offs ===
    ==== Semi-finals ==== tie → Championship play-offs, SEMIFINAL Semi-finals
    === Relegation play-offs ===
    ==== Semi-finals ==== tie → Relegation play-offs, SEMIFINAL Semi-finals`,
  'all under the title of the page': `
    == Copa Perú 2013 ==
    === Group A === table → Group stage, group Group A
    === Final === tie → Knockout stage, FINAL Final`,
  'a stage that is taken up again': `
    == Group stage ==
    === Group A === table → Group stage, group Group A
    == Draw ==
    == Group stage (June) ==
    === Group B === table → Group stage, group Group B`,
  'matches apart from their table': `
    == Regular season ==
    === League table === table → Regular season
    == Fixtures ==
    === August === match → Regular season
    == Championship round == table → Championship round
    == Results == match → Championship round`,
  'a match beside the stages': `
    == Regular season == table → Regular season
    == Super Cup ==
    === Details === match → Super Cup, OTHER Super Cup`,
  divisions: `
    == Premier Division == table → Group stage, region Premier Division
    == First Division == table → Group stage, region First Division`,
  'levels that are left out': `
    = Group stage =
    ==== Group A ==== table → Group stage, group Group A
    === Group B === table → Group stage, group Group B`,
};
