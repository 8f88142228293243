interface MonthNames {
  readonly english: string;
  readonly spanish: string;
  /** The English name shortened. */
  readonly englishShort: string;
  readonly spanishShort: string;
}

/** The names of the months, January first; several names of one kind are separated by blanks. */
export const months: readonly MonthNames[] = [
  { english: 'january', spanish: 'enero', englishShort: 'jan', spanishShort: 'ene' },
  { english: 'february', spanish: 'febrero', englishShort: 'feb', spanishShort: '' },
  { english: 'march', spanish: 'marzo', englishShort: 'mar', spanishShort: '' },
  { english: 'april', spanish: 'abril', englishShort: 'apr', spanishShort: 'abr' },
  { english: 'may', spanish: 'mayo', englishShort: '', spanishShort: '' },
  { english: 'june', spanish: 'junio', englishShort: 'jun', spanishShort: '' },
  { english: 'july', spanish: 'julio', englishShort: 'jul', spanishShort: '' },
  { english: 'august', spanish: 'agosto', englishShort: 'aug', spanishShort: 'ago' },
  { english: 'september', spanish: 'septiembre setiembre', englishShort: 'sept sep', spanishShort: 'set' },
  { english: 'october', spanish: 'octubre', englishShort: 'oct', spanishShort: '' },
  { english: 'november', spanish: 'noviembre', englishShort: 'nov', spanishShort: '' },
  { english: 'december', spanish: 'diciembre', englishShort: 'dec', spanishShort: 'dic' },
];
