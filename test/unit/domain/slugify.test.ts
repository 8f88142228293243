import { expect, test } from 'vitest';
import { slugify } from '../../../src/domain/slugify.js';

const names = [
  ['San Simón', 'san-simon'],
  ['Unión Huaral', 'union-huaral'],
  ['Unio\u0301n Huaral', 'union-huaral'],
  ['ÑAÑA', 'nana'],
  ['Deportivo Municipal (RdM)', 'deportivo-municipal-rdm'],
  ['Carlos A. Mannucci', 'carlos-a-mannucci'],
  ['4 de Diciembre', '4-de-diciembre'],
  ["Sport Boys' B", 'sport-boys-b'],
  ['L’Aquila', 'laquila'],
  ['O‘Higgins', 'ohiggins'],
  ['Qoʻqon Norte', 'qoqon-norte'],
  ['Farg`ona', 'fargona'],
  ['ʿAjmān ʾAhli', 'ajman-ahli'],
  ['Ukraїna-Oleksandrivka´s', 'ukraina-oleksandrivkas'],
  ['Kyïv ʼʹ′ʽ‛‵＇ꞌ', 'kyiv'],
  ['ŁKS Łódź', 'lks-lodz'],
  ['Brøndby', 'brondby'],
  ['Weiß', 'weiss'],
  ['Æsir Œuvre Þór', 'aesir-oeuvre-thor'],
  ['Динамо Киев', 'dinamo-kiev'],
  ['İstanbul', 'istanbul'],
  ['1º de Mayo', '1o-de-mayo'],
  ['  a –– b_c / d  ', 'a-b-c-d'],
  ['San\u00A0Simón', 'san-simon'],
  ['–', ''],
  ['', ''],
] as const;

test.each(names)('%j is compared as %j', (name, folded) => {
  expect(slugify(name)).toBe(folded);
});

test.each(names)('%j folded is folded already', (name) => {
  expect(slugify(slugify(name))).toBe(slugify(name));
});
