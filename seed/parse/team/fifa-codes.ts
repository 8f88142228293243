// FIFA's codes, with the names that football's templates show in English: its members, the few nations that belong
// to a confederation only, and those of former days. The packages of country codes have ISO's codes,
// which differ, and neither the nations of Great Britain nor those of former days.
const list = `
  AFG Afghanistan; ALB Albania; ALG Algeria; ASA American Samoa; AND Andorra; ANG Angola; AIA Anguilla
  ATG Antigua and Barbuda; ARG Argentina; ARM Armenia; ARU Aruba; AUS Australia; AUT Austria; AZE Azerbaijan
  BAH Bahamas; BHR Bahrain; BAN Bangladesh; BRB Barbados; BLR Belarus; BEL Belgium; BLZ Belize; BEN Benin; BER Bermuda
  BHU Bhutan; BOL Bolivia; BIH Bosnia and Herzegovina; BOT Botswana; BRA Brazil; VGB British Virgin Islands; BRU Brunei
  BUL Bulgaria; BFA Burkina Faso; BDI Burundi; CAM Cambodia; CMR Cameroon; CAN Canada; CPV Cape Verde
  CAY Cayman Islands; CTA Central African Republic; CHA Chad; CHI Chile; CHN China; TPE Chinese Taipei; COL Colombia
  COM Comoros; CGO Congo; COK Cook Islands; CRC Costa Rica; CRO Croatia; CUB Cuba; CUW Curaçao; CYP Cyprus
  CZE Czech Republic; COD DR Congo; DEN Denmark; DJI Djibouti; DMA Dominica; DOM Dominican Republic; ECU Ecuador
  EGY Egypt; SLV El Salvador; ENG England; EQG Equatorial Guinea; ERI Eritrea; EST Estonia; SWZ Eswatini; ETH Ethiopia
  FRO Faroe Islands; FIJ Fiji; FIN Finland; FRA France; GAB Gabon; GAM Gambia; GEO Georgia; GER Germany; GHA Ghana
  GIB Gibraltar; GRE Greece; GRN Grenada; GUM Guam; GUA Guatemala; GUI Guinea; GNB Guinea-Bissau; GUY Guyana; HAI Haiti
  HON Honduras; HKG Hong Kong; HUN Hungary; ISL Iceland; IND India; IDN Indonesia; IRN Iran; IRQ Iraq; ISR Israel
  ITA Italy; CIV Ivory Coast; JAM Jamaica; JPN Japan; JOR Jordan; KAZ Kazakhstan; KEN Kenya; KOS Kosovo; KVX Kosovo
  KUW Kuwait; KGZ Kyrgyzstan; LAO Laos; LVA Latvia; LBN Lebanon; LES Lesotho; LBR Liberia; LBY Libya; LIE Liechtenstein
  LTU Lithuania; LUX Luxembourg; MAC Macau; MAD Madagascar; MWI Malawi; MAS Malaysia; MDV Maldives; MLI Mali; MLT Malta
  MTN Mauritania; MRI Mauritius; MEX Mexico; MDA Moldova; MNG Mongolia; MNE Montenegro; MSR Montserrat; MAR Morocco
  MOZ Mozambique; MYA Myanmar; NAM Namibia; NEP Nepal; NED Netherlands; NCL New Caledonia; NZL New Zealand
  NCA Nicaragua; NIG Niger; NGA Nigeria; PRK North Korea; MKD North Macedonia; NIR Northern Ireland; NOR Norway
  OMA Oman; PAK Pakistan; PLE Palestine; PAN Panama; PNG Papua New Guinea; PAR Paraguay; PER Peru; PHI Philippines
  POL Poland; POR Portugal; PUR Puerto Rico; QAT Qatar; IRL Republic of Ireland; ROU Romania; RUS Russia; RWA Rwanda
  SKN Saint Kitts and Nevis; LCA Saint Lucia; VIN Saint Vincent and the Grenadines; SAM Samoa; SMR San Marino
  STP São Tomé and Príncipe; KSA Saudi Arabia; SCO Scotland; SEN Senegal; SRB Serbia; SEY Seychelles; SLE Sierra Leone
  SGP Singapore; SVK Slovakia; SVN Slovenia; SOL Solomon Islands; SOM Somalia; RSA South Africa; KOR South Korea
  SSD South Sudan; ESP Spain; SRI Sri Lanka; SDN Sudan; SUR Suriname; SWE Sweden; SUI Switzerland; SYR Syria; TAH Tahiti
  TJK Tajikistan; TAN Tanzania; THA Thailand; TLS Timor-Leste; TOG Togo; TGA Tonga; TRI Trinidad and Tobago
  TUN Tunisia; TUR Turkey; TKM Turkmenistan; TCA Turks and Caicos Islands; VIR U.S. Virgin Islands; UGA Uganda
  UKR Ukraine; UAE United Arab Emirates; USA United States; URU Uruguay; UZB Uzbekistan; VAN Vanuatu; VEN Venezuela
  VIE Vietnam; WAL Wales; YEM Yemen; ZAM Zambia; ZIM Zimbabwe

  BOE Bonaire; GYF French Guiana; GPE Guadeloupe; KIR Kiribati; MTQ Martinique; MYT Mayotte
  NMI Northern Mariana Islands; REU Réunion; SMN Saint Martin; SMA Sint Maarten; TUV Tuvalu; ZAN Zanzibar

  BIR Burma; CEY Ceylon; CIS CIS; TCH Czechoslovakia; DAH Dahomey; DEI Dutch East Indies; GDR East Germany
  FRY FR Yugoslavia; GOC Gold Coast; IRE Ireland; MAL Malaya; ANT Netherlands Antilles; VNO North Vietnam
  YAR North Yemen; RHO Rhodesia; SAA Saarland; SCG Serbia and Montenegro; YMD South Yemen; VSO South Vietnam
  URS Soviet Union; UAR United Arab Republic; UPV Upper Volta; FRG West Germany; YUG Yugoslavia; ZAI Zaire
`;

const nations = new Map(
  list
    .split(/[;\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => [entry.slice(0, 3), entry.slice(4)] as const),
);
const codes = new Map([...nations].map(([code, name]) => [name, code]));

/** The nation of a FIFA code, by the name that football's templates show for it; undefined for no such code. */
export function nationOfCode(code: string): string | undefined {
  return nations.get(code.toUpperCase());
}

/** The FIFA code of a nation, by the name that football's templates show for it; undefined for no such nation. */
export function codeOfNation(name: string): string | undefined {
  return codes.get(name);
}
