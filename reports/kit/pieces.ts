/** Pieces as a stream: the next one is made when it is asked for, and none after the reader has gone. */
export const streamOf = (
  pieces: AsyncGenerator<Uint8Array, undefined>,
  queue?: QueuingStrategy<Uint8Array>,
): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { value, done } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    queue,
  );
