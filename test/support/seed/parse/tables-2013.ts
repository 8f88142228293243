/** The tables of 2013 as the page prints them: place, team, won, drawn, lost, goals, points; `*` for a marked place. */
export const tables2013: Readonly<Record<string, string>> = {
  'region-i-group-a': `
    1 UD Chulucanas 2 2 0 6-3 8 *
    2 UD Paita 1 1 2 4-4 4
    3 Bagua Grande 1 1 2 3-6 4
  `,
  'region-i-group-b': `
    1 Defensor La Bocana 2 0 2 9-7 6 *
    2 Sport San Martín 2 0 2 7-8 6
    3 Universidad Señor de Sipán 2 0 2 7-9 6
  `,
  'region-i-group-c': `
    1 Willy Serrato 4 0 0 11-0 12 *
    2 Atlético Grau 2 0 2 5-4 6 *
    3 Deportivo Municipal (RdM) 0 0 4 1-13 0
  `,
  'region-ii-group-a': `
    1 Comerciantes Unidos 4 0 2 10-5 12 *
    2 Deportivo Cali 3 1 2 11-7 10
    3 Deportivo Municipal (Huamachuco) 3 0 3 9-9 9
    4 El Obrero 1 1 4 4-13 4
  `,
  'region-ii-group-b': `
    1 Carlos A. Mannucci 3 1 2 17-7 10 *
    2 Universidad San Pedro 3 0 3 5-12 9
    3 Unión César Vallejo 2 2 2 14-13 8
    4 Santa Ana 2 1 3 7-11 7
  `,
  'region-iii': `
    1 Sport Loreto 3 1 2 9-8 10 *
    2 CNI 3 1 2 8-7 10 *
    3 Bolívar 2 2 2 5-4 8
    4 Deportivo Bancos 0 4 2 8-10 4
  `,
  'region-v-group-a': `
    1 Alipio Ponce 3 0 1 10-4 9 *
    2 Real Panaococha 2 1 1 3-4 7
    3 Real Santiago Allauca 0 1 3 2-7 1
  `,
  'region-v-group-b': `
    1 Sport Aguila 2 2 0 6-4 8
    2 Ecosem 1 3 0 6-3 6 *
    3 Unión Cayumba Grande 0 1 3 3-8 1
  `,
  'region-vi-group-a': `
    1 San Ignacio 2 1 1 9-6 7 *
    2 Racing FBC 2 0 2 5-6 6
    3 IST Federico Gonzáles 1 1 2 9-11 4
  `,
  'region-vi-group-b': `
    1 Deportivo Municipal (Santillana) 4 0 0 9-3 12 *
    2 Defensor Zarumilla 1 1 2 3-6 4
    3 Deportivo Municipal (Paucará) 0 1 3 5-8 1
  `,
  'region-vii-group-a': `
    1 Estudiantes Alas Peruanas 3 1 0 9-5 10 *
    2 Internacional 1 1 2 6-8 4 *
    3 4 de Diciembre 0 2 2 6-8 2
  `,
  'region-vii-group-b': `
    1 San Simón 2 1 1 11-8 7 *
    2 Saetas de Oro 2 0 2 10-12 6 *
    3 Coronel Bolognesi 1 1 2 9-10 4
  `,
  'region-viii-group-a': `
    1 Unión Fuerza Minera 4 4 0 26-7 16 *
    2 Franciscano San Román 4 1 3 11-13 13
    3 Deportivo Yawarmayu 3 1 4 12-10 10
    4 30 de Agosto 3 1 4 8-25 10
    5 Cultural Santa Rosa 2 1 5 7-9 7
  `,
  'region-viii-group-b': `
    1 Binacional 3 2 1 14-5 11 *
    2 MINSA 2 2 2 10-10 8
    3 José María Arguedas 1 3 2 7-10 6
    4 Real Municipal 1 3 2 8-14 6
  `,
};
