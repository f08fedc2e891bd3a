const BOUNDARY = 'kumkrong-matrix-file';
/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const formOf = (fileName: string, type: string, content: Buffer) => ({
  payload: Buffer.concat([
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: ${type}\r\n\r\n`,
    ),
    content,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]),
  type: `multipart/form-data; boundary=${BOUNDARY}`,
});

/** A multipart body with one picture in its part `file`. */
export const PIXEL_FORM = formOf('x.png', 'image/png', PIXEL);

/** A multipart body with a table of one row. */
export const TABLE_FORM = formOf('x.csv', 'text/csv', Buffer.from('x,GREEN\r\n'));
