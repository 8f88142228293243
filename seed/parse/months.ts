interface MonthNames {
  /** The whole names, in English, Spanish, German, Portuguese, French and Italian. */
  readonly whole: string;
  /** The English name shortened. */
  readonly englishShort: string;
  /** The names of the other languages shortened. */
  readonly otherShort: string;
}

/** The names of the months, January first; several names of one kind are separated by blanks. */
export const months: readonly MonthNames[] = [
  {
    whole: 'january enero januar jänner janeiro janvier gennaio',
    englishShort: 'jan',
    otherShort: 'ene jän janv gen',
  },
  {
    whole: 'february febrero februar fevereiro février fevrier febbraio',
    englishShort: 'feb',
    otherShort: 'fev fév févr fevr febb',
  },
  { whole: 'march marzo märz maerz março marco mars', englishShort: 'mar', otherShort: 'mär mrz' },
  { whole: 'april abril avril aprile', englishShort: 'apr', otherShort: 'abr avr' },
  { whole: 'may mayo mai maio maggio', englishShort: '', otherShort: 'mag' },
  { whole: 'june junio juni junho juin giugno', englishShort: 'jun', otherShort: 'giu' },
  { whole: 'july julio juli julho juillet luglio', englishShort: 'jul', otherShort: 'juil lug' },
  { whole: 'august agosto août aout', englishShort: 'aug', otherShort: 'ago' },
  {
    whole: 'september septiembre setiembre setembro septembre settembre',
    englishShort: 'sept sep',
    otherShort: 'set sett',
  },
  {
    whole: 'october octubre oktober outubro octobre ottobre',
    englishShort: 'oct',
    otherShort: 'okt out ott',
  },
  { whole: 'november noviembre novembro novembre', englishShort: 'nov', otherShort: '' },
  {
    whole: 'december diciembre dezember dezembro décembre decembre dicembre',
    englishShort: 'dec',
    otherShort: 'dic dez déc',
  },
];
