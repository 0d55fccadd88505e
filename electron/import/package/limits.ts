/** In bytes, as all limits here are: an annual report with its pictures stays far below them. */
export const megabyte = 1024 * 1024;

/** All parts of a file together, unpacked. */
export const largestContent = 512 * megabyte;

/** One part of markup, unpacked. */
export const largestMarkup = 64 * megabyte;

/** One picture. */
export const largestPicture = 20 * megabyte;

/** Parts in a file. */
export const mostParts = 10_000;

/** How many times larger than packed a part may become once it is larger than `ratioMatters`: markup comes to 100 at most. */
export const largestRatio = 250;
export const ratioMatters = 8 * megabyte;

/** All pictures of a document together: the report that takes them over must still be readable. */
export const largestPictures = 40 * megabyte;

/** All markup that is read of one file, unpacked. */
export const largestMarkupTogether = 128 * megabyte;

/** Lines of text and cells of tables in a document together: a workbook with the reports of 150 units has so many. */
export const mostCells = 50_000;
