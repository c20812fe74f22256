/** What stands before and after the file in a multipart body. */
export function multipartFrame(metadata: object) {
  const boundary = `bench${crypto.randomUUID()}`;
  const head = Buffer.from(
    `--${boundary}\r\ncontent-disposition: form-data; name="body"\r\n\r\n${JSON.stringify(metadata)}\r\n` +
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="plate.csv"\r\ncontent-type: text/csv\r\n\r\n`,
  );
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  return { head, tail, type: `multipart/form-data; boundary=${boundary}` };
}
