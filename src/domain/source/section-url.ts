/** The address of a section of a document; null where the document has no address, or does not tell its sections. */
export function sectionUrl(url: string | null, anchor: string | null): string | null {
  return url === null || anchor === null ? null : `${url}#${encodeURI(anchor)}`;
}
