/** A title as titles are compared: without regard to case, blanks and the kind of dashes. */
export function titleKey(title: string): string {
  return title
    .replaceAll(/[\s_]+/g, ' ')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
    .toLowerCase();
}

const TEMPLATE_NAMESPACE = /^\s*:?\s*(?:template|plantilla|vorlage|mod[èe]le|predefini[çc][ãa]o|t)\s*:\s*/i;

/** Whether a title is that of a template. */
export function isTemplateTitle(title: string): boolean {
  return TEMPLATE_NAMESPACE.test(title);
}

/** A title without the namespace of templates, the colon before it and the anchor behind it. */
export function bareTitle(title: string): string {
  const [bare = ''] = title.replace(TEMPLATE_NAMESPACE, '').replace(/^\s*:/, '').split('#', 1);
  return bare.trim();
}

/** The words of a title in lower case; numbers are words. */
export function titleWords(title: string): string[] {
  return titleKey(title).match(/\p{L}+|\p{N}+/gu) ?? [];
}

/** The title that a file's name gives: `2012%20Copa_Perú.wikitext` is "2012 Copa Perú". */
export function titleOfFile(name: string): string {
  const [stem = ''] = (name.split(/[/\\]/).at(-1) ?? '').split(
    /(?:\.expanded)?\.(?:wikitext|wiki|txt|mediawiki|html?|xml)$/i,
  );
  const title = decoded(stem).replaceAll('_', ' ').trim();
  return title.replace(WIKI_CODE, '');
}

/** The code of a wiki before the year: "en-2012-cup.wikitext". */
const WIKI_CODE = /^[a-z]{2}[- ](?=\d{4}(?!\d))/i;

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
