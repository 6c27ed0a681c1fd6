// Says that a PDF cannot be marked as it has to be: one word for why, and the page where it is one page's fault.

/** The child ends with it; the portal reads word and page from what it said last. */
export class Unmarkable extends Error {
  /** @type {number | undefined} */
  page;

  /** @param {string} why @param {number} [page] */
  constructor(why, page) {
    super(why);
    this.page = page;
  }

  /** @param {number} page */
  on(page) {
    return new Unmarkable(this.message, this.page ?? page);
  }

  /** @override */
  toString() {
    return this.page === undefined ? this.message : `${this.message} ${this.page}`;
  }
}
