/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] };

/**
 * Keeps the files of the report, the outbox and the first page, so that an incident can be written without signal.
 * Answers of the API are never kept here: what concerns people stays in the encrypted store or on the server. The one
 * exception shows nobody: site maps of emergency plans that the plan's page has put aside.
 */
cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST);
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/api\//] }));
registerRoute(/\/api\/v1\/plans\/[^/]+\/maps\/[^/]+$/u, ({ request }) =>
  fetch(request).catch(async () => (await caches.match(request)) ?? Response.error()),
);

// The first visit is covered too: the page that installed it need not be opened twice before signal may go.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// A new version waits until the person agrees: a half-written form is never reloaded away.
self.addEventListener('message', (event: ExtendableMessageEvent) => {
  if (event.data === 'skip-waiting') void self.skipWaiting();
});
