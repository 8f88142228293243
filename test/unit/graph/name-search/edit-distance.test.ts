import { expect, test } from 'vitest';
import { editDistance } from '../../../../src/graph/name-search/edit-distance.js';

test.each([
  ['the word itself', 'huaral', 'huaral', 0],
  ['a letter missing', 'hural', 'huaral', 1],
  ['a letter too many', 'huarral', 'huaral', 1],
  ['a letter in front', 'ahuaral', 'huaral', 1],
  ['another letter', 'payta', 'paita', 1],
  ['two neighbours swapped', 'apisa', 'aipsa', 1],
  ['the last two swapped', 'grua', 'grau', 1],
  ['the middle two swapped', 'garu', 'grau', 1],
  ['letters swapped that are no neighbours', 'urag', 'grau', undefined],
  ['a letter moved by two places', 'raug', 'grau', undefined],
  ['two other letters in a word of six', 'guarul', 'huaral', 2],
  ['two letters missing in a word of six', 'hual', 'huaral', 2],
  ['two letters missing in a word of nine', 'chuucna', 'chulucana', 2],
  ['two letters too many', 'huarralu', 'huaral', 2],
  ['two other letters in a word of five', 'paetu', 'paita', undefined],
  ['two other letters in a word of eight', 'moqueqoa', 'moquegua', 2],
  ['a swap and another letter in a word of eight', 'mqouequa', 'moquegua', 2],
  ['two swaps in a word of eight', 'mqouegau', 'moquegua', 2],
  ['three other letters in a word of nine', 'estuxibno', 'estudiant', undefined],
  ['two letters missing in a word of five', 'bol', 'bolib', undefined],
  ['a word of three', 'oro', 'oro', 0],
  ['another letter in a word of three', 'ora', 'oro', undefined],
  ['a word of four for one of three', 'oroo', 'oro', 1],
  ['another year', '2014', '2013', undefined],
  ['a word of another length', 'grau', 'estudiantes', undefined],
])('%s: %s for %s', (_what, word, other, number) => {
  expect(editDistance(word, other)).toBe(number);
});
