/* Makes load from a process of its own, so that what is measured does not share a thread with what measures. */
import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';

process.channel.ref();
process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
process.on('message', (plan) => {
  if (plan.ask) return;
  load(plan).then(
    (result) => process.send({ result }),
    (error) => process.send({ result: { failed: error.message } }),
  );
});

async function load({ url, connections, seconds, amount, requests }) {
  let next = 0;
  const result = await autocannon({
    url,
    connections,
    ...(amount === undefined ? { duration: seconds } : { amount }),
    timeout: 30,
    // Each client begins at another request, so that they do not all ask for the same row at once.
    setupClient(client) {
      client.setRequests(rotate(requests, next));
      next += 1;
    },
    requests: requests.map(ready),
  });
  const { p50, p99 } = result.latency;
  const wrong = result.non2xx + result.errors + result.timeouts;
  return { perSecond: result['2xx'] / result.duration, answered: result['2xx'], wrong, p50, p99 };
}

function rotate(requests, by) {
  return requests.map((_, index) => ready(requests[(index + by) % requests.length]));
}

/** A body with a place for an id gets a fresh one each time, as a phone gives every report its own. */
function ready({ bodyParts, ...request }) {
  if (!bodyParts) return request;
  return {
    ...request,
    setupRequest(given) {
      const id = randomUUID();
      return { ...given, body: bodyParts.join(id), headers: { ...given.headers, 'idempotency-key': id } };
    },
  };
}
