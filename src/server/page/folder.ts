import { fileURLToPath } from 'node:url';

const place = fileURLToPath(new URL('../../generated/page/', import.meta.url));

/** Where the page lies once it is built, in a checkout as in what is compiled from it. */
export const folder = `${place}files/`;

/** What it was built from; written last, so that a page with a stamp is whole. */
export const stamp = `${place}stamp`;

/** There while it is being built. */
export const building = `${place}building`;
